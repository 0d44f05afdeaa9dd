// One request to another machine: what it answers, or why it could not be asked and what that takes.
import { z } from 'zod';

export type Reached =
  | { readonly status: number; readonly body: string; readonly date: number | undefined }
  | { readonly unreached: string; readonly remedy: string };

const WITHIN_MS = 5_000;

const failed = z.object({ cause: z.object({ code: z.string() }) });

/** By the codes of Node's network, OpenSSL's among them. */
const REMEDIES: readonly (readonly [RegExp, (host: string) => string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, (host) => `let this machine find ${host} (DNS), or correct the name`],
  [/CERT|SIGNATURE|SELF_SIGNED|ALTNAME/, (host) => `give ${host} a certificate of a public authority for that name`],
];

/** Never throws. `date`: the clock of the other machine, milliseconds since 1970. */
export async function reach(url: string, init: RequestInit = {}): Promise<Reached> {
  try {
    const response = await fetch(url, { redirect: 'manual', ...init, signal: AbortSignal.timeout(WITHIN_MS) });
    const date = Date.parse(response.headers.get('date') ?? '');
    return { status: response.status, body: await response.text(), date: Number.isNaN(date) ? undefined : date };
  } catch (error) {
    const { host } = new URL(url);
    const known = failed.safeParse(error);
    const code = known.success ? known.data.cause.code : error instanceof Error ? error.name : String(error);
    const remedy = REMEDIES.find(([pattern]) => pattern.test(code))?.[1] ?? throughFirewall;
    return { unreached: `${host} cannot be reached (${code})`, remedy: remedy(host) };
  }
}

function throughFirewall(host: string): string {
  return `let this machine connect to ${host}: look at its firewall and proxy, and whether anything listens there`;
}
