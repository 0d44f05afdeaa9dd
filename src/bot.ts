// The bot put together: store → server → playbook → conversations, and everything closed again in the other order.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from './app-error.ts';
import { createCards } from './cards/render.ts';
import { TEMPLATES } from './cards/templates.ts';
import type { Config } from './config.ts';
import type { Deps } from './conversation/context.ts';
import { pageUrl } from './conversation/page-url.ts';
import { eraseDue } from './conversation/privacy/erase-due.ts';
import { createReceive } from './conversation/receive.ts';
import type { SendDeps } from './conversation/reminders/send-deps.ts';
import { sendDue } from './conversation/reminders/send-due.ts';
import { createSubjects } from './conversation/subjects.ts';
import { type ErasureLoop, startErasureLoop } from './erasure-loop.ts';
import { text } from './language/text.ts';
import { createPlaybookInUse, type PlaybookInUse } from './reload/playbook-in-use.ts';
import { type ReminderLoop, startReminderLoop } from './reminder-loop.ts';
import { createReminderScan } from './reminder-scan.ts';
import { openStore } from './store/open-store.ts';
import { createBotToken } from './teams/bot-token.ts';
import { createConnector } from './teams/connector.ts';
import { createFileHost } from './teams/file-hosts.ts';
import { createSender } from './teams/sender.ts';
import { startServer } from './teams/server.ts';
import { createTrustedService } from './teams/trusted-service.ts';
import { createUploadFile } from './teams/upload-file.ts';
import { within } from './teams/within.ts';
import { createLog } from './telemetry/log.ts';
import { createMetrics } from './telemetry/metrics.ts';
import { currentScope, inScope } from './telemetry/scope.ts';
import { createTrace } from './telemetry/trace.ts';

/** Of one look; the others wait for the next. */
const ERASURES_AT_ONCE = 10;

export interface Bot {
  readonly url: string;
  /** Resolves when the playbook is compiled; rejects with AppError when there is none. */
  readonly ready: Promise<void>;
  /** Looks at the playbook's folder again; resolves when it is decided what is in use. */
  reload(): Promise<void>;
  /** Lets running turns finish, for at most `deadlineMs`. */
  close(deadlineMs: number): Promise<void>;
}

/**
 * `cacheDir` keeps the compiled playbook for the next start; `open` is for whoever tries the bot on another store. Throws AppError
 * for what an operator can mend.
 */
