// The SDK's way to the network, without what it would do there on its own account.
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';

/** Errors of the connection, after which the SDK repeats reads once a second, up to ten times, before anybody hears of it. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

const CONNECTION_CODES = ['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT'];

/**
 * Repeating is `persist`'s alone, so connection errors come as WireError, which the SDK does not know. And no query asks for its plan:
 * the SDK fetches one beside each query, which those that name their partition never use, and pays a second request for it.
 */
export function quietHttpClient(client: HttpClient = createDefaultHttpClient()): HttpClient {
  return {
    async sendRequest(request) {
      if (request.headers.get('x-ms-cosmos-is-query-plan-request') !== undefined) {
        throw new WireError('Queries name their partition and need no plan.');
      }
      try {
        return await client.sendRequest(request);
      } catch (error) {
        if (error instanceof Error && 'code' in error && CONNECTION_CODES.includes(String(error.code))) {
          throw new WireError(error.message, { cause: error });
        }
        throw error;
      }
    },
  };
}
