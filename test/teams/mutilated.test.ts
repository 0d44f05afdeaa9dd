// Ten thousand broken activities and cards, sent to a real server: nothing falls over, and nothing inside shows.
import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { mutilatedActivity } from '../support/mutilated-activity.ts';
import { type Edge, startEdge } from './start-edge.ts';

const COUNT = Number(process.env.MUTILATED_INPUTS ?? 10_000);
const BATCH = 50;
/** What an answer may be: anything but a fault of ours. */
const FINE = [200, 400, 403, 404, 413];
const INSIDE = /\bat .*:\d+:\d+|node_modules|\/src\/|[A-Z]\w*Error\b/;

describe(`${COUNT} mutilated inputs`, () => {
  let edge: Edge;
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  before(async () => {
    process.on('unhandledRejection', note);
    edge = await startEdge({ clock: { now: () => 0, wait: async () => undefined } });
    edge.connector.open('a:anna');
  });
  after(async () => {
    agent.destroy();
    await edge.close();
    process.off('unhandledRejection', note);
  });

  function post(body: string): Promise<{ readonly status: number; readonly text: string }> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      request(`${edge.url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (data) => {
          text += data;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      })
        .on('error', reject)
        .end(body);
    });
  }

  it('leave no trace but answers', async function () {
    this.timeout(120_000);
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutilatedActivity(edge.connector.serviceUrl, 'a:anna'), { minLength: BATCH, maxLength: BATCH }),
        async (batch) => {
          const answers = await Promise.all(batch.map(post));
          for (const { status, text } of answers) {
            seen.set(status, (seen.get(status) ?? 0) + 1);
            assert.ok(FINE.includes(status), `${status} ${text}`);
            assert.doesNotMatch(text, INSIDE);
            if (text !== '') JSON.parse(text);
          }
        },
      ),
      { numRuns: Math.ceil(COUNT / BATCH), endOnFailure: true },
    );
    assert.deepEqual(unhandled, []);
    assert.deepEqual(
      edge.logged.filter((line) => /"level":(50|60)/.test(line)),
      [],
      'no turn broke off',
    );
    assert.equal((await fetch(`${edge.url}/healthz`)).status, 200);
    // Inputs that are all turned away would prove little.
    assert.ok((seen.get(200) ?? 0) > COUNT / 4, JSON.stringify([...seen]));
    assert.ok(edge.turns.length > COUNT / 10, String(edge.turns.length));
  });
});
