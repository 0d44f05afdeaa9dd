// Whether an authentic activity is one for us: Teams alone, a connector that may be answered, a partner that may use the bot.
import type { IncomingActivity } from './incoming-activity.ts';
import { namedTenants } from './named-tenants.ts';
import type { EdgeConfig } from './ports.ts';
import type { TrustedService } from './trusted-service.ts';

export type Refusal = 'channel' | 'service' | 'tenant';

export function refusalOf(
  activity: Pick<IncomingActivity, 'channelId' | 'serviceUrl' | 'channelData' | 'conversation'>,
  config: Pick<EdgeConfig, 'credentials' | 'allowedTenants'>,
  trusted: TrustedService,
): Refusal | undefined {
  const authenticated = config.credentials !== undefined;
  if (authenticated && activity.channelId !== 'msteams') return 'channel';
  if (!trusted(activity.serviceUrl)) return 'service';
  const [tenant, other] = namedTenants(activity);
  if (other !== undefined) return 'tenant';
  if (tenant === undefined) return authenticated ? 'tenant' : undefined;
  if (config.allowedTenants === 'any') return undefined;
  return config.allowedTenants.some((allowed) => allowed.toLowerCase() === tenant) ? undefined : 'tenant';
}
