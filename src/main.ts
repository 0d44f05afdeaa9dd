// The bot: configuration → store → server → playbook → conversations, and everything closed again in the other order.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildIndex } from './answers/build-index.ts';
import { AppError } from './app-error.ts';
import { createCards } from './cards/render.ts';
import { TEMPLATES } from './cards/templates.ts';
import { ConfigError, readConfig } from './config.ts';
import type { LoadedPlaybook } from './conversation/context.ts';
import { pageUrl } from './conversation/page-url.ts';
import { createReceive } from './conversation/receive.ts';
import { text } from './language/text.ts';
import { load } from './playbook/load.ts';
import { openStore } from './store/open-store.ts';
import { startServer } from './teams/server.ts';
import { createLog } from './telemetry/log.ts';
import { createMetrics } from './telemetry/metrics.ts';

/** What a running turn may take to end, after SIGTERM. */
const CLOSE_WITHIN_MS = 15_000;
const CACHE_DIR = join('data', 'cache');

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  const clockOffset = config.startAt === undefined ? 0 : config.startAt.getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + clockOffset);
  const store = await openStore(config.store, { now });

  let loaded: LoadedPlaybook | undefined;
  const loading = Promise.withResolvers<void>();
  const { render } = createCards(TEMPLATES);
  const receive = createReceive({
    store,
    playbook: () => {
      if (loaded === undefined) throw new AppError('unavailable', 'The playbook is not compiled yet.');
      return loaded;
    },
    pageUrl: (file) => (config.playbookUrl === undefined ? undefined : pageUrl(config.playbookUrl, file)),
    render,
    newId: randomUUID,
    wait: (milliseconds) => wait(milliseconds),
    observe: {
      turn: (turn, outcome, seconds) => {
        metrics.turn(turn.input.kind, outcome, seconds);
        log.debug({ input: turn.input.kind, conversation: turn.conversation.kind, outcome, seconds }, 'turn');
      },
      question: metrics.question,
      failed: (turnId, turn, err) => log.error({ turnId, input: turn.input.kind, err }, 'turn failed'),
    },
  });

  const server = await startServer({
    config,
    log,
    metrics,
    now,
    stranger: (locale) => text(locale ?? 'en', 'refused.unknownPerson'),
    // What arrives while the playbook is being compiled is answered as soon as it is.
    receive: async (turn, deliver) => {
      await loading.promise;
      await receive(turn, deliver);
    },
    ready: async () => {
      if (loaded === undefined) return false;
      await store.ping();
      return true;
    },
  });
  log.info({ url: server.url }, 'listening');

  let closing = false;
  const close = async (signal: string): Promise<void> => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'closing');
    await server.close(CLOSE_WITHIN_MS);
    await store.close();
    log.info('closed');
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);

  const began = performance.now();
  const playbook = await load(config.playbookDir, CACHE_DIR);
  loaded = { playbook, index: buildIndex(playbook) };
  loading.resolve();
  log.info(
    {
      version: playbook.version,
      languages: playbook.languages,
      pages: playbook.pages.length,
      diagnostics: playbook.diagnostics.length,
      ms: Math.round(performance.now() - began),
    },
    'playbook ready',
  );
}

main().catch((error: unknown) => {
  // What an operator can mend comes as a sentence; anything else is our mistake and comes with its stack.
  const told = error instanceof ConfigError || error instanceof AppError;
  process.stderr.write(`${told ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
