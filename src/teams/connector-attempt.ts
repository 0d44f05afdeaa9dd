// One request to the Bot Connector, and what can be said about it afterwards. Repeats and meanings are the connector's.
import { z } from 'zod';

export interface Attempt {
  /** Undefined: there was no answer. */
  readonly status?: number;
  /** The connector's error code, or one of ours. */
  readonly code: string;
  readonly retryAfterMs?: number;
  readonly body?: unknown;
  /** Without an answer: whether the request can have been acted upon. */
  readonly delivered?: 'no' | 'maybe';
}

/** Errors of fetch that end an attempt before a byte of the request is sent. */
const NO_CONNECTION = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Payloads differ in practice: the code is read where it stands, and only if it looks like one. */
const codeText = z.string().regex(/^\w{1,64}$/);
const errorBody = z.object({
  error: z
    .object({ code: codeText.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  code: codeText.optional().catch(undefined),
  errorCode: codeText.optional().catch(undefined),
});

export async function attempt(
  url: URL,
  method: string,
  body: unknown,
  token: (() => Promise<string> | undefined) | undefined,
  timeoutMs: number,
): Promise<Attempt> {
  const signal = AbortSignal.timeout(timeoutMs);
  let authorization: string | undefined;
  try {
    authorization = token && `Bearer ${await Promise.race([token(), aborted(signal)])}`;
  } catch {
    return { code: 'NoToken', delivered: 'no' };
  }
  try {
    const response = await fetch(url, {
      method,
      signal,
      // Followed, a redirect would take the message elsewhere.
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
        ...(authorization !== undefined && { authorization }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await readJson(response);
    const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'));
    return {
      status: response.status,
      code: codeOf(answer) ?? `Http${response.status}`,
      body: answer,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  } catch (error) {
    if (signal.aborted) return { code: 'Timeout', delivered: 'maybe' };
    const code = networkCode(error);
    return { code, delivered: NO_CONNECTION.includes(code) || code.includes('CERT') ? 'no' : 'maybe' };
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** The status alone says what became of the call; a body that breaks off changes nothing. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function codeOf(body: unknown): string | undefined {
  const { data } = errorBody.safeParse(body);
  return data?.error?.code ?? data?.errorCode ?? data?.code;
}

/** Seconds or an HTTP date; anything else is as if it were missing. */
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

function networkCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'NetworkError';
}
