// The process: starts the bot from the environment, ends it on a signal, looks at the playbook again on SIGHUP.
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { AppError } from './app-error.ts';
import { startBot } from './bot.ts';
import { ConfigError, readConfig } from './config.ts';

/** What a running turn may take to end. */
const CLOSE_WITHIN_MS = 15_000;

try {
  const bot = await startBot(readConfig(), join('data', 'cache'));
  const close = () => bot.close(CLOSE_WITHIN_MS);
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
  const hasTerminal = isatty(0);
  process.on('SIGHUP', function onHangUp() {
    if (!hasTerminal || isatty(0)) return void bot.reload();
    // A terminal that is closed sends the same signal: then it does what it always does, and ends us.
    process.off('SIGHUP', onHangUp);
    process.kill(process.pid, 'SIGHUP');
  });
  await bot.ready;
} catch (error) {
  // What an operator can mend comes as a sentence; anything else is our mistake and comes with its stack.
  const told = error instanceof ConfigError || error instanceof AppError;
  process.stderr.write(`${told ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
