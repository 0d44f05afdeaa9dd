// `lotse import`: an export into the store that STORE names. What is there already stays, so that it may be started again after any end.
import { parseArgs } from 'node:util';
import { AppError } from '../app-error.ts';
import { ConfigError } from '../config.ts';
import type { MovedDocument } from '../store/archive/archive-format.ts';
import { type Compared, compare } from '../store/archive/compare.ts';
import { moveIn } from '../store/archive/move-in.ts';
import { readArchive } from '../store/archive/read-archive.ts';
import { archiveFileLines } from './archive-file.ts';
import { type Configured, openConfigured } from './open-configured.ts';
import { tellProgress } from './tell-progress.ts';

const USAGE = 'lotse import FILE [--dry-run] [--overwrite]';
/** Documents that are named; beyond that they are counted. */
const MOST_NAMED = 20;

interface Call {
  readonly file: string;
  /** Only says what it would do. */
  readonly dryRun: boolean;
  /** Replaces what the store has otherwise. */
  readonly overwrite: boolean;
}

/**
 * Nothing is written before the whole file was found to be sound, and at the end each of its documents is read back. 0: the store
 * has all of them; 1: it has not, or would not; 2 with one line on stderr: the call, the configuration, the file or the store is wrong.
 */
export async function importStore(args: readonly string[]): Promise<number> {
  try {
    const call = readCall(args);
    const all = () => readArchive(archiveFileLines(call.file), call.file);
    for await (const _ of all());
    const store = await openConfigured();
    try {
      return await (call.dryRun ? tried(call, store, all) : imported(call, store, all));
    } finally {
      await store.documents.close();
    }
  } catch (error) {
    if (!(error instanceof AppError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function readCall(args: readonly string[]): Call {
  const options = {
    'dry-run': { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, another] = positionals;
    if (file !== undefined && another === undefined)
      return { file, dryRun: values['dry-run'], overwrite: values.overwrite };
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
  throw wrong('One file is imported.');
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what.replace(/\s+/g, ' ')} Usage: ${USAGE}`);
}

type All = () => AsyncIterable<MovedDocument>;

async function tried({ overwrite }: Call, store: Configured, all: All): Promise<number> {
  const { same, missing, different, expired } = await compared(store, all, 'is there with another content');
  const other = different > 0 ? `${different} ${overwrite ? 'to be replaced' : 'there with another content'}, ` : '';
  say(`Nothing was written. ${missing} documents to be imported, ${other}${same} there already, ${expired} expired.`);
  return different > 0 && !overwrite ? 1 : 0;
}

async function imported({ overwrite }: Call, store: Configured, all: All): Promise<number> {
  const onDocument = tellProgress('Imported');
  const { created, replaced, left } = await moveIn(store.documents, all(), { overwrite, now: store.now, onDocument });
  const { missing, different, expired } = await compared(store, all, 'was there with another content and stays');
  const done = `${created} documents imported, ${replaced} replaced, ${left} there already, ${expired} expired`;
  const isAll = missing + different === 0;
  say(isAll ? `${done}; all were read back.` : `${done}; ${different} have another content, ${missing} are missing.`);
  return isAll ? 0 : 1;
}

/** The first of those that differ are named on the way. */
function compared({ documents, now }: Configured, all: All, differs: string): Promise<Compared> {
  let named = 0;
  const onDifferent = ({ partition: { container, partner, owner }, id }: MovedDocument) => {
    named += 1;
    if (named <= MOST_NAMED) say(`${[container, partner, owner, id].join('/')} ${differs}.`);
    else if (named === MOST_NAMED + 1) say('And others.');
  };
  return compare(documents, all(), { now, onDifferent });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
