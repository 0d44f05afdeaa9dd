// Whom the bot needs on the way to Teams: the identity provider and the keys of the channel's tokens; by their clock also our own.
import type { Config } from '../../config.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';
import { type Reached, reach } from '../reach.ts';
import type { Surroundings } from '../surroundings.ts';

/** Tokens are taken this much before they begin and after they end. */
const MOST_SKEW_MS = 5 * 60_000;
const SOME_SKEW_MS = 30_000;
const SET_CLOCK = 'let this machine take its time from a time server (NTP)';

/** Nothing without credentials: then the bot asks nobody. */
export async function checkReachability(
  { credentials }: Pick<Config, 'credentials'>,
  { login, openIdMetadata, clock }: Pick<Surroundings, 'login' | 'openIdMetadata' | 'clock'>,
): Promise<readonly Finding[]> {
  if (credentials === undefined) return [];
  const asked = {
    login: `${login}/${credentials.tenantId}/v2.0/.well-known/openid-configuration`,
    keys: openIdMetadata,
  };
  const [provider, keys] = await Promise.all([reach(asked.login), reach(asked.keys)]);
  return [
    found('login', asked.login, provider),
    found('bot framework', asked.keys, keys),
    ...[provider, keys].flatMap((reached) => clockOf(reached, clock())).slice(0, 1),
  ];
}

function found(name: string, url: string, reached: Reached): Finding {
  const { host } = new URL(url);
  if ('unreached' in reached) return fail(name, reached.unreached, reached.remedy);
  if (reached.status === 200) return ok(name, `${host} answers`);
  return fail(
    name,
    `${host} answers with ${reached.status} where it should describe itself`,
    name === 'login'
      ? 'correct MicrosoftAppTenantId; if it is right, look whether a proxy answers instead'
      : 'look whether a proxy answers instead',
  );
}

function clockOf(reached: Reached, now: number): readonly Finding[] {
  if ('unreached' in reached || reached.date === undefined) return [];
  const skew = Math.abs(now - reached.date);
  const what = `${Math.round(skew / 1000)} seconds off`;
  if (skew > MOST_SKEW_MS) return [fail('clock', `${what}, so that tokens are refused`, SET_CLOCK)];
  return [skew > SOME_SKEW_MS ? warn('clock', what, SET_CLOCK) : ok('clock', 'right')];
}
