// How the rules look at what the template asks Azure for.
import type { Resource } from './resolve-template.ts';

/** Gives its findings, a sentence each. */
export type Rule = (resources: readonly Resource[]) => readonly string[];

export const TYPES = {
  identity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  logs: 'Microsoft.OperationalInsights/workspaces',
  account: 'Microsoft.DocumentDB/databaseAccounts',
  database: 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases',
  container: 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers',
  role: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments',
  plan: 'Microsoft.Web/serverfarms',
  site: 'Microsoft.Web/sites',
  publishing: 'Microsoft.Web/sites/basicPublishingCredentialsPolicies',
  bot: 'Microsoft.BotService/botServices',
  channel: 'Microsoft.BotService/botServices/channels',
  diagnostics: 'Microsoft.Insights/diagnosticSettings',
  people: 'Microsoft.Insights/actionGroups',
  logAlert: 'Microsoft.Insights/scheduledQueryRules',
  metricAlert: 'Microsoft.Insights/metricAlerts',
} as const;

export function of(resources: readonly Resource[], type: string): readonly Resource[] {
  return resources.filter((resource) => resource.type === type);
}

export function at(body: unknown, ...path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return body;
  return typeof body === 'object' && body !== null
    ? at(Object.entries(body).find(([name]) => name === key)?.[1], ...rest)
    : undefined;
}

export function wrong(
  body: Readonly<Record<string, unknown>>,
  expected: unknown,
  ...path: readonly string[]
): readonly string[] {
  const found = at(body, ...path);
  if (found === expected) return [];
  return [`${body.name}: ${path.join('.')} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}.`];
}
