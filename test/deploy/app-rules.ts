// Rules for the app and the bot's registration: it starts, it is found, it is the same bot on both sides, and no password opens it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { at, of, type Rule, TYPES, wrong } from './look.ts';
import { GUIDS, type Resource } from './resolve-template.ts';

/** Read by App Service or by the sign-in library, not by us. */
const PLATFORM_SETTINGS = [
  'AZURE_CLIENT_ID',
  'WEBSITE_RUN_FROM_PACKAGE',
  'SCM_DO_BUILD_DURING_DEPLOYMENT',
  'WEBSITES_CONTAINER_STOP_TIME_LIMIT',
];
const SERVER = readFileSync('src/teams/server.ts', 'utf8');
/** `npm run serve` itself would stand between the bot and the signals that end it. */
const SERVE = z
  .object({ scripts: z.object({ serve: z.string() }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts.serve;

export const bot: Rule = (resources) => {
  const identity = of(resources, TYPES.identity)[0]?.id;
  const host = `${of(resources, TYPES.site)[0]?.name}.azurewebsites.net`;
  const app = settingsOf(resources);
  return [
    ...of(resources, TYPES.bot).flatMap(({ body }) => [
      ...wrong(body, true, 'properties', 'disableLocalAuth'),
      ...wrong(body, `https://${host}/api/messages`, 'properties', 'endpoint'),
      ...wrong(body, app.MicrosoftAppType, 'properties', 'msaAppType'),
      ...wrong(body, app.MicrosoftAppId, 'properties', 'msaAppId'),
      ...wrong(body, app.MicrosoftAppTenantId, 'properties', 'msaAppTenantId'),
      ...wrong(body, app.MicrosoftAppType === 'UserAssignedMSI' ? identity : null, 'properties', 'msaAppMSIResourceId'),
    ]),
    ...of(resources, TYPES.channel).flatMap(({ body }) => [
      ...wrong(body, 'MsTeamsChannel', 'properties', 'channelName'),
      ...wrong(body, true, 'properties', 'properties', 'isEnabled'),
    ]),
  ];
};

export const site: Rule = (resources) => {
  const config = ['properties', 'siteConfig'] as const;
  return [
    ...of(resources, TYPES.site).flatMap(({ body }) => [
      ...wrong(body, true, 'properties', 'httpsOnly'),
      ...wrong(body, 'NODE|24-lts', ...config, 'linuxFxVersion'),
      ...wrong(body, SERVE, ...config, 'appCommandLine'),
      ...wrong(body, true, ...config, 'alwaysOn'),
      ...wrong(body, '1.2', ...config, 'minTlsVersion'),
      ...wrong(body, '1.2', ...config, 'scmMinTlsVersion'),
      ...wrong(body, 'Disabled', ...config, 'ftpsState'),
      ...wrong(body, 'UserAssigned', 'identity', 'type'),
      ...wrong(body, of(resources, TYPES.plan)[0]?.id, 'properties', 'serverFarmId'),
      ...(at(body, 'identity', 'userAssignedIdentities', of(resources, TYPES.identity)[0]?.id ?? '') === undefined
        ? ['The app does not have the identity.']
        : []),
      ...(SERVER.includes(`server.get('${at(body, ...config, 'healthCheckPath')}'`)
        ? []
        : [`The server answers nothing at ${at(body, ...config, 'healthCheckPath')}.`]),
    ]),
    ...of(resources, TYPES.publishing).flatMap(({ body }) => wrong(body, false, 'properties', 'allow')),
    ...['scm', 'ftp']
      .filter((door) => !of(resources, TYPES.publishing).some(({ name }) => name.endsWith(`/${door}`)))
      .map((door) => `A password opens ${door}.`),
    ...of(resources, TYPES.plan).flatMap(({ body }) => wrong(body, true, 'properties', 'reserved')),
  ];
};

const SECRETS = ['MicrosoftAppPassword', 'METRICS_TOKEN'];
const FROM_VAULT = /^@Microsoft\.KeyVault\(SecretUri=https:/;
const SECRET = 'a-secret-out-of-the-vault';

/** The bot starts with them, as it is meant to. */
export const settings: Rule = (resources) => {
  const env = settingsOf(resources);
  // Azure puts the secret in the place of its address before the bot starts.
  const inVault = Object.entries(env).map(([name, value]) => [name, FROM_VAULT.test(value) ? SECRET : value]);
  const { config, read, refused } = configOf(Object.fromEntries(inVault));
  const unknown = Object.keys(env).filter((name) => !read.has(name) && !PLATFORM_SETTINGS.includes(name));
  const databases = of(resources, TYPES.database).map(({ name }) => name.split('/').at(-1));
  const checks: readonly (readonly [boolean, string])[] = [
    [env.NODE_ENV === 'production', 'NODE_ENV is not production.'],
    [config?.store === 'cosmos', 'STORE is not cosmos.'],
    [databases.includes(env.COSMOS_DATABASE), 'COSMOS_DATABASE is not the database of the template.'],
    [config?.cosmos?.key === undefined, 'COSMOS_KEY is set.'],
    [env.AZURE_CLIENT_ID === GUIDS.client, 'AZURE_CLIENT_ID is not the identity.'],
    [
      env.COSMOS_ENDPOINT?.startsWith(`https://${of(resources, TYPES.account)[0]?.name}.`) === true,
      'COSMOS_ENDPOINT is not the account of the template.',
    ],
    ...SECRETS.map((name) => [env[name] === '' || FROM_VAULT.test(env[name] ?? ''), `${name} is a secret.`] as const),
    [Number(env.WEBSITES_CONTAINER_STOP_TIME_LIMIT) > 15, 'A turn that is running is not waited for.'],
    [env.SCM_DO_BUILD_DURING_DEPLOYMENT === 'false', 'What was packed would be built once more.'],
    [env.WEBSITE_RUN_FROM_PACKAGE === '1', 'The app would run from a network share.'],
  ];
  return [
    ...(refused === undefined ? [] : [refused]),
    ...unknown.map((name) => `No part of the bot reads ${name}.`),
    ...checks.flatMap(([good, sentence]) => (good ? [] : [sentence])),
  ];
};

function settingsOf(resources: readonly Resource[]): Readonly<Record<string, string>> {
  const body = of(resources, TYPES.site)[0]?.body;
  const list = z
    .array(z.object({ name: z.string(), value: z.string() }))
    .safeParse(at(body, 'properties', 'siteConfig', 'appSettings'));
  return Object.fromEntries((list.data ?? []).map(({ name, value }) => [name, value]));
}

/** What the bot makes of them, and which it asked for; why it would not start, where it would not. */
function configOf(env: Readonly<Record<string, string>>) {
  const read = new Set<string>(['NODE_ENV']);
  const asked = new Proxy(env, {
    get: (target, name: string) => {
      read.add(name);
      return target[name];
    },
  });
  try {
    return { config: readConfig(asked), read, refused: undefined };
  } catch (error) {
    return { config: undefined, read, refused: error instanceof Error ? error.message : String(error) };
  }
}
