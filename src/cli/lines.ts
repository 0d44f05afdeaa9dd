// Lines in on stdin and out on stdout, as commands for scripts read and write them.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export function stdinLines(): AsyncGenerator<string> {
  return linesOf(process.stdin);
}

/**
 * By line feeds alone: JSON may hold U+2028 and the like, which `readline` takes for the end of a line. The last may be empty.
 * Without the byte order mark that shells of Windows put first.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of stream.setEncoding('utf8')) {
    const text = isFirst ? String(chunk).replace(/^\ufeff/, '') : chunk;
    isFirst = false;
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/** Each ended by a line feed; ends early, and fine, where the reader has seen enough, as `head` does. */
export async function print(lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(ended(lines)), process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

export async function* ended(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** `undefined` where it is none. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
