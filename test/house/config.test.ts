import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../../src/config.ts';
import { RETENTION } from '../../src/store/retention.ts';

const ID = '11111111-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const identity = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT };

const COSMOS = { STORE: 'cosmos', COSMOS_ENDPOINT: 'https://x.documents.azure.com:443/', COSMOS_KEY: 'a2V5' };

function refused(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('expected a refusal');
}

describe('the configuration', () => {
  it('needs nothing on a fresh machine and then serves this machine only', () => {
    const config = readConfig({});
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 3978);
    assert.equal(config.credentials, undefined);
    assert.equal(config.allowedTenants, 'any');
    assert.equal(config.store, 'sqlite:./data/lotse.db');
  });

  it('keeps for as long as is usual, unless told otherwise', () => {
    assert.deepEqual(readConfig({}).retention, { ...RETENTION });
    const told = { RETENTION_QUESTIONS_DAYS: '90', RETENTION_MESSAGES_DAYS: '100', RETENTION_ACCESS_DAYS: '3650' };
    assert.deepEqual(readConfig(told).retention, { questions: 90, messages: 100, access: 3650 });
  });

  it('takes empty for unset', () => {
    const config = readConfig({
      MicrosoftAppId: '',
      MicrosoftAppType: ' ',
      MicrosoftAppPassword: '',
      PORT: '',
      STORE: '',
    });
    assert.equal(config.port, 3978);
    assert.equal(config.credentials, undefined);
  });

  it('serves everybody with a managed identity, and its own tenant unless told otherwise', () => {
    const config = readConfig(identity);
    assert.equal(config.host, '0.0.0.0');
    assert.deepEqual(config.allowedTenants, [TENANT]);
    assert.deepEqual(readConfig({ ...identity, ALLOWED_TENANTS: `${ID}, ${TENANT}` }).allowedTenants, [ID, TENANT]);
  });

  it('finds Cosmos DB by its address, with a key or as who the bot is', () => {
    assert.deepEqual(readConfig(COSMOS).cosmos, {
      endpoint: 'https://x.documents.azure.com:443',
      database: 'lotse',
      key: 'a2V5',
    });
    assert.deepEqual(readConfig({ ...identity, ...COSMOS, COSMOS_DATABASE: 'pilot', COSMOS_KEY: '' }).cosmos, {
      endpoint: 'https://x.documents.azure.com:443',
      database: 'pilot',
      identity: ID,
    });
    assert.equal(readConfig({ ...COSMOS, STORE: '' }).cosmos, undefined);
  });

  const refusals: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['production without credentials', { NODE_ENV: 'production' }, /MicrosoftAppId.*production/],
    ['an open address without credentials', { HOST: '0.0.0.0' }, /HOST: without MicrosoftAppId/],
    ['a type without an id', { MicrosoftAppType: 'SingleTenant' }, /MicrosoftAppId: required because MicrosoftAppType/],
    ['a secret without an id', { MicrosoftAppPassword: 'x' }, /MicrosoftAppId: required because MicrosoftAppPassword/],
    ['an id without a type', { MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT }, /MicrosoftAppType: required/],
    [
      'an id without a tenant',
      { MicrosoftAppId: ID, MicrosoftAppType: 'UserAssignedMSI' },
      /MicrosoftAppTenantId: required/,
    ],
    [
      'a single tenant without a secret',
      { ...identity, MicrosoftAppType: 'SingleTenant' },
      /MicrosoftAppPassword: required/,
    ],
    ['a multi-tenant registration', { ...identity, MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType: expected/],
    ['a port that is none', { PORT: '99999' }, /PORT: expected/],
    ['a store that is none', { STORE: 'mysql:x' }, /STORE: expected/],
    ['a page address without {page}', { PLAYBOOK_URL: 'https://docs.example/' }, /PLAYBOOK_URL: expected/],
    ['tenants that are none', { ALLOWED_TENANTS: 'contoso' }, /ALLOWED_TENANTS: expected/],
    ['Cosmos DB without an account', { STORE: 'cosmos' }, /COSMOS_ENDPOINT: required with STORE=cosmos, e\.g\. https/],
    ['an account that is none', { ...COSMOS, COSMOS_ENDPOINT: 'contoso' }, /COSMOS_ENDPOINT: expected/],
    [
      'an account that would hear its key in the clear',
      { ...COSMOS, COSMOS_ENDPOINT: 'http://contoso.example:8081' },
      /COSMOS_ENDPOINT: expected .* http only for an emulator/,
    ],
    [
      'an emulator that nobody can sign in to',
      { STORE: 'cosmos', COSMOS_ENDPOINT: 'http://localhost:8081' },
      /COSMOS_KEY: required for an emulator/,
    ],
    ['a database that is none', { ...COSMOS, COSMOS_DATABASE: 'a/b' }, /COSMOS_DATABASE: expected/],
    ['a key that is none', { ...COSMOS, COSMOS_KEY: 'not a key' }, /COSMOS_KEY: expected .* it is something else/],
    ['too few days', { RETENTION_MESSAGES_DAYS: '30' }, /RETENTION_MESSAGES_DAYS: expected days from 60/],
    ['days that are none', { RETENTION_QUESTIONS_DAYS: '0' }, /RETENTION_QUESTIONS_DAYS: expected days from 1/],
    ['a scan that never comes', { REMINDER_SCAN_SECONDS: '-1' }, /REMINDER_SCAN_SECONDS: expected/],
    ['a wrong instant', { LOTSE_NOW: 'tomorrow' }, /LOTSE_NOW: expected/],
    ['a set clock with credentials', { ...identity, LOTSE_NOW: '2026-03-02T07:00:00Z' }, /LOTSE_NOW: only/],
  ];
  for (const [what, env, message] of refusals) it(`refuses ${what}`, () => assert.match(refused(env), message));

  it('names everything that is wrong at once, and never a secret', () => {
    const secrets = { MicrosoftAppPassword: 'hunter2', COSMOS_KEY: 'hunter2!', METRICS_TOKEN: 'hunter2' };
    const message = refused({ PORT: 'x', STORE: 'y', LOG_LEVEL: 'loud', ...secrets });
    for (const name of ['PORT', 'STORE', 'LOG_LEVEL', 'MicrosoftAppId']) assert.match(message, new RegExp(name));
    assert.doesNotMatch(message, /hunter2/);
  });
});
