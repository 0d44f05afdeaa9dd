// Puts a file where a person's client made room for it: one request, and a plain word about how it ended.
import type { Logger } from 'pino';
import type { FileRoom } from '../conversation/turn.ts';
import type { FileHost } from './file-hosts.ts';

export interface UploadDeps {
  readonly isFileHost: FileHost;
  readonly log: Pick<Logger, 'warn'>;
  /** Milliseconds; a turn must be over before the channel brings it again. */
  readonly timeoutMs?: number;
}

/** As the conversation's upload port wants it. */
export function createUploadFile({ isFileHost, log, timeoutMs = 8_000 }: UploadDeps) {
  return async ({ uploadUrl, contentUrl }: FileRoom, content: string) => {
    const bytes = Buffer.from(content, 'utf8');
    const ended = isFileHost(uploadUrl) && isFileHost(contentUrl) ? await put(uploadUrl, bytes, timeoutMs) : FOREIGN;
    // The address would let anybody write who reads it.
    if (ended.outcome !== 'stored') log.warn({ call: 'upload', ...ended }, 'not uploaded');
    return ended.outcome;
  };
}

const FOREIGN = { outcome: 'refused', code: 'ForeignHost' } as const;

async function put(uploadUrl: string, bytes: Buffer<ArrayBuffer>, timeoutMs: number) {
  try {
    const response = await fetch(uploadUrl, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(bytes.length),
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: bytes,
      // It might lead to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const { status } = response;
    // 202: more is expected, but there is no more.
    if (status === 200 || status === 201) return { outcome: 'stored' } as const;
    // The room is given for minutes, to this file alone: another press makes a new one.
    return { outcome: status >= 500 || status === 429 ? 'unavailable' : 'refused', code: `Http${status}` } as const;
  } catch (error) {
    const code = error instanceof Error && error.name === 'TimeoutError' ? 'Timeout' : 'NetworkError';
    return { outcome: 'unavailable', code } as const;
  }
}
