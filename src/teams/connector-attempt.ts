// One request to the Bot Connector, and what can be said about it afterwards. Repeats and meanings are the connector's.
// Not with fetch: it costs a fifth of a turn more, follows redirects unless told, and does not say whether a request has left.
import http from 'node:http';
import https from 'node:https';
import { json } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
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
  const headers: http.OutgoingHttpHeaders = {
    accept: 'application/json',
    'user-agent': 'lotse',
    ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    ...(authorization !== undefined && { authorization }),
  };
  let left = false;
  try {
    // The default agent keeps connections, and gives one up before the other side says that it will.
    const request = (url.protocol === 'https:' ? https : http).request(url, { method, headers, signal });
    onConnection(request, () => {
      left = true;
    });
    const response = await answerTo(request, body === undefined ? undefined : JSON.stringify(body));
    const { statusCode: status = 0 } = response;
    const answer = await readJson(response);
    const retryAfterMs = parseRetryAfter(response.headers['retry-after']);
    return {
      status,
      code: codeOf(answer) ?? `Http${status}`,
      body: answer,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
  } catch (error) {
    const code = signal.aborted ? 'Timeout' : networkCode(error);
    return { code, delivered: left ? 'maybe' : 'no' };
  }
}

/** Before there is a connection, its certificate approved, not a byte of a request leaves. */
function onConnection(request: http.ClientRequest, connected: () => void): void {
  request.once('socket', (socket) => {
    if (socket.connecting) socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', connected);
    else connected();
  });
}

function answerTo(request: http.ClientRequest, body: string | undefined): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    // For good: a connection may also fail while the answer is read.
    request.on('error', reject).once('response', resolve).end(body);
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}

/** The status alone says what became of the call; a body that breaks off changes nothing. */
async function readJson(response: http.IncomingMessage): Promise<unknown> {
  try {
    return await json(response);
  } catch {
    return undefined;
  }
}

function codeOf(body: unknown): string | undefined {
  const { data } = errorBody.safeParse(body);
  return data?.error?.code ?? data?.errorCode ?? data?.code;
}

/** Seconds or an HTTP date; anything else is as if it were missing. */
function parseRetryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

function networkCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'NetworkError';
}
