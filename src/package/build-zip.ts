// The app package: the manifest, and from manifest/ the icons and the languages that it names. The same input gives the same bytes.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { appManifest } from './app-manifest.ts';
import type { App } from './read-call.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../manifest');

/** The earliest that a zip can say; it keeps the clock on the wall, so that this is the same in every zone. */
const ALWAYS = new Date(1980, 0, 1);

/** Throws when a file of manifest/ cannot be read. */
export async function buildZip(app: App): Promise<Uint8Array> {
  const manifest = appManifest(app);
  const { icons, localizationInfo } = manifest;
  const names = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  const files: Zippable = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const name of names) files[name] = await readFile(path.join(FOLDER, name));
  return zipSync(files, { level: 9, mtime: ALWAYS });
}
