// Where files may be put, and how an upload ends.
import assert from 'node:assert/strict';
import { pino } from 'pino';
import { createFileHost } from '../../src/teams/file-hosts.ts';
import { takesFiles } from '../../src/teams/takes-files.ts';
import { createUploadFile } from '../../src/teams/upload-file.ts';
import { type FakeDrive, startFakeDrive } from '../support/fake-drive.ts';

const credentials = { appType: 'UserAssignedMSI', appId: 'app', tenantId: 'tenant' } as const;

describe('a host of files', () => {
  const inTeams = createFileHost({ credentials });
  const onThisMachine = createFileHost({});
  const cases: readonly (readonly [string, boolean, boolean])[] = [
    ['https://contoso-my.sharepoint.com/personal/a?x=1', true, false],
    ['https://CONTOSO.SharePoint.com/', true, false],
    ['https://contoso-my.sharepoint.us/', true, false],
    ['https://contoso-my.sharepoint-mil.us/', true, false],
    ['http://contoso-my.sharepoint.com/', false, false],
    ['https://contoso-my.sharepoint.com:8443/', false, false],
    ['https://me:secret@contoso-my.sharepoint.com/', false, false],
    ['https://sharepoint.com/', false, false],
    ['https://evilsharepoint.com/', false, false],
    ['https://contoso.sharepoint.com.evil.example/', false, false],
    ['https://evil.example/?contoso.sharepoint.com', false, false],
    ['https://evil.example\\.sharepoint.com/', false, false],
    ['file:///etc/passwd', false, false],
    ['http://169.254.169.254/metadata', false, false],
    ['http://127.0.0.1:5000/', false, true],
    ['http://localhost/', false, true],
    ['', false, false],
  ];
  for (const [url, teams, here] of cases)
    it(JSON.stringify(url), () => {
      assert.equal(inTeams(url), teams, 'with credentials');
      assert.equal(onThisMachine(url), here, 'without');
    });
});

describe('files', () => {
  for (const [service, can] of [
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
    ['https://smba.infra.gov.teams.microsoft.us/gcch', false],
    ['https://smba.infra.dod.teams.microsoft.us/dod', false],
    ['http://127.0.0.1:56150/_connector', false],
    ['no address', false],
  ] as const)
    it(`${can ? 'can' : 'cannot'} be had at ${service}`, () => assert.equal(takesFiles(service), can));
});

describe('an upload', () => {
  let drive: FakeDrive;
  before(async () => {
    drive = await startFakeDrive();
  });
  after(() => drive.close());

  const faults: readonly (readonly [string, Parameters<FakeDrive['fail']>[0] | undefined, string])[] = [
    ['that is taken', undefined, 'stored'],
    ['that is taken over an older one', { status: 200 }, 'stored'],
    ['that waits for more', { status: 202 }, 'refused'],
    ['whose place is gone', { status: 404 }, 'refused'],
    ['sent on to another host', { status: 307, location: 'http://127.0.0.1:1/' }, 'refused'],
    ['at a busy time', { status: 429 }, 'unavailable'],
    ['that fails over there', { status: 503 }, 'unavailable'],
    ['without an answer', 'hang', 'unavailable'],
  ];
  for (const [what, fault, outcome] of faults)
    it(`${what} is ${outcome}, and its address is not logged`, async () => {
      const logged: string[] = [];
      const log = pino({ base: null }, { write: (line: string) => logged.push(line) });
      const timeoutMs = fault === 'hang' ? 50 : 8_000;
      const upload = createUploadFile({ isFileHost: createFileHost({}), log, timeoutMs });
      const puts = drive.puts.length;
      if (fault !== undefined) drive.fail(fault);
      assert.equal(await upload(drive.room('a.csv'), 'ä'), outcome);
      const [put, ...more] = drive.puts.slice(puts);
      assert.deepEqual([put?.content, put?.headers['content-range'], more.length], ['ä', 'bytes 0-1/2', 0]);
      assert.equal(logged.length, outcome === 'stored' ? 0 : 1);
      assert.doesNotMatch(logged.join(), /upload\//);
    });
});
