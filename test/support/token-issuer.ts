// A token issuer as Bot Framework runs one: an OpenID document, keys with endorsements, and tokens signed with them. On loopback.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { Endpoints } from '../../src/teams/ports.ts';

/** Which key signs: endorsed for Teams, endorsed for web chat only, or one that was never published. */
type Signer = 'teams' | 'webchat' | 'forger';

export interface TokenOptions {
  readonly audience?: string;
  readonly issuer?: string;
  readonly serviceUrl?: string;
  /** Seconds from now at which it ends; negative: it is over. */
  readonly endsIn?: number;
  /** Seconds from now at which it begins. */
  readonly beginsIn?: number;
  readonly signer?: Signer;
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface TokenIssuer {
  /** For the server under test; `services`: origins of its connectors. */
  endpoints(...services: readonly string[]): Endpoints;
  /** A token as the channel sends it, but for what the options make wrong. */
  token(options?: TokenOptions): Promise<string>;
  /** The same token without a signature (`alg: none`). */
  unsigned(): Promise<string>;
  /** Signed by HMAC with the public key as its secret, for verifiers that take the algorithm from the token. */
  confused(): Promise<string>;
  /** While true, keys cannot be had. */
  down(value: boolean): void;
  close(): Promise<void>;
}

const HOUR = 3_600;

export async function startTokenIssuer(appId: string, serviceUrl: string): Promise<TokenIssuer> {
  const issuer = 'https://api.botframework.test';
  const pairs = {
    teams: await generateKeyPair('RS256', { extractable: true }),
    webchat: await generateKeyPair('RS256', { extractable: true }),
    forger: await generateKeyPair('RS256', { extractable: true }),
  };
  const keys = [
    { ...(await exportJWK(pairs.teams.publicKey)), kid: 'teams', use: 'sig', endorsements: ['msteams'] },
    { ...(await exportJWK(pairs.webchat.publicKey)), kid: 'webchat', use: 'sig', endorsements: ['webchat'] },
  ];
  let isDown = false;
  let origin = '';
  const server = createServer((request, response) => {
    const body = {
      '/openid': { issuer, jwks_uri: `${origin}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
      '/keys': { keys },
    }[request.url ?? ''];
    response.writeHead(isDown ? 503 : body === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const claims = (options: TokenOptions) => {
    const now = Math.floor(Date.now() / 1_000);
    return {
      iss: options.issuer ?? issuer,
      aud: options.audience ?? appId,
      serviceurl: options.serviceUrl ?? serviceUrl,
      nbf: now + (options.beginsIn ?? -60),
      exp: now + (options.endsIn ?? HOUR),
      ...options.claims,
    };
  };
  return {
    endpoints: (...services) => ({
      openIdMetadata: `${origin}/openid`,
      issuer,
      login: 'https://login.test/tenant',
      scope: 'https://api.botframework.test',
      services,
    }),
    token: (options = {}) => {
      const signer = options.signer ?? 'teams';
      // The forger claims to be Teams' key.
      const kid = signer === 'forger' ? 'teams' : signer;
      return new SignJWT(claims(options))
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(pairs[signer].privateKey);
    },
    unsigned: async () => `${base64({ alg: 'none', typ: 'JWT', kid: 'teams' })}.${base64(claims({}))}.`,
    confused: async () =>
      new SignJWT(claims({}))
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'teams' })
        .sign(new TextEncoder().encode(await exportSPKI(pairs.teams.publicKey))),
    down: (value) => {
      isDown = value;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
