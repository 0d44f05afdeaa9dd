// The HTTP server: routes, what is turned away before its body is read, and an end that lets running turns finish.
import type { AddressInfo } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import { AppError } from '../app-error.ts';
import { createAuthenticate } from './authenticate.ts';
import type { HttpAnswer } from './invoke-answers.ts';
import { isLoopback } from './loopback.ts';
import { createMessages } from './messages.ts';
import type { EdgeConfig, EdgeDeps } from './ports.ts';
import { readJson } from './read-json.ts';
import { isJson, isTooLarge, MAX_BODY_BYTES, mayReadMetrics, wrongOrigin } from './request-guard.ts';
import { createTrustedService } from './trusted-service.ts';
import { within } from './within.ts';

export interface RunningServer {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string;
  /** Takes no new requests, lets running turns finish, and cuts off what is left after `deadlineMs`. */
  close(deadlineMs: number): Promise<void>;
}

/** A request that trickles in for longer than this is dropped. */
const REQUEST_MS = 30_000;
/** Longer than the idle time of the load balancers in front (Azure: 4 minutes), so that they, not we, end a connection. */
const KEEP_ALIVE_MS = 5 * 60_000;

/** Throws AppError `invalid-input` for an address that may not be served, `unavailable` for one that cannot be. */
export async function startServer(deps: EdgeDeps): Promise<RunningServer> {
  const { config, connector, log, metrics } = deps;
  const anonymous = config.credentials === undefined;
  if (anonymous && !isLoopback(config.host))
    throw new AppError(
      'invalid-input',
      `Without credentials nobody is authenticated, so only loopback is served, not HOST=${config.host}. Set HOST=127.0.0.1, or MicrosoftAppId.`,
    );
  const trusted = createTrustedService(config);
  const messages = createMessages({ ...deps, trusted, authenticate: createAuthenticate(config) });
  const server = restify.createServer({ name: '' });
  let closing = false;
  let lastReason: string | undefined;

  server.pre((req, res, next) => {
    const wrong = wrongBeforeBody(req);
    if (wrong === undefined) return next();
    turnAway(res, ...wrong);
    next(false);
  });
  server.on('restifyError', (_req: Request, res: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error }, 'a request broke off');
    metrics.refused(status >= 500 ? 'error' : String(status));
    send(res, { status, body: { error: NAMES[status] ?? 'failed' } });
    done();
  });
  const request = deps.request ?? ((work) => work());
  server.post('/api/messages', async (req: Request, res: Response) => {
    await request(async () => {
      const body = await readJson(req, MAX_BODY_BYTES);
      if ('value' in body) send(res, await messages.answer(body.value, req.headers.authorization ?? ''));
      else turnAway(res, body.wrong === 'too-large' ? 413 : 400, body.wrong);
    });
  });
  server.get('/healthz', async (_req: Request, res: Response) => send(res, { status: 200, body: { alive: true } }));
  server.get('/readyz', async (_req: Request, res: Response) => {
    const ready = closing ? 'closing' : await deps.ready().catch((error: unknown) => String(error));
    const reason = ready === true ? undefined : String(ready);
    if (reason !== lastReason) log.info({ ready: ready === true, reason }, 'readiness changed');
    lastReason = reason;
    send(res, {
      status: ready === true ? 200 : 503,
      body: { ready: ready === true, ...(deps.details && { details: deps.details() }) },
    });
  });
  server.get('/metrics', async (req: Request, res: Response) => {
    if (!mayReadMetrics(req, config.metricsToken)) return turnAway(res, 401, 'metrics-token');
    sendText(res, 200, await metrics.text(), 'text/plain; version=0.0.4; charset=utf-8');
  });

  function send(res: Response, { status, body }: HttpAnswer): void {
    sendText(res, status, body === undefined ? '' : JSON.stringify(body), 'application/json; charset=utf-8');
  }

  function sendText(res: Response, status: number, text: string, type: string): void {
    // Kept alive, the connection would hold up the end.
    res.sendRaw(status, text, {
      ...(text !== '' && { 'content-type': type }),
      ...(closing && { connection: 'close' }),
    });
  }

  function wrongBeforeBody(req: Request): readonly [number, string] | undefined {
    if (anonymous && wrongOrigin(req)) return [403, 'host'];
    if (req.method !== 'POST') return undefined;
    if (closing) return [503, 'closing'];
    if (!isJson(req)) return [415, 'media-type'];
    if (isTooLarge(req)) return [413, 'too-large'];
    return undefined;
  }

  function turnAway(res: Response, status: number, reason: string): void {
    metrics.refused(reason);
    log.debug({ status, reason }, 'refused');
    send(res, { status, body: { error: NAMES[status] } });
  }

  const http = server.server;
  http.requestTimeout = REQUEST_MS;
  http.headersTimeout = REQUEST_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, config);

  return {
    url: urlOf(config.host, http.address()),
    close: async (deadlineMs) => {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(resolve));
      const finished = messages.idle().then(() => connector.idle());
      await within(deadlineMs, Promise.all([closed, finished]));
      http.closeAllConnections();
      await closed;
    },
  };
}

const NAMES: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'json-only',
  503: 'unavailable',
};

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

function listen(server: restify.Server, { host, port }: EdgeConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = { EADDRINUSE: 'is taken', EACCES: 'is not allowed', EADDRNOTAVAIL: 'is not of this machine' }[
        cause.code ?? ''
      ];
      reject(
        new AppError(
          'unavailable',
          `${host}:${port} ${why ?? `cannot be used (${cause.code})`}. End the program that has it, or set PORT (or HOST) to another.`,
          { cause },
        ),
      );
    });
    server.listen(port, host, () => resolve());
  });
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
