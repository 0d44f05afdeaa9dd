// The bot's own token, with which it speaks to the Bot Connector. botbuilder's credentials get, keep and renew it.
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { CLOUDS } from './clouds.ts';
import type { EdgeConfig } from './ports.ts';

/** `fresh`: not the one at hand, it was refused. Rejects with whatever the identity provider says. */
export type BotToken = (fresh: boolean) => Promise<string>;

/** Undefined without credentials. Throws where the credentials are incomplete. */
export function createBotToken(config: Pick<EdgeConfig, 'credentials' | 'endpoints'>): BotToken | undefined {
  if (config.credentials === undefined) return undefined;
  const { appType, appId, tenantId, password } = config.credentials;
  const { login, scope } = config.endpoints ?? CLOUDS.public;
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: appType,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
  });
  let credentials: ReturnType<typeof factory.createCredentials> | undefined;
  return async (fresh) => {
    credentials ??= factory.createCredentials(appId, scope, login, true);
    const held = await credentials;
    if (!('getToken' in held) || typeof held.getToken !== 'function')
      throw new Error('These credentials have no token.');
    return String(await held.getToken(fresh));
  };
}
