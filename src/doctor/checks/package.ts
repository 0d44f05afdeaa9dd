// The app package for Teams: is it made for the bot that is configured here?
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { type Finding, fail, ok } from '../finding.ts';
import type { Surroundings } from '../surroundings.ts';

const NAME = 'package';
const MADE = 'dist/lotse-*.zip';

const manifest = z.object({
  version: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  validDomains: z.array(z.string()),
});

/** The one that was named, else the newest in dist/. */
export async function checkPackage(
  { credentials }: Pick<Config, 'credentials'>,
  surroundings: Pick<Surroundings, 'package' | 'url'>,
): Promise<readonly Finding[]> {
  const file = surroundings.package ?? globSync(MADE).sort(byVersion).at(-1);
  if (file === undefined || credentials === undefined) return [];
  const again = `make it again: npm run package -- --app-id ${credentials.appId} --host NAME`;
  const read = await readManifest(file).catch(() => undefined);
  if (read === undefined) return [fail(NAME, `${file} cannot be read as an app package`, again)];
  const { version, bots, validDomains } = read;
  const wrong = bots.find(({ botId }) => botId.toLowerCase() !== credentials.appId);
  if (wrong !== undefined) return [fail(NAME, `${file} is for the bot ${wrong.botId}, not for MicrosoftAppId`, again)];
  const host = surroundings.url === undefined ? undefined : new URL(surroundings.url).hostname;
  if (host !== undefined && !validDomains.includes(host))
    return [fail(NAME, `${file} is for ${validDomains.join(', ')}, not for ${host}`, again)];
  return [ok(NAME, `${file}, version ${version}, is for this bot`)];
}

async function readManifest(file: string): Promise<z.infer<typeof manifest>> {
  // Only there where packages are made.
  const { strFromU8, unzipSync } = await import('fflate');
  const { 'manifest.json': bytes = new Uint8Array() } = unzipSync(await readFile(file));
  return manifest.parse(JSON.parse(strFromU8(bytes)));
}

function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
