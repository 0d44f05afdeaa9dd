// Whether a request comes from the channel: botbuilder checks the token, and it must be one that the channel itself signed.

import type { Activity } from 'botbuilder';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AppError } from '../app-error.ts';
import { CLOUDS } from './clouds.ts';
import type { EdgeConfig } from './ports.ts';

export interface Claimed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** `authorization`: the header, empty where it is missing. Throws AppError `unavailable` when the channel's keys cannot be had. */
export type Authenticate = (claimed: Claimed, authorization: string) => Promise<boolean>;

/**
 * Why not CloudAdapter, which wraps the same check: it builds two connector clients and a turn context for every request
 * (0.15 ms of CPU) that nothing here uses, and answers failures with their messages.
 */
export function createAuthenticate(config: Pick<EdgeConfig, 'credentials' | 'endpoints'>): Authenticate {
  if (config.credentials === undefined) return async () => true;
  const { appType, appId, tenantId, password } = config.credentials;
  const { openIdMetadata, issuer, login, scope } = config.endpoints ?? CLOUDS.public;
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppType: appType,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromChannelTokenIssuer: issuer,
    ToChannelFromBotLoginUrl: login,
    ToChannelFromBotOAuthScope: scope,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
  });
  return async ({ channelId, serviceUrl }, authorization) => {
    try {
      const { claimsIdentity } = await authentication.authenticateRequest(
        { channelId, serviceUrl } as Activity,
        authorization,
      );
      // botbuilder would also take tokens of Entra's own, made for the emulator and for other bots.
      return claimsIdentity.isAuthenticated && claimsIdentity.getClaimValue('iss') === issuer;
    } catch (error) {
      if (isOutage(error))
        throw new AppError('unavailable', `The keys at ${openIdMetadata} cannot be had.`, { cause: error });
      return false;
    }
  };
}

/** botbuilder throws much at a bad token, down to TypeErrors; what is left is a failed download of the keys. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && Number(error.statusCode) >= 500);
}
