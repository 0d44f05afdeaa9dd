// `lotse export`: all that the store that STORE names holds, as JSON lines, to be imported into another one.
import { parseArgs } from 'node:util';
import packageFile from '../../package.json' with { type: 'json' };
import { AppError } from '../app-error.ts';
import { ConfigError } from '../config.ts';
import { archiveLines } from '../store/archive/archive-lines.ts';
import { writeArchiveFile } from './archive-file.ts';
import { print } from './lines.ts';
import { openConfigured } from './open-configured.ts';
import { tellProgress } from './tell-progress.ts';

const USAGE = 'lotse export [FILE|-]';

/** Without FILE, or with `-`, on stdout. 0; 2 with one line on stderr when the call, the configuration, the store or the file is wrong. */
export async function exportStore(args: readonly string[]): Promise<number> {
  try {
    const file = readCall(args);
    const count = await exported(file);
    const what = count === 0 ? 'Nothing is in the store that STORE names' : `Exported ${count} documents`;
    process.stderr.write(`${what}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Undefined: stdout. */
function readCall(args: readonly string[]): string | undefined {
  let positionals: readonly string[];
  try {
    ({ positionals } = parseArgs({ args: [...args], allowPositionals: true }));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  if (positionals.length > 1) throw wrong('One file at a time.');
  return positionals[0] === '-' ? undefined : positionals[0];
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

/** How many documents. */
async function exported(file: string | undefined): Promise<number> {
  const { documents, source, now } = await openConfigured();
  try {
    let count = 0;
    const tell = tellProgress('Exported');
    const lines = archiveLines(
      documents,
      { version: packageFile.version, source, at: now() },
      {
        document() {
          count += 1;
          tell();
        },
        held(until) {
          process.stderr.write(
            `The bot seems to run (it leads until ${until.toISOString()}): what it writes meanwhile may be missing or half there. Stop it and export again.\n`,
          );
        },
      },
    );
    await (file === undefined ? print(lines) : writeArchiveFile(file, lines));
    return count;
  } finally {
    await documents.close();
  }
}
