// An identity provider as Entra answers: one tenant with one application, its refusals with Entra's codes, and a clock of its own.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface FakeLogin {
  readonly origin: string;
  /** Also serves what leads to the keys of the channel's tokens. */
  readonly openIdMetadata: string;
  /** What it has changes with this. */
  readonly has: { tenant: string; appId: string; secret: string; isExpired: boolean; clockMs: number };
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

export async function startFakeLogin(has: Omit<FakeLogin['has'], 'isExpired' | 'clockMs'>): Promise<FakeLogin> {
  const state = { ...has, isExpired: false, clockMs: 0 };
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request, state);
    response.setHeader('date', new Date(Date.now() + state.clockMs).toUTCString());
    // In two steps, as restify returns nothing from the first.
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    openIdMetadata: `${origin}/v1/.well-known/openidconfiguration`,
    has: state,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function answer(request: IncomingMessage, has: FakeLogin['has']): Promise<Answer> {
  const [, tenant = '', ...path] = (request.url ?? '').split('/');
  const form = new URLSearchParams(await text(request));
  if (tenant === 'v1') return { status: 200, body: { issuer: 'https://api.botframework.com' } };
  if (tenant !== has.tenant) return refused('invalid_request', 90002);
  if (path.join('/') === 'v2.0/.well-known/openid-configuration') return { status: 200, body: { issuer: tenant } };
  if (path.join('/') !== 'oauth2/v2.0/token' || form.get('grant_type') !== 'client_credentials')
    return { status: 404, body: {} };
  if (form.get('client_id') !== has.appId) return refused('unauthorized_client', 700016);
  if (form.get('client_secret') !== has.secret) return refused('invalid_client', 7000215, 401);
  if (has.isExpired) return refused('invalid_client', 7000222, 401);
  if (form.get('scope') !== 'https://api.botframework.com/.default') return refused('invalid_scope', 70011);
  return { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: 'token' } };
}

function refused(error: string, code: number, status = 400): Answer {
  return { status, body: { error, error_description: `AADSTS${code}: …`, error_codes: [code] } };
}
