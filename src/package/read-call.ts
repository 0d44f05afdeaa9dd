// What `npm run package` was asked for: every wrong value is named at once, with how to mend it.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import packageFile from '../../package.json' with { type: 'json' };
import { AppError } from '../app-error.ts';

/** Which app it is, and whose. */
export interface App {
  readonly appId: string;
  readonly botId: string;
  /** Where the bot answers, without scheme and port. */
  readonly host: string;
  readonly version: string;
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

export interface Call {
  readonly app: App;
  /** The zip to write. */
  readonly out: string;
}

const USAGE = `npm run package -- --app-id GUID --host NAME
  [--bot-id GUID]                        the bot's MicrosoftAppId, where it is not the app id
  [--version X.Y.Z]                      of the app: higher than the one that is installed; ${packageFile.version} without
  [--developer NAME]                     who runs the bot, as Teams shows it
  [--website URL] [--privacy URL] [--terms URL]
  [--out FILE]`;

const NIL = '00000000-0000-0000-0000-000000000000';
const GUID = 'expected a GUID like 1b4e28ba-2fa1-41d2-883f-0016d3cca427';

const Guid = (where: string) =>
  z
    .string(`missing: ${where}`)
    .regex(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i, `${GUID}: ${where}`)
    .refine((id) => id !== NIL, `${GUID}, not only zeros: ${where}`)
    .toLowerCase();

const Url = z
  .string()
  .max(2048)
  .refine((url) => URL.canParse(url) && new URL(url).protocol === 'https:', 'expected an address with https://');

const Options = z.object({
  'app-id': Guid('the Application (client) ID of the registration'),
  'bot-id': Guid('the MicrosoftAppId that the bot runs with').optional(),
  host: z
    .string('missing: the public name at which the bot answers, like lotse.contoso.com')
    .toLowerCase()
    .refine(isPublicName, 'expected a public name alone, like lotse.contoso.com: no https://, no port, no address'),
  version: z
    .string()
    .max(256)
    .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'expected three numbers like 1.2.0')
    .default(packageFile.version),
  developer: z.string().trim().min(1, 'expected a name').max(32, 'expected 32 characters at most').default('Lotse'),
  website: Url.optional(),
  privacy: Url.optional(),
  terms: Url.optional(),
  out: z.string().min(1, 'expected a file').optional(),
});

/** Throws `AppError` (invalid-input) with the usage. */
export function readCall(args: readonly string[]): Call {
  const read = Options.safeParse(optionsIn(args));
  if (!read.success) {
    throw wrong(read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'));
  }
  const { 'app-id': appId, 'bot-id': botId = appId, host, version, out = `dist/lotse-${version}.zip` } = read.data;
  const { website, privacy, terms, developer: name } = read.data;
  const developer = {
    name,
    websiteUrl: website ?? `https://${host}`,
    privacyUrl: privacy ?? `https://${host}/privacy`,
    termsOfUseUrl: terms ?? `https://${host}/terms`,
  };
  return { app: { appId, botId, host, version, developer }, out };
}

function optionsIn(args: readonly string[]): unknown {
  const options = Object.fromEntries(Object.keys(Options.shape).map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause));
  }
}

function wrong(what: string): AppError {
  return new AppError('invalid-input', `${what}\n\nUsage: ${USAGE}`);
}

/** Teams and its channel reach nothing else. */
function isPublicName(host: string): boolean {
  return /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])$/.test(host) && host.length <= 253;
}
