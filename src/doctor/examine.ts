// All that the doctor looks at, in the order in which an operator mends it.
import { AppError } from '../app-error.ts';
import { ConfigError, readConfig } from '../config.ts';
import { checkAddress } from './checks/address.ts';
import { checkCredentials } from './checks/credentials.ts';
import { checkDisk } from './checks/disk.ts';
import { checkPackage } from './checks/package.ts';
import { checkPeople } from './checks/people.ts';
import { checkPlaybook } from './checks/playbook.ts';
import { checkPort } from './checks/port.ts';
import { checkReachability } from './checks/reachability.ts';
import { checkStore } from './checks/store.ts';
import { type Finding, fail, ok, told } from './finding.ts';
import type { Surroundings } from './surroundings.ts';

/** `env`: the bot's own. Without a configuration that is sound, nothing else can be looked at. Writes nothing that the bot would not. */
export async function examine(
  env: Readonly<Record<string, string | undefined>> | undefined,
  surroundings: Surroundings,
): Promise<readonly Finding[]> {
  let config: ReturnType<typeof readConfig>;
  try {
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => fail('configuration', line.replace(/^ *- |\.$/g, ''), 'see Configuration in README.md'));
  }
  const checks = {
    playbook: checkPlaybook(config),
    store: checkStore(config, surroundings),
    disk: checkDisk(config, surroundings),
    port: checkPort(config),
    credentials: checkCredentials(config, surroundings),
    reachability: checkReachability(config, surroundings),
    address: checkAddress(surroundings),
    package: checkPackage(config, surroundings),
    people: checkPeople(config),
  };
  const found = await Promise.all(
    Object.entries(checks).map(([name, check]) => check.catch((error: unknown) => [failed(name, error)])),
  );
  return [ok('configuration', 'every value is sound'), ...found.flat()];
}

/** What an operator can mend comes as a sentence; anything else is our mistake. */
function failed(name: string, error: unknown): Finding {
  if (error instanceof AppError) return told('fail', name, error.message);
  return fail(name, `could not be looked at: ${String(error)}`, 'tell it to those who make Lotse');
}
