// The only reader of the environment: names and rules stand in README.md. A wrong value stops the start with one message that names all of them.
import type { z } from 'zod';
import { VARIABLES } from './config-variables.ts';

export interface Credentials {
  readonly appType: 'UserAssignedMSI' | 'SingleTenant';
  readonly appId: string;
  readonly tenantId: string;
  /** Only for SingleTenant. */
  readonly password?: string;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absent: nobody is authenticated, and only this machine is served. */
  readonly credentials?: Credentials;
  /** Entra tenant ids of the partners that may use the bot. */
  readonly allowedTenants: readonly string[] | 'any';
  /** Entra object ids of the people who are leads from the start: they see all customers of their partner. */
  readonly leads: readonly string[];
  readonly playbookDir: string;
  /** Template of a page's public address with `{page}` in it. */
  readonly playbookUrl?: string;
  readonly store: string;
  /** There when `store` is cosmos. */
  readonly cosmos?: Cosmos;
  /** How often due wake-ups are looked for; 0: this instance sends no reminders. */
  readonly scanSeconds: number;
  /** The instant at which this process's clock starts, to try what depends on time. */
  readonly startAt?: Date;
  readonly logLevel: string;
  /** What a request for the metrics must bring; absent: nothing. */
  readonly metricsToken?: string;
  /** Of a collector of traces and metrics, without a slash at its end; absent: there are none. */
  readonly otlpEndpoint?: string;
  /** For how many days what is kept for a while is kept. */
  readonly retention: { readonly questions: number; readonly messages: number; readonly access: number };
}

export interface Cosmos {
  readonly endpoint: string;
  readonly database: string;
  /** Absent: without a key, as `identity` or whoever signed in on the machine. */
  readonly key?: string;
  /** Client id of the user-assigned identity that the bot has anyhow. */
  readonly identity?: string;
}

