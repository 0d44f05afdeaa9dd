import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../../src/config.ts';

const ID = '11111111-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const identity = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT };

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
    ['a scan that never comes', { REMINDER_SCAN_SECONDS: '-1' }, /REMINDER_SCAN_SECONDS: expected/],
    ['a wrong instant', { LOTSE_NOW: 'tomorrow' }, /LOTSE_NOW: expected/],
    ['a set clock with credentials', { ...identity, LOTSE_NOW: '2026-03-02T07:00:00Z' }, /LOTSE_NOW: only/],
  ];
  for (const [what, env, message] of refusals) it(`refuses ${what}`, () => assert.match(refused(env), message));

  it('names everything that is wrong at once, and never a secret', () => {
    const message = refused({ PORT: 'x', STORE: 'y', LOG_LEVEL: 'loud', MicrosoftAppPassword: 'hunter2' });
    for (const name of ['PORT', 'STORE', 'LOG_LEVEL', 'MicrosoftAppId']) assert.match(message, new RegExp(name));
    assert.doesNotMatch(message, /hunter2/);
  });
});
