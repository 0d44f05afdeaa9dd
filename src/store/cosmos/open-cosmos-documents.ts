// The documents of one database of an Azure Cosmos DB account.
import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import { DefaultAzureCredential } from '@azure/identity';
import type { Documents } from '../documents.ts';
import { type CosmosOptions, cosmosDocuments } from './cosmos-documents.ts';
import { quietHttpClient } from './http-client.ts';

export interface CosmosPlace {
  /** `https://<account>.documents.azure.com`; an emulator may do without TLS. */
  readonly endpoint: string;
  readonly database: string;
  /** Absent: the machine's managed identity, or whoever signed in on it. */
  readonly key?: string;
  /** Of a user-assigned identity: its client id. */
  readonly identity?: string;
}

/** What one request may take: two of them fit before a call's deadline. */
const REQUEST_TIMEOUT_MS = 3500;

/** Opens nothing yet: the first call does. `requestTimeoutMs`: of a single request. */
export function openCosmosDocuments(
  { database, ...place }: CosmosPlace,
  {
    now = () => new Date(),
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
    ...options
  }: Partial<CosmosOptions> & { readonly requestTimeoutMs?: number } = {},
): Documents {
  const client = new CosmosClient({ ...clientOptions(place), ...connection(place, requestTimeoutMs) });
  return cosmosDocuments(client.database(database), () => client.dispose(), { now, ...options });
}

function clientOptions({ endpoint, key, identity }: Omit<CosmosPlace, 'database'>): CosmosClientOptions {
  if (key !== undefined) return { endpoint, key };
  return {
    endpoint,
    aadCredentials: new DefaultAzureCredential(identity === undefined ? {} : { managedIdentityClientId: identity }),
  };
}

function connection({ endpoint }: Pick<CosmosPlace, 'endpoint'>, requestTimeout: number): CosmosClientOptions {
  return {
    httpClient: quietHttpClient(),
    userAgentSuffix: 'lotse',
    connectionPolicy: {
      requestTimeout,
      // Throttling is waited for by `persist`, within the deadline of the call.
      retryOptions: { maxRetryAttemptCount: 0 },
      // An emulator without TLS names itself with TLS when it is asked for its regions.
      enableEndpointDiscovery: !endpoint.startsWith('http:'),
    },
  };
}
