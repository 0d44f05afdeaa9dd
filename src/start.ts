// `npm start`: the bot and a chat window for it, on this machine alone: no account, no network, no telemetry.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type Child, startChild } from './start/child.ts';
import { portFrom, portIsFree } from './start/port.ts';
import { type Ports, startChat } from './start/start-chat.ts';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;
const ROOT = path.resolve(import.meta.dirname, '..');
const ENDS_WITH_PARENT = new URL('./start/ends-with-parent.ts', import.meta.url);

async function start(): Promise<void> {
  const ports: Ports = {
    bot: portFrom('PORT', process.env.PORT, 3978),
    chat: portFrom('PLAYGROUND_PORT', process.env.PLAYGROUND_PORT, 56150),
  };
  if (ports.bot === ports.chat) throw new Error(`PORT and PLAYGROUND_PORT are both ${ports.bot}: they must differ.`);
  await mustBeFree(ports.bot, 'PORT');
  await mustBeFree(ports.chat, 'PLAYGROUND_PORT');

  const asked = new Promise<void>(whenAsked);
  const folder = await mkdtemp(path.join(tmpdir(), 'lotse-playground-'));
  const bot = startBot(ports);
  const chat = await startChat(ports, folder);
  try {
    await Promise.race([asked, run(bot, chat, ports)]);
  } catch (error) {
    const details = await chatErrors(folder);
    if (details) console.error(details);
    throw error;
  } finally {
    await Promise.all([bot.stop(STOP_WITHIN_MS), chat.stop(STOP_WITHIN_MS)]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Calls `stop`, perhaps more than once, when somebody wants us to end. */
function whenAsked(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // npm passes a signal to the shell between it and us, which dies of it without passing it on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop(), 500).unref();
}

/** Ends only by throwing: when one of the two does not start, or ends unasked. */
async function run(bot: Child, chat: Child, ports: Ports): Promise<never> {
  const botUrl = `http://127.0.0.1:${ports.bot}`;
  const chatUrl = `http://127.0.0.1:${ports.chat}`;
  await Promise.all([bot.answers(`${botUrl}/readyz`, READY_WITHIN_MS), chat.answers(chatUrl, READY_WITHIN_MS)]);
  console.log(`\n  Bot    ${botUrl}\n  Chat   ${chatUrl}   ← open this in a browser; Ctrl-C stops both\n`);
  const how = await Promise.race([bot, chat].map(async ({ name, ended }) => `The ${name} ${await ended}.`));
  throw new Error(how);
}

function startBot(ports: Ports): Child {
  // Nobody can sign in to the Playground: a registration that stands in the environment would only lock it out.
  const { MicrosoftAppType, MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword, ...env } = process.env;
  return startChild({
    name: 'bot',
    script: path.join(ROOT, 'src/main.ts'),
    preload: [ENDS_WITH_PARENT],
    // Who sits before the chat waits for what they try.
    env: { LOG_LEVEL: 'warn', REMINDER_SCAN_SECONDS: '10', ...env, HOST: '127.0.0.1', PORT: String(ports.bot) },
    cwd: ROOT,
    shown: true,
  });
}

async function mustBeFree(port: number, variable: string): Promise<void> {
  if (await portIsFree(port)) return;
  throw new Error(
    `Port ${port} is taken. Stop what listens there, or choose another one: ${variable}=<port> npm start`,
  );
}

/** The Playground tells its troubles to a log file only. */
async function chatErrors(folder: string): Promise<string> {
  const log = await readFile(path.join(folder, 'devTools/m365agentsplayground.log'), 'utf8').catch(() => '');
  return log
    .split('\n')
    .filter((line) => line.startsWith('error '))
    .join('\n');
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
