// The bot's own credentials: is a token to be had with them, and if not, what does the identity provider mean?
import { z } from 'zod';
import type { Config, Credentials } from '../../config.ts';
import { createBotToken } from '../../teams/bot-token.ts';
import { within } from '../../teams/within.ts';
import { type Finding, fail, ok, warn } from '../finding.ts';
import { reach } from '../reach.ts';
import type { Surroundings } from '../surroundings.ts';

const NAME = 'credentials';
const SCOPE = 'https://api.botframework.com/.default';
const IDENTITY_WITHIN_MS = 10_000;

/** What Entra's error codes mean for whoever set the variables (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const MEANINGS: Readonly<Record<number, readonly [what: string, remedy: string]>> = {
  700016: [
    'no application with this id is in this tenant',
    "correct MicrosoftAppId or MicrosoftAppTenantId: both stand in the bot's registration",
  ],
  7000215: [
    'the secret is not one of this application',
    'set MicrosoftAppPassword to the value of a client secret, which is not its id and is shown only once; or make a new one',
  ],
  7000222: [
    'the secret has expired',
    'make a new client secret, set MicrosoftAppPassword to its value, and note its end; or use an identity (UserAssignedMSI)',
  ],
  7000112: ['the application is disabled', 'enable it in Entra under Enterprise applications'],
  7000229: ['the application has no service principal in this tenant', 'add it in Entra under Enterprise applications'],
  90002: ['there is no such tenant', 'correct MicrosoftAppTenantId'],
  900023: ['there is no such tenant', 'correct MicrosoftAppTenantId'],
  53003: ['conditional access keeps the application out', 'let its workload identity in from where the bot runs'],
};

const refusal = z.object({ error: z.string(), error_codes: z.array(z.number()).default([]) });

export async function checkCredentials(
  { credentials }: Pick<Config, 'credentials'>,
  { login }: Pick<Surroundings, 'login'>,
): Promise<readonly Finding[]> {
  if (credentials === undefined)
    return [warn(NAME, 'there are none: only this machine is served', 'set MicrosoftAppId and the others for Teams')];
  return [await (credentials.appType === 'SingleTenant' ? withSecret(credentials, login) : asIdentity(credentials))];
}

async function withSecret({ appId, tenantId, password = '' }: Credentials, login: string): Promise<Finding> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: password,
    scope: SCOPE,
  });
  const reached = await reach(`${login}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
  if ('unreached' in reached) return fail(NAME, `no token: ${reached.unreached}`, reached.remedy);
  if (reached.status === 200) return ok(NAME, 'a token is to be had with the secret');
  const { error, error_codes } = refused(reached.body);
  const code = error_codes.find((each) => MEANINGS[each] !== undefined) ?? error_codes[0];
  const [what, remedy] = MEANINGS[code ?? 0] ?? [
    `no token: ${error} (${reached.status})`,
    'look the code up in the reference of Entra error codes',
  ];
  return fail(NAME, code === undefined ? what : `${what} (AADSTS${code})`, remedy);
}

function refused(body: string): z.infer<typeof refusal> {
  try {
    return refusal.parse(JSON.parse(body));
  } catch {
    return { error: 'an answer that is none of the identity provider', error_codes: [] };
  }
}

/** Only where the bot runs: nobody else is given tokens of its identity. */
async function asIdentity(credentials: Credentials): Promise<Finding> {
  const token = createBotToken({ credentials });
  try {
    const got = await within(IDENTITY_WITHIN_MS, token?.(false) ?? Promise.resolve(undefined));
    if (got !== undefined) return ok(NAME, 'a token is to be had as the managed identity');
  } catch {
    // Whatever the library says of it, this is what it comes to.
  }
  return fail(
    NAME,
    'no token as the managed identity',
    'assign the identity whose client id MicrosoftAppId is to the machine that the bot runs on, and call the doctor there; elsewhere set MicrosoftAppType=SingleTenant',
  );
}
