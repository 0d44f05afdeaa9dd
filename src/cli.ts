// The command line: `npm run -s lotse -- <command>`. One file a command in cli/.
import { ask } from './cli/ask.ts';
import { check } from './cli/check.ts';
import { coach } from './cli/coach.ts';
import { due } from './cli/due.ts';
import { exportStore } from './cli/export.ts';
import { importStore } from './cli/import.ts';

/** Arguments in, exit code out: 0 fine, 1 the thing looked at is not, 2 the call was wrong. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  check: {
    run: check,
    usage: 'check [DIR] [--json]                                     compile a playbook and say what is wrong with it',
  },
  ask: { run: ask, usage: 'ask [--dir DIR] [--lang de] [--json] [--stdin] [QUESTION]  what the bot would answer' },
  coach: {
    run: coach,
    usage: 'coach --stdin [--json]                                    how good status notes are, a JSON line each',
  },
  due: {
    run: due,
    usage: 'due --at INSTANT [--json]                                which reminders would be sent at that instant',
  },
  export: {
    run: exportStore,
    usage: 'export [FILE|-]                                          all that the store holds, as JSON lines',
  },
  import: {
    run: importStore,
    usage: 'import FILE [--dry-run] [--overwrite]                    an export into the store that STORE names',
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  const usage = Object.values(COMMANDS).map((each) => `  ${each.usage}`);
  const asked = ['', 'help', '--help', '-h'].includes(name);
  process.stderr.write(
    `${asked ? '' : `There is no command ${JSON.stringify(name)}.\n`}lotse <command>\n${usage.join('\n')}\n`,
  );
  process.exitCode = asked ? 0 : 2;
} else {
  process.exitCode = await command.run(args);
}