/** Its message is for the operator: every wrong value with how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
/** What is never shown, not even where it is wrong. */
const SECRETS: readonly string[] = ['MicrosoftAppPassword', 'COSMOS_KEY', 'METRICS_TOKEN'];
/** Throws ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const wrong: string[] = [];
  const read = <K extends keyof typeof VARIABLES>(name: K): z.output<(typeof VARIABLES)[K][0]> | undefined => {
    const [schema, expected] = VARIABLES[name];
    const result = schema.safeParse(env[name]);
    if (result.success) return result.data as z.output<(typeof VARIABLES)[K][0]>;
    wrong.push(
      `${name}: expected ${expected}; it is ${SECRETS.includes(name) ? 'something else' : JSON.stringify(env[name])}.`,
    );
    return undefined;
  };

  const credentials = readCredentials(
    {
      type: read('MicrosoftAppType'),
      id: read('MicrosoftAppId'),
      tenant: read('MicrosoftAppTenantId'),
      password: read('MicrosoftAppPassword'),
    },
    wrong,
  );
  const host = read('HOST') ?? (credentials === undefined ? '127.0.0.1' : '0.0.0.0');
  if (credentials === undefined && wrong.length === 0) {
    if (!LOOPBACK.includes(host))
      wrong.push(
        `HOST: without MicrosoftAppId nobody is authenticated, so only 127.0.0.1 is served; it is ${JSON.stringify(host)}. Set the credentials, or HOST=127.0.0.1.`,
      );
    if (read('NODE_ENV') === 'production')
      wrong.push('MicrosoftAppId: required when NODE_ENV=production, because without it nobody is authenticated.');
  }
  const startAt = read('LOTSE_NOW');
  if (startAt !== undefined && credentials !== undefined)
    wrong.push('LOTSE_NOW: only for trying things out without credentials. Unset it.');
  const store = read('STORE') ?? 'sqlite:./data/lotse.db';
  const cosmos = readCosmos(
    { store, endpoint: read('COSMOS_ENDPOINT'), database: read('COSMOS_DATABASE'), key: read('COSMOS_KEY') },
    credentials,
    wrong,
  );
  const tenants = read('ALLOWED_TENANTS');
  const playbookUrl = read('PLAYBOOK_URL');
  const metricsToken = read('METRICS_TOKEN');
  const otlpEndpoint = read('OTEL_EXPORTER_OTLP_ENDPOINT');
  const config: Config = {
    host,
    port: read('PORT') ?? 3978,
    ...(credentials && { credentials }),
    allowedTenants: tenants ?? (credentials === undefined ? 'any' : [credentials.tenantId]),
    leads: read('LEADS') ?? [],
    playbookDir: read('PLAYBOOK_DIR') ?? './playbook',
    ...(playbookUrl !== undefined && { playbookUrl }),
    store,
    ...(cosmos && { cosmos }),
    scanSeconds: read('REMINDER_SCAN_SECONDS') ?? 60,
    ...(startAt !== undefined && { startAt: new Date(startAt) }),
    logLevel: read('LOG_LEVEL') ?? 'info',
    retention: {
      questions: read('RETENTION_QUESTIONS_DAYS') ?? 400,
      messages: read('RETENTION_MESSAGES_DAYS') ?? 60,
      access: read('RETENTION_ACCESS_DAYS') ?? 730,
    },
    ...(metricsToken !== undefined && { metricsToken }),
    ...(otlpEndpoint !== undefined && { otlpEndpoint }),
  };
  if (wrong.length > 0)
    throw new ConfigError(`The configuration is not usable:\n${wrong.map((line) => `  - ${line}`).join('\n')}`);
  return config;
}

interface RawCosmos {
  readonly store: string;
  readonly endpoint: string | undefined;
  readonly database: string | undefined;
  readonly key: string | undefined;
}

function readCosmos(
  { store, endpoint, database = 'lotse', key }: RawCosmos,
  credentials: Credentials | undefined,
  wrong: string[],
): Cosmos | undefined {
  if (store !== 'cosmos') return undefined;
  if (endpoint === undefined) {
    if (!wrong.some((line) => line.startsWith('COSMOS_ENDPOINT')))
      wrong.push('COSMOS_ENDPOINT: required with STORE=cosmos, e.g. https://<account>.documents.azure.com.');
    return undefined;
  }
  if (endpoint.startsWith('http:') && key === undefined)
    wrong.push('COSMOS_KEY: required for an emulator without TLS, to which nobody can sign in otherwise.');
  return {
    endpoint,
    database,
    ...(key !== undefined && { key }),
    ...(credentials?.appType === 'UserAssignedMSI' && { identity: credentials.appId }),
  };
}

interface RawCredentials {
  readonly type: 'UserAssignedMSI' | 'SingleTenant' | undefined;
  readonly id: string | undefined;
  readonly tenant: string | undefined;
  readonly password: string | undefined;
}

function readCredentials(raw: RawCredentials, wrong: string[]): Credentials | undefined {
  if (raw.id === undefined) {
    const half = [raw.type && 'MicrosoftAppType', raw.password && 'MicrosoftAppPassword'].filter(Boolean);
    if (half.length > 0)
      wrong.push(
        `MicrosoftAppId: required because ${half.join(' and ')} ${half.length > 1 ? 'are' : 'is'} set. Set it, or unset the others to run on this machine only.`,
      );
    return undefined;
  }
  if (raw.type === undefined)
    wrong.push('MicrosoftAppType: required with MicrosoftAppId: UserAssignedMSI or SingleTenant.');
  if (raw.tenant === undefined)
    wrong.push("MicrosoftAppTenantId: required with MicrosoftAppId: the Entra tenant id of the bot's registration.");
  if (raw.type === 'SingleTenant' && raw.password === undefined)
    wrong.push('MicrosoftAppPassword: required with MicrosoftAppType=SingleTenant. UserAssignedMSI needs no secret.');
  if (raw.type === undefined || raw.tenant === undefined) return undefined;
  return {
    appType: raw.type,
    appId: raw.id,
    tenantId: raw.tenant,
    ...(raw.type === 'SingleTenant' && raw.password !== undefined && { password: raw.password }),
  };
}
