// The bot as others reach it, where the operator says at which address.
import { type Finding, fail, ok } from '../finding.ts';
import { isOurs } from '../is-ours.ts';
import { reach } from '../reach.ts';
import type { Surroundings } from '../surroundings.ts';

const NAME = 'address';

export async function checkAddress({ url }: Pick<Surroundings, 'url'>): Promise<readonly Finding[]> {
  if (url === undefined) return [];
  if (!url.startsWith('https://') && !/^http:\/\/(localhost|127\.0\.0\.1)\b/.test(url))
    return [fail(NAME, `${url} is without TLS`, 'give an address with https://: Teams takes no other')];
  const reached = await reach(new URL('/healthz', url).href);
  if ('unreached' in reached) return [fail(NAME, reached.unreached, reached.remedy)];
  if (isOurs(reached)) return [ok(NAME, `the bot answers at ${url}`)];
  return [
    fail(
      NAME,
      `something else than the bot answers at ${url} (${reached.status})`,
      'lead that address to the host and port of the bot, and the messaging endpoint of its registration to /api/messages there',
    ),
  ];
}
