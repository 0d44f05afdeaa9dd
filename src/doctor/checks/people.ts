// Who may do what, and what this instance does, as it is configured: sound in itself, and yet perhaps not what was meant.
import type { Config } from '../../config.ts';
import { type Finding, ok, warn } from '../finding.ts';

export async function checkPeople({
  credentials,
  leads,
  allowedTenants,
  scanSeconds,
  startAt,
  metricsToken,
}: Pick<Config, 'credentials' | 'leads' | 'allowedTenants' | 'scanSeconds' | 'startAt' | 'metricsToken'>): Promise<
  readonly Finding[]
> {
  const isForeign =
    credentials !== undefined && allowedTenants !== 'any' && !allowedTenants.includes(credentials.tenantId);
  return [
    leads.length > 0
      ? ok('leads', `${leads.length} named`)
      : warn('leads', 'nobody is named', 'set LEADS to the Entra object ids of those who are to see all customers'),
    isForeign
      ? warn(
          'tenants',
          "the bot's own tenant is not among those that may use it",
          'add MicrosoftAppTenantId to ALLOWED_TENANTS, or leave it out on purpose',
        )
      : ok(
          'tenants',
          allowedTenants === 'any' ? 'any, from this machine alone' : `${allowedTenants.length} may use it`,
        ),
    scanSeconds > 0
      ? ok('reminders', `looked for every ${scanSeconds} seconds`)
      : warn('reminders', 'this instance sends none', 'let another one do so, or unset REMINDER_SCAN_SECONDS'),
    ...(credentials === undefined || metricsToken !== undefined
      ? []
      : [warn('metrics', 'whoever reaches the port reads them', 'set METRICS_TOKEN, or keep /metrics from outside')]),
    ...(startAt === undefined ? [] : [warn('clock', 'the bot runs by a clock of its own', 'unset LOTSE_NOW')]),
  ];
}
