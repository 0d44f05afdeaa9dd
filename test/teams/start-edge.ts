// The edge under test: our server on a free port, a fake connector behind it, and a conversation that only echoes.
import { pino } from 'pino';
import type { Card } from '../../src/cards/card.ts';
import type { Receive } from '../../src/conversation/receive-port.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { type ConnectorDeps, createConnector } from '../../src/teams/connector.ts';
import type { EdgeConfig, EdgeDeps } from '../../src/teams/ports.ts';
import { type RunningServer, startServer } from '../../src/teams/server.ts';
import { createTrustedService } from '../../src/teams/trusted-service.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

export interface Edge {
  readonly url: string;
  readonly server: RunningServer;
  readonly connector: FakeConnector;
  readonly turns: readonly Turn[];
  /** What was counted, as `hook:label`. */
  readonly counted: readonly string[];
  /** What was logged, one JSON line each. */
  readonly logged: readonly string[];
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

export interface EdgeOptions extends Partial<Pick<EdgeDeps, 'receive' | 'ready' | 'metrics' | 'stranger'>> {
  readonly config?: Partial<EdgeConfig>;
  readonly connector?: FakeConnector;
  readonly token?: () => Promise<string>;
  readonly clock?: NonNullable<ConnectorDeps['clock']>;
}

export function echoCard(text: string, verb = 'echo.again'): Card {
  const submit = { type: 'Action.Submit', title: 'Again', data: { verb, v: 1, n: 7 } };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text },
      { type: 'Input.Text', id: 'comment' },
    ],
    actions: [{ ...submit, type: 'Action.Execute', verb, fallback: submit }],
  };
}

/** Texts are answered with a card, presses replace it. */
export const echo: Receive = async ({ input }, deliver) => {
  if (input.kind === 'text') await deliver({ mode: 'post', card: echoCard(input.text), summary: input.text });
  if (input.kind === 'action')
    await deliver({
      mode: 'replace',
      card: echoCard(`${input.verb} ${JSON.stringify(input.inputs)}`),
      summary: input.verb,
    });
};

export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const connector = options.connector ?? (await startFakeConnector());
  const turns: Turn[] = [];
  const counted: string[] = [];
  const logged: string[] = [];
  const config: EdgeConfig = { host: '127.0.0.1', port: 0, allowedTenants: 'any', ...options.config };
  const receive = options.receive ?? echo;
  const metrics = options.metrics ?? {
    late: () => counted.push('late'),
    ignored: (reason: string) => counted.push(`ignored:${reason}`),
    refused: (reason: string) => counted.push(`refused:${reason}`),
    sent: (call: string, outcome: string) => counted.push(`${call}:${outcome}`),
    text: async () => '# HELP lotse_turns Turns\nlotse_turns 1\n',
  };
  const server = await startServer({
    config,
    metrics,
    ready: options.ready ?? (async () => true),
    now: () => new Date('2026-03-02T07:00:00Z'),
    log: pino({ base: null }, { write: (line: string) => logged.push(line) }),
    receive: (turn, deliver) => {
      turns.push(turn);
      return receive(turn, deliver);
    },
    connector: createConnector({
      trusted: createTrustedService(config),
      token: options.token,
      metrics,
      ...(options.clock && { clock: options.clock }),
    }),
    ...(options.stranger && { stranger: options.stranger }),
  });
  return {
    url: server.url,
    server,
    connector,
    turns,
    counted,
    logged,
    post: (body, headers = {}) =>
      fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    close: async () => {
      await server.close(1_000);
      await connector.close();
    },
  };
}
