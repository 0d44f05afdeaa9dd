// The doctor before one thing that is wrong at a time: it finds that one, names its remedy, and everything else is well.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { examine } from '../../src/doctor/examine.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import type { Surroundings } from '../../src/doctor/surroundings.ts';
import { buildZip } from '../../src/package/build-zip.ts';
import { readCall } from '../../src/package/read-call.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import { PROCESS_PAGE } from '../playbook/sample-pages.ts';
import { type FakeLogin, startFakeLogin } from '../support/fake-login.ts';
import { freePort } from '../support/free-port.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const OTHER_APP = '99999999-2222-3333-4444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const OTHER_TENANT = 'bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee';
const HOUR_MS = 3_600_000;

interface World {
  env: Record<string, string>;
  surroundings: Surroundings;
  readonly login: FakeLogin;
  readonly folder: string;
  /** A server that is there as long as the test. */
  serve(server: Server, port?: number): Promise<number>;
}

/** How it goes wrong, and the one line that is no longer `ok`. */
const WRONG: Readonly<Record<string, readonly [how: (world: World) => unknown, line: RegExp]>> = {
  'a value that is none': [
    ({ env }) => Object.assign(env, { REMINDER_SCAN_SECONDS: 'often' }),
    /^fail configuration: REMINDER_SCAN_SECONDS: expected seconds .*; it is "often"; see Configuration/,
  ],
  'a file instead of a playbook': [
    async ({ env, folder }) => {
      env.PLAYBOOK_DIR = join(folder, 'file');
      await writeFile(env.PLAYBOOK_DIR, '');
    },
    /^fail playbook: .*file is a file; a playbook is a folder; set PLAYBOOK_DIR to/,
  ],
  'a playbook that is not there': [
    ({ env }) => Object.assign(env, { PLAYBOOK_DIR: '/nowhere' }),
    /^fail playbook: There is no playbook folder \/nowhere; set PLAYBOOK_DIR/,
  ],
  'a playbook without pages': [
    async ({ env, folder }) => {
      env.PLAYBOOK_DIR = join(folder, 'empty');
      await mkdir(env.PLAYBOOK_DIR);
    },
    /^fail playbook: there are no pages in .*empty; set PLAYBOOK_DIR/,
  ],
  'a playbook that cannot be repaired': [
    ({ folder }) => writeFile(join(folder, 'playbook', 'en', 'long.md'), 'word '.repeat(5000)),
    /^fail playbook: 1 errors in .* cannot be repaired; look at each with: npm run -s lotse -- check/,
  ],
  'a folder instead of a store': [
    ({ env, folder }) => Object.assign(env, { STORE: `sqlite:${folder}` }),
    /^fail store: The store .* cannot be opened; check that it is a file/,
  ],
  'a store of another program': [
    ({ folder }) => writeFile(join(folder, 'lotse.db'), 'This is something else altogether, and not a database.'),
    /^fail store: The store .* is not an SQLite database; name another file in STORE/,
  ],
  'a store of a newer release': [
    async ({ folder }) => {
      const file = join(folder, 'lotse.db');
      await openSqlite(file).close();
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 99');
      database.close();
    },
    /^fail store: .* was written by a newer release \(schema 99, .*; start that release/,
  ],
  'a store on another machine': [
    (world) => (world.surroundings = { ...world.surroundings, storage: () => ({ kind: 'network', name: 'NFS' }) }),
    /^fail store: .* would lie on network storage \(NFS\).*; Set STORE to a file on a disk of this machine/,
  ],
  'a store that forgets': [
    ({ env }) => Object.assign(env, { STORE: 'sqlite::memory:' }),
    /^warn store: everything is forgotten when the bot ends; set STORE=/,
  ],
  'a disk that is full': [
    (world) => (world.surroundings = { ...world.surroundings, freeBytes: async () => 50 * 1024 * 1024 }),
    /^fail disk: 50 MB are free .*; make room/,
  ],
  'a port that another program has': [
    async ({ serve, env }) =>
      serve(
        createServer((_, response) => response.end('hello')),
        Number(env.PORT),
      ),
    /^fail port: .* cannot be listened on; end the program that has it, or set PORT/,
  ],
  'an id that is not in the tenant': [
    ({ login }) => (login.has.appId = OTHER_APP),
    /^fail credentials: no application with this id is in this tenant \(AADSTS700016\); correct MicrosoftAppId/,
  ],
  'a wrong secret': [
    ({ env }) => Object.assign(env, { MicrosoftAppPassword: 'its-id' }),
    /^fail credentials: the secret is not one .* \(AADSTS7000215\); set MicrosoftAppPassword to the value/,
  ],
  'a secret that has expired': [
    ({ login }) => (login.has.isExpired = true),
    /^fail credentials: the secret has expired \(AADSTS7000222\); make a new client secret/,
  ],
  'a channel whose keys cannot be had': [
    async (world) =>
      (world.surroundings = { ...world.surroundings, openIdMetadata: `http://127.0.0.1:${await freePort()}/keys` }),
    /^fail bot framework: .* cannot be reached \(ECONNREFUSED\); let this machine connect to .*: look at its firewall/,
  ],
  'a clock that is an hour off': [
    ({ login }) => (login.has.clockMs = HOUR_MS),
    /^fail clock: (3599|3600|3601) seconds off, so that tokens are refused; .* time server/,
  ],
  'another program at the public address': [
    async (world) => {
      const port = await world.serve(createServer((_, response) => response.end('{}')));
      world.surroundings = { ...world.surroundings, url: `http://127.0.0.1:${port}` };
    },
    /^fail address: something else than the bot answers at .* \(200\); lead that address to the host and port of the bot/,
  ],
  'a certificate that nobody trusts': [
    async (world) => {
      const pem = (name: string) => readFile(resolve(import.meta.dirname, `../fixtures/self-signed/${name}.pem`));
      const server = createTlsServer({ key: await pem('key'), cert: await pem('certificate') });
      world.surroundings = { ...world.surroundings, url: `https://localhost:${await world.serve(server)}` };
    },
    /^fail address: localhost:\d+ cannot be reached \(DEPTH_ZERO_SELF_SIGNED_CERT\); give .* a certificate of a public/,
  ],
  'an app package for another bot': [
    async (world) => {
      const file = join(world.folder, 'app.zip');
      await writeFile(file, await buildZip(readCall(['--app-id', OTHER_APP, '--host', 'lotse.contoso.com']).app));
      world.surroundings = { ...world.surroundings, package: file };
    },
    new RegExp(`^fail package: .*app.zip is for the bot ${OTHER_APP}, .*; make it again: .* --app-id ${APP}`),
  ],
  'an app package that is none': [
    (world) => (world.surroundings = { ...world.surroundings, package: world.folder }),
    /^fail package: .* cannot be read as an app package; make it again/,
  ],
  'no leads': [({ env }) => Object.assign(env, { LEADS: '' }), /^warn leads: nobody is named; set LEADS/],
  'the own tenant left out': [
    ({ env }) => Object.assign(env, { ALLOWED_TENANTS: OTHER_TENANT }),
    /^warn tenants: the bot's own tenant is not among .*; add MicrosoftAppTenantId to ALLOWED_TENANTS/,
  ],
  'metrics for everybody': [
    ({ env }) => Object.assign(env, { METRICS_TOKEN: '' }),
    /^warn metrics: whoever reaches the port reads them; set METRICS_TOKEN/,
  ],
  'reminders that nobody sends': [
    ({ env }) => Object.assign(env, { REMINDER_SCAN_SECONDS: '0' }),
    /^warn reminders: this instance sends none; let another one/,
  ],
};

describe('the doctor', () => {
  let world: World;
  let servers: Server[];

  beforeEach(async () => {
    servers = [];
    const folder = await mkdtemp(join(tmpdir(), 'lotse-doctor-'));
    await mkdir(join(folder, 'playbook', 'en'), { recursive: true });
    await writeFile(join(folder, 'playbook', 'en', 'assess-talk.md'), PROCESS_PAGE);
    const login = await startFakeLogin({ tenant: TENANT, appId: APP, secret: 'secret' });
    world = {
      folder,
      login,
      env: {
        HOST: '127.0.0.1',
        PORT: String(await freePort()),
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: APP,
        MicrosoftAppTenantId: TENANT,
        MicrosoftAppPassword: 'secret',
        LEADS: OTHER_APP,
        METRICS_TOKEN: '0123456789abcdef',
        PLAYBOOK_DIR: join(folder, 'playbook'),
        STORE: `sqlite:${join(folder, 'lotse.db')}`,
      },
      surroundings: {
        login: login.origin,
        openIdMetadata: login.openIdMetadata,
        clock: Date.now,
        storage: () => ({ kind: 'local' }),
        freeBytes: async () => 5 * 1024 ** 3,
      },
      serve: async (server, port = 0) => {
        servers.push(server);
        await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
        return (server.address() as AddressInfo).port;
      },
    };
  });
  afterEach(async () => {
    for (const server of servers) server.close();
    await world.login.close();
    await rm(world.folder, { recursive: true });
  });

  const line = ({ level, name, what, remedy = '' }: Finding): string => `${level} ${name}: ${what}; ${remedy}`;
  const notWell = async (): Promise<readonly string[]> =>
    (await examine(world.env, world.surroundings)).filter(({ level }) => level !== 'ok').map(line);

  it('finds nothing where all is well, and makes no store', async () => {
    assert.deepEqual(await notWell(), []);
    await assert.rejects(readFile(join(world.folder, 'lotse.db')));
    await openSqlite(join(world.folder, 'lotse.db')).close();
    assert.deepEqual(await notWell(), []);
  });

  it('takes the port for well where the bot itself has it', async () => {
    const alive = createServer((_, response) => response.end('{"alive":true}'));
    const port = await world.serve(alive, Number(world.env.PORT));
    world.surroundings = { ...world.surroundings, url: `http://127.0.0.1:${port}` };
    assert.deepEqual(await notWell(), []);
  });

  for (const [what, [how, expected]] of Object.entries(WRONG))
    it(`finds ${what}`, async () => {
      await how(world);
      const found = await notWell();
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', expected);
      assert.doesNotMatch(found[0] ?? '', /; $/, 'with a remedy');
    });

  it('finds another tenant by its credentials and by the identity provider', async () => {
    world.env.MicrosoftAppTenantId = OTHER_TENANT;
    const found = await notWell();
    assert.match(
      found[0] ?? '',
      /^fail credentials: there is no such tenant \(AADSTS90002\); correct MicrosoftAppTenant/,
    );
    assert.match(found[1] ?? '', /^fail login: .* answers with 400 .*; correct MicrosoftAppTenantId/);
  });

  it('never says the secret', async () => {
    world.env.MicrosoftAppPassword = 'hush-hush';
    assert.doesNotMatch(JSON.stringify(await examine(world.env, world.surroundings)), /hush/);
  });
});
