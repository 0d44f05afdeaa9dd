// Somebody in a conversation, as its roster has them. What the roster leaves out it does not say.
import { z } from 'zod';

export interface Member {
  /** The channel's own id (`29:…`). */
  readonly id: string;
  /** Entra object id. */
  readonly user?: string;
  readonly name?: string;
  /** `user`, `guest` or `anonymous`. */
  readonly role?: string;
  /** User principal name. */
  readonly upn?: string;
}

const row = z.object({
  aadObjectId: z.string().nullish(),
  name: z.string().nullish(),
  userRole: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
const rows = z.object({
  members: z.array(row.extend({ id: z.string() })),
  continuationToken: z.string().nullish(),
});

/** The answer to the question for the one with this id; undefined: it is none. */
export function readMember(id: string, answer: unknown): Member | undefined {
  const { data } = row.safeParse(answer);
  return data && toMember(id, data);
}

/** A page of the roster; undefined: it is none. */
export function readMembers(
  answer: unknown,
): { readonly members: readonly Member[]; readonly next: string | undefined } | undefined {
  const { data } = rows.safeParse(answer);
  return (
    data && {
      members: data.members.map(({ id, ...said }) => toMember(id, said)),
      next: data.continuationToken || undefined,
    }
  );
}

function toMember(id: string, { aadObjectId, name, userRole, userPrincipalName }: z.output<typeof row>): Member {
  return {
    id,
    ...(aadObjectId && { user: aadObjectId.toLowerCase() }),
    ...(name && { name }),
    ...(userRole && { role: userRole }),
    ...(userPrincipalName && { upn: userPrincipalName }),
  };
}
