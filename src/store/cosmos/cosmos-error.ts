// What an error of the SDK says: whether trying again may help, and what the operator can do about it.
import { z } from 'zod';
import { AppError, type AppErrorKind } from '../../app-error.ts';
import { WireError } from './http-client.ts';

/** Batches wrap what happened in an error of their own, which keeps it as its cause. */
const sdkError = z.looseObject({
  code: z.union([z.number(), z.string()]).optional(),
  substatus: z.number().optional(),
  retryAfterInMs: z.number().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
  cause: z.unknown().optional(),
});

export interface Failure {
  /** The HTTP status, or the name of what went wrong on the way. */
  readonly code: number | string;
  readonly substatus: number;
  /** Milliseconds, as Azure asks for. */
  readonly retryAfter?: number;
  readonly charge: number;
}

/** Of each of these the outcome is unknown, or it is known that a repeat is welcome (449). */
const PASSING = [408, 410, 449, 500, 502, 503, 504, 'wire', 'TimeoutError', 'PARSE_ERROR', 'REQUEST_SEND_ERROR'];

/** Of a 404: the replica that was asked has not heard of our last write yet. */
const NOT_READ_YET = 1002;

/** A status that the SDK gives as a result and not as an error. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  readonly code: number;
  readonly substatus: number;

  constructor(code: number, substatus = 0) {
    super(`status ${code}/${substatus}`);
    this.code = code;
    this.substatus = substatus;
  }
}

/** How @azure/identity says that nobody can be signed in; trying again is its own affair. */
const SIGN_IN_ERRORS = [
  'AggregateAuthenticationError',
  'AuthenticationError',
  'AuthenticationRequiredError',
  'CredentialUnavailableError',
];
const SIGN_IN = 'sign-in';

/** Neither the SDK's nor the network's: a mistake of ours. */
const OURS = 'ours';

const MEANINGS: Readonly<Record<number | string, readonly [AppErrorKind, string]>> = {
  [SIGN_IN]: [
    'unavailable',
    'cannot be signed in to; give this machine a managed identity with a role on the account, or set COSMOS_KEY',
  ],
  401: ['unavailable', 'refuses the key; correct COSMOS_KEY, or unset it and give the identity a role'],
  403: [
    'unavailable',
    'refuses us; give the identity the role Cosmos DB Built-in Data Contributor, and let its network in',
  ],
  404: ['unavailable', 'lacks the database or a container; create them as deploy/cosmos.md says'],
  413: ['invalid-input', 'takes no documents as large as that; shorten the text'],
  429: ['unavailable', 'is throttled; give it more throughput'],
};

export function failureOf(error: unknown): Failure {
  const named = error instanceof Error ? nameOf(error) : undefined;
  if (named !== undefined) return { code: named, substatus: 0, charge: 0 };
  const { data } = sdkError.safeParse(error);
  if (data?.code === undefined) {
    return data?.cause === undefined ? { code: OURS, substatus: 0, charge: 0 } : failureOf(data.cause);
  }
  return {
    code: data.code,
    substatus: data.substatus ?? 0,
    ...(data.retryAfterInMs !== undefined && { retryAfter: data.retryAfterInMs }),
    charge: Number(data.headers?.['x-ms-request-charge'] ?? 0),
  };
}

function nameOf(error: Error): string | undefined {
  if (error.name === 'AbortError') return 'deadline';
  if (SIGN_IN_ERRORS.includes(error.name)) return SIGN_IN;
  // What is no JSON was cut off on its way.
  return error instanceof WireError || error instanceof SyntaxError ? 'wire' : undefined;
}

/** Trying again may help, and what was tried may have been done. */
export function isPassing({ code, substatus }: Failure): boolean {
  return PASSING.includes(code) || (code === 404 && substatus === NOT_READ_YET);
}

/** The AppError for an error of the SDK, with what to do; every other error as it is. */
export function translated(error: unknown): unknown {
  const { code, substatus } = failureOf(error);
  if (error instanceof AppError || code === OURS) return error;
  const [kind, meaning] = MEANINGS[code] ?? [
    'unavailable' as const,
    `cannot be used at present (${code}${substatus === 0 ? '' : `/${substatus}`}); try again, and look at its health in Azure`,
  ];
  return new AppError(kind, `The Cosmos DB account ${meaning}.`, { cause: error });
}