export async function startBot(config: Config, cacheDir: string, open: typeof openStore = openStore): Promise<Bot> {
  const log = createLog(config.logLevel);
  const metrics = createMetrics();
  const trace = await createTrace(config.otlpEndpoint, metrics.snapshot);
  const clockOffset = config.startAt === undefined ? 0 : config.startAt.getTime() - Date.now();
  const now = (): Date => new Date(Date.now() + clockOffset);
  const startedAt = now().toISOString();
  const store = await open(config.store, {
    retention: config.retention,
    now,
    cosmos: config.cosmos,
    observe: metrics.storeRequest,
    ...(config.otlpEndpoint !== undefined && { span: trace.span }),
    doubt: (sentence) => log.warn(sentence),
  });
  const { render } = createCards(TEMPLATES);
  const connector = createConnector({
    trusted: createTrustedService(config),
    token: createBotToken(config),
    metrics,
    span: trace.span,
  });

  const inUse = createPlaybookInUse({ dir: config.playbookDir, cacheDir, log, observe: metrics.playbook });
  const sender = createSender(connector);
  const shared: Pick<Deps, 'store' | 'playbook' | 'render' | 'member' | 'leads' | 'sender'> = {
    store,
    sender,
    playbook: () => {
      const playbook = inUse.current();
      if (playbook === undefined) throw new AppError('unavailable', 'There is no compiled playbook.');
      return playbook;
    },
    render,
    member: async (reference) => {
      const row = await connector.member(reference, reference.userId);
      // Where nobody is authenticated anybody may be whom they like, and an emulator need not keep a roster.
      return row ?? (config.credentials === undefined ? {} : undefined);
    },
    leads: config.leads,
  };
  const receive = createReceive({
    ...shared,
    pageUrl: (file) => (config.playbookUrl === undefined ? undefined : pageUrl(config.playbookUrl, file)),
    subjects: createSubjects(),
    status: () => ({
      startedAt,
      playbookRefused: inUse.refused().length,
      ...(reminders && { remindersLate: reminders.lateSeconds() }),
    }),
    uploadFile: createUploadFile({ isFileHost: createFileHost(config), log }),
    newId: randomUUID,
    turnId: () => currentScope()?.ids.turnId,
    wait: (milliseconds) => wait(milliseconds),
    observe: {
      turn: (turn, outcome, seconds) => {
        metrics.turn(turn.input.kind, outcome, seconds);
        trace.mark({ 'lotse.outcome': outcome });
        log.debug({ input: turn.input.kind, conversation: turn.conversation.kind, outcome, seconds }, 'turn');
      },
      question: metrics.question,
      failed: (turnId, turn, err) => log.error({ turnId, input: turn.input.kind, err }, 'a turn failed'),
    },
  });

  const sending: SendDeps = {
    ...shared,
    now,
    observe: { slot: metrics.reminder, due: metrics.remindersDue },
  };
  let reminders: ReminderLoop | undefined;
  let erasures: ErasureLoop | undefined;
  let closing = false;

  const ready = Promise.withResolvers<void>();
  const server = await startServer({
    config,
    connector,
    log,
    metrics,
    now,
    details: () => ({
      playbook: inUse.current()?.playbook.version,
      warnings: [...(reminders?.warnings() ?? []), ...refusedWarning(inUse)],
    }),
    request: (work) => inScope({ ids: { turnId: randomUUID() } }, () => trace.span('POST /api/messages', {}, work)),
    stranger: (locale) => text(locale ?? 'en', 'refused.unknownPerson'),
    // What arrives while the playbook is being compiled is answered as soon as it is.
    receive: async (turn, deliver) => {
      await ready.promise;
      const { input, conversation } = turn;
      await trace.span('turn', { 'lotse.input': input.kind, 'lotse.conversation': conversation.kind }, () =>
        receive(turn, deliver),
      );
    },
    ready: async () => {
      if (inUse.current() === undefined) return 'the playbook is not compiled yet';
      await store.ping();
      return true;
    },
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  log.info({ url: server.url }, 'listening');

  inUse
    .begin()
    .then(() => {
      if (closing) return;
      erasures = startErasureLoop(
        async () => {
          const due = await store.erasures.due(now().toISOString(), ERASURES_AT_ONCE);
          for (const erasure of due) await eraseDue(sending, erasure);
        },
        (details, message) => log.warn(details, message),
      );
      if (config.scanSeconds === 0) return;
      const scan = createReminderScan({
        store,
        instance: randomUUID(),
        scanSeconds: config.scanSeconds,
        now,
        clock: () => performance.now(),
        look: (wake) =>
          inScope({ ids: { lookId: randomUUID() } }, () =>
            trace.span('reminders look', {}, () => sendDue(sending, wake)),
          ),
        isHeld: sender.isHeld,
        lag: metrics.remindersLag,
        warn: (details, message) => log.warn(details, message),
      });
      reminders = startReminderLoop(scan, config.scanSeconds);
    })
    .then(ready.resolve, ready.reject);

  return {
    url: server.url,
    ready: ready.promise,
    reload: inUse.reload,
    close: async (deadlineMs) => {
      closing = true;
      await Promise.all([
        server.close(deadlineMs),
        within(deadlineMs, reminders?.close() ?? Promise.resolve()),
        within(deadlineMs, erasures?.close() ?? Promise.resolve()),
        inUse.close(),
      ]);
      await store.close();
      await trace.close();
      log.info('closed');
    },
  };
}

/** Without the reasons, which name files: whoever reaches the port can read this. */
function refusedWarning(inUse: PlaybookInUse): readonly string[] {
  const reasons = inUse.refused().length;
  return reasons === 0 ? [] : [`What is in the playbook's folder is not in use; the log has ${reasons} reasons.`];
}
