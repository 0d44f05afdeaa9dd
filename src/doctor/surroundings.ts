// What the doctor asks outside of the configuration; a test gives it a world of its own.
import { statfs } from 'node:fs/promises';
import { type Storage, storageOf } from '../store/sqlite/network-storage.ts';

export interface Surroundings {
  /** Origin of the identity provider. */
  readonly login: string;
  /** The OpenID document that leads to the keys of the channel's tokens. */
  readonly openIdMetadata: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly storage: (file: string) => Storage;
  /** Bytes that may still be written where `path` is. */
  readonly freeBytes: (path: string) => Promise<number>;
  /** Where the bot is reached from outside, if the operator said so. */
  readonly url?: string;
  /** The zip for Teams, if the operator named one. */
  readonly package?: string;
}

export const SURROUNDINGS: Surroundings = {
  login: 'https://login.microsoftonline.com',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  clock: Date.now,
  storage: storageOf,
  freeBytes: async (path) => {
    const { bavail, bsize } = await statfs(path);
    return bavail * bsize;
  },
};
