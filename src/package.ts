// `npm run package`: the Teams app package (a zip) for an app id and a host; with --refresh alone, what is made by code in manifest/.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from './app-error.ts';
import { buildZip } from './package/build-zip.ts';
import { madeFiles } from './package/made-files.ts';
import { readCall } from './package/read-call.ts';

async function run(args: readonly string[]): Promise<void> {
  if (args.length === 1 && args[0] === '--refresh') return refresh();
  const { app, out } = readCall(args);
  const zip = await buildZip(app);
  await write(out, zip);
  const { name, websiteUrl, privacyUrl, termsOfUseUrl } = app.developer;
  process.stdout.write(
    `${out}: app ${app.appId}, version ${app.version}, bot ${app.botId} at https://${app.host}/api/messages, ${zip.length} bytes.
Teams shows ${name}, ${websiteUrl}, ${privacyUrl} and ${termsOfUseUrl} as who runs it: those pages must be there (--developer, --website, --privacy, --terms).
`,
  );
}

/** `npx biome check --write manifest` then lays the manifest out as the other files are. */
async function refresh(): Promise<void> {
  for (const [name, content] of madeFiles())
    await writeFile(path.join(import.meta.dirname, '../manifest', name), content);
}

async function write(out: string, zip: Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(out), { recursive: true });
    await writeFile(out, zip);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `Cannot write ${out}: ${why}. Name another file with --out.`, { cause });
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
