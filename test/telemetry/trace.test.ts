// One turn from its request to the store and to Teams: its spans are one tree, its log lines have one id, and neither tells of anybody.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startBotProcess } from '../support/bot-process.ts';
import { type ReceivedSpan, startCollector } from '../support/collector.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { openChat } from '../support/teams-client.ts';

const PERSON = { name: 'Xaverine Quittenbaum', entraId: '7d0c8f1e-5a7b-4c1d-9e2f-000000000042', locale: 'en-US' };
const QUESTION = 'How soon after assignment do I contact the RFA customer Zwiebelturm?';

describe('a turn that is traced', function () {
  this.timeout(60_000);
  let spans: readonly ReceivedSpan[] = [];
  let lines: readonly Readonly<Record<string, unknown>>[] = [];
  let measured: ReadonlyMap<string, unknown> = new Map();
  let sent = '';
  let logged = '';
  let conversation = '';

  before(async () => {
    const collector = await startCollector();
    const connector = await startFakeConnector();
    const bot = await startBotProcess({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    try {
      const chat = openChat({ botUrl: bot.url, connector }, PERSON);
      conversation = chat.conversationId;
      await chat.say(QUESTION);
      connector.fail({ status: 403, code: 'BotDisabledByAdmin' }, { method: 'POST' });
      await chat.say(QUESTION);
      const headers = { 'content-type': 'application/json' };
      await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: '{}' });
    } finally {
      // Its end sends what is left.
      await bot.stop();
      await connector.close();
      await collector.close();
    }
    spans = collector.spans;
    measured = collector.measured;
    sent = collector.bodies.join('\n');
    lines = bot.lines;
    logged = JSON.stringify(lines);
  });

  const named = (name: string) => spans.filter((span) => span.name === name);

  it('is one tree of one trace: request, turn, store and connector', () => {
    const [answered] = named('turn');
    assert.equal(answered?.attributes['lotse.input'], 'text');
    assert.equal(answered?.attributes['lotse.outcome'], 'answered');
    const tree = spans.filter(({ traceId }) => traceId === answered?.traceId);
    const roots = tree.filter(({ parentSpanId }) => !parentSpanId);
    assert.deepEqual(
      roots.map(({ name }) => name),
      ['POST /api/messages'],
    );
    const known = new Set(tree.map(({ spanId }) => spanId));
    assert.deepEqual(
      tree.filter(({ parentSpanId }) => parentSpanId && !known.has(parentSpanId)),
      [],
    );
    const within = (span: ReceivedSpan | undefined): boolean =>
      span?.spanId === answered?.spanId ||
      (span !== undefined && within(tree.find(({ spanId }) => spanId === span.parentSpanId)));
    for (const name of ['store read', 'store write', 'connector send'])
      assert.ok(
        tree.some((span) => span.name === name && within(span)),
        name,
      );
  });

  it('says what became of it, and of a request that was turned away', () => {
    assert.deepEqual(
      named('connector send').map(({ attributes }) => attributes['lotse.outcome']),
      ['sent', 'unreachable'],
    );
    assert.equal(named('POST /api/messages').length, 3);
    assert.equal(new Set(spans.map(({ traceId }) => traceId)).size >= 3, true, 'no trace is two requests');
  });

  it('has one id in its log lines, that of its trace beside it', () => {
    const failure = lines.find(({ msg }) => msg === 'not delivered');
    const turn = lines.filter(({ msg }) => msg === 'turn').at(-1);
    assert.match(String(failure?.turnId), /^[0-9a-f-]{36}$/);
    assert.equal(turn?.turnId, failure?.turnId);
    assert.equal(failure?.traceId, named('turn').at(-1)?.traceId);
    const refused = lines.find(({ msg }) => msg === 'refused');
    assert.match(String(refused?.turnId), /^[0-9a-f-]{36}$/);
    assert.notEqual(refused?.turnId, failure?.turnId);
    assert.equal(lines.find(({ msg }) => msg === 'listening')?.turnId, undefined);
  });

  it('tells of nobody, neither to the collector nor in the log', () => {
    for (const secret of ['Zwiebelturm', 'Quittenbaum', PERSON.entraId, conversation, 'RFA']) {
      assert.ok(secret.length > 2);
      assert.ok(!sent.includes(secret), `the collector got ${secret}`);
      assert.ok(!logged.includes(secret), `the log has ${secret}`);
    }
  });

  it('is counted for the collector as for /metrics', () => {
    assert.match(JSON.stringify(measured.get('lotse_questions_total')), /"asDouble":2|"asInt":"?2/);
    assert.match(JSON.stringify(measured.get('lotse_turn_seconds')), /"count":"?2/);
  });
});

describe('a turn that fails', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-apology-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('ends with an apology whose number is in the line that says why', async () => {
    const file = join(folder, 'lotse.db');
    const connector = await startFakeConnector();
    const bot = await startBotProcess({ STORE: `sqlite:${file}` });
    let apology = '';
    try {
      const chat = openChat({ botUrl: bot.url, connector }, PERSON);
      await chat.say('help');
      const database = new DatabaseSync(file);
      database.exec('DROP TABLE documents');
      database.close();
      await chat.say('customers');
      apology = JSON.stringify(chat.last().card);
    } finally {
      await bot.stop();
      await connector.close();
    }
    const failure = bot.lines.find(({ msg }) => msg === 'a turn failed');
    assert.match(JSON.stringify(failure?.err), /no such table/);
    assert.match(String(failure?.turnId), /^[0-9a-f-]{36}$/);
    assert.ok(apology.includes(String(failure?.turnId)));
    assert.equal(bot.lines.filter(({ msg }) => msg === 'turn').at(-1)?.turnId, failure?.turnId);
    assert.equal(failure?.traceId, undefined, 'nobody named a collector');
  }).timeout(60_000);
});
