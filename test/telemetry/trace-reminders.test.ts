// A look for reminders that is traced: what it reads, notes and sends hangs on it.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { type ReceivedSpan, startCollector } from '../support/collector.ts';
import { startFakeConnector } from '../support/fake-connector.ts';
import { openChat } from '../support/teams-client.ts';

describe('a look for reminders that is traced', () => {
  it('is a trace of its own, down to the message', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotse-traced-'));
    const connector = await startFakeConnector();
    const collector = await startCollector();
    const start = async (at: string, env: Readonly<Record<string, string>>) => {
      const store = `sqlite:${join(folder, 'lotse.db')}`;
      const more = { PORT: '0', STORE: store, LOG_LEVEL: 'silent', LOTSE_NOW: at, REMINDER_SCAN_SECONDS: '1', ...env };
      const bot = await startBot({ ...readConfig(more), port: 0 }, join(tmpdir(), 'lotse-reminders-cache'));
      await bot.ready;
      return bot;
    };
    try {
      const monday = await start('2026-03-02T09:00:00Z', {});
      const chat = openChat({ botUrl: monday.url, connector }, { name: 'Anna' });
      await chat.say('new customer');
      const typed = {
        name: 'Woodgrove',
        motion: 'rfa',
        services: ['exchange'],
        assignedOn: '2026-02-24',
        country: 'DE',
      };
      await chat.press(chat.last(), 'customer.create', typed);
      await monday.close(10_000);
      const said = connector.messages(chat.conversationId).length;
      const tuesday = await start('2026-03-03T10:00:00Z', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
      // The test's own time limit ends it.
      while (connector.messages(chat.conversationId).length === said) await wait(20);
      await tuesday.close(10_000);
    } finally {
      await connector.close();
      await collector.close();
      await rm(folder, { recursive: true });
    }
    const spans: readonly ReceivedSpan[] = collector.spans;
    const look = spans.find(({ name }) => name === 'reminders look');
    assert.equal(look?.parentSpanId ?? '', '');
    const within = spans.filter(({ traceId }) => traceId === look?.traceId);
    for (const name of ['store read', 'store write', 'connector send'])
      assert.ok(
        within.some((span) => span.name === name && span.parentSpanId === look?.spanId),
        name,
      );
    assert.ok(!collector.bodies.join().includes('Woodgrove'));
  }).timeout(60_000);
});
