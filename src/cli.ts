// The command line: `npm run -s lotse -- <command>`. One file a command in cli/, loaded when it is called: half of them need no playbook.

/** Arguments in, exit code out: 0 fine, 1 the thing looked at is not, 2 the call was wrong. */
type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly usage: string }>> = {
  check: {
    run: async (args) => (await import('./cli/check.ts')).check(args),
    usage: 'check [DIR] [--json]                                     compile a playbook and say what is wrong with it',
  },
  ask: {
    run: async (args) => (await import('./cli/ask.ts')).ask(args),
    usage: 'ask [--dir DIR] [--lang de] [--json|--explain] [--stdin] [QUESTION]  what the bot would answer, and why',
  },
  coach: {
    run: async (args) => (await import('./cli/coach.ts')).coach(args),
    usage: 'coach --stdin [--json]                                    how good status notes are, a JSON line each',
  },
  due: {
    run: async (args) => (await import('./cli/due.ts')).due(args),
    usage: 'due --at INSTANT [--json]                                which reminders would be sent at that instant',
  },
  gaps: {
    run: async (args) => (await import('./cli/gaps.ts')).gaps(args),
    usage:
      'gaps [--since DATE] [--json]                              what people asked and the playbook did not answer',
  },
  doctor: {
    run: async (args) => (await import('./cli/doctor.ts')).doctor(args),
    usage: 'doctor [--url https://HOST] [--package FILE] [--json]     what must be mended before the bot runs well',
  },
  export: {
    run: async (args) => (await import('./cli/export.ts')).exportStore(args),
    usage: 'export [FILE|-]                                          all that the store holds, as JSON lines',
  },
  purge: {
    run: async (args) => (await import('./cli/purge.ts')).purge(args),
    usage:
      'purge --partner TENANT [--closed-before DATE] [--yes]    all that the store holds of a partner goes, or what ended long ago',
  },
  'access-log': {
    run: async (args) => (await import('./cli/access-log.ts')).accessLog(args),
    usage: 'access-log --partner TENANT [--since INSTANT] [--json]   who exported or deleted what',
  },
  import: {
    run: async (args) => (await import('./cli/import.ts')).importStore(args),
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
