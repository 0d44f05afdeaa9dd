// Which Bot Connectors get an answer, and with it the bot's token.
import assert from 'node:assert/strict';
import { createTrustedService } from '../../src/teams/trusted-service.ts';

const credentials = { appType: 'UserAssignedMSI', appId: 'app', tenantId: 'tenant' } as const;

describe('a connector is trusted', () => {
  const cases: readonly (readonly [string, boolean, boolean])[] = [
    // service URL, with credentials, without
    ['https://smba.trafficmanager.net/emea/', true, false],
    ['https://smba.trafficmanager.net', true, false],
    ['https://SMBA.trafficmanager.net:443/teams', true, false],
    ['https://smba.infra.gcc.teams.microsoft.com/teams', true, false],
    ['https://smba.infra.gov.teams.microsoft.us/teams', true, false],
    ['https://smba.infra.dod.teams.microsoft.us/teams', true, false],
    ['http://smba.trafficmanager.net/emea/', false, false],
    ['https://smba.trafficmanager.net:8443/', false, false],
    ['https://evil.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net.evil.example/', false, false],
    ['https://smba.trafficmanager.net@evil.example/', false, false],
    ['https://user@smba.trafficmanager.net/', false, false],
    ['https://smba.trafficmanager.net/?to=evil', false, false],
    ['https://smba.trafficmanager.net/#evil', false, false],
    ['http://localhost:56150/_connector', false, true],
    ['http://127.0.0.1:9/', false, true],
    ['http://[::1]:9/', false, true],
    ['http://2130706433/', false, true],
    ['http://localhost.evil.example/', false, false],
    ['http://127.0.0.1.evil.example/', false, false],
    ['http://192.168.1.7/', false, false],
    ['http://0.0.0.0/', false, false],
    ['ftp://localhost/', false, false],
    ['file:///etc/passwd', false, false],
    ['//localhost/', false, false],
    ['nonsense', false, false],
    ['', false, false],
  ];
  const inTeams = createTrustedService({ credentials });
  const onLoopback = createTrustedService({});
  for (const [serviceUrl, withCredentials, without] of cases)
    it(`at “${serviceUrl}”: ${withCredentials ? 'in Teams' : without ? 'on loopback' : 'never'}`, () =>
      assert.deepEqual([inTeams(serviceUrl), onLoopback(serviceUrl)], [withCredentials, without]));
});
