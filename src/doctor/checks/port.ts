// The port: free, or taken by the bot itself?
import type { Config } from '../../config.ts';
import { portIsFree } from '../../start/port.ts';
import { type Finding, fail, ok } from '../finding.ts';
import { isOurs } from '../is-ours.ts';
import { reach } from '../reach.ts';

const NAME = 'port';

export async function checkPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<readonly Finding[]> {
  if (port === 0) return [ok(NAME, 'any that is free')];
  if (await portIsFree(port, host)) return [ok(NAME, `${host}:${port} is free`)];
  // What listens everywhere is asked on this machine.
  const asked = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  if (isOurs(await reach(`http://${asked}:${port}/healthz`))) return [ok(NAME, `the bot runs on ${host}:${port}`)];
  return [
    fail(
      NAME,
      `${host}:${port} cannot be listened on`,
      'end the program that has it, or set PORT (or HOST) to another',
    ),
  ];
}
