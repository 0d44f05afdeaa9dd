// The customers that a person may see, as their headers: their own ones, and of a lead those of the whole partner, as many as one card can
// be made from.
import { standingOf } from '../../engagements/standing.ts';
import { foldWords } from '../../language/fold-words.ts';
import type { EngagementHeader, HeaderPage, PartnerHeaders } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { atOf } from './at-of.ts';

/** So many customers of a partner are looked at for one answer, whatever it is sorted and narrowed by. */
const LOOKED_AT = 500;
/** When somebody searches, names are cheap to look at. */
const SEARCHED = 1000;
/** About 1 MB. */
const AT_ONCE = 250;

export interface Team {
  readonly headers: readonly EngagementHeader[];
  /** Where the others begin; absent: there are no others. */
  readonly next?: string;
}

/** A lead sees all customers of the partner; a guest of the partner leads nobody. */
export async function isLead({ deps, turn, isGuest }: Context): Promise<boolean> {
  return deps.leads.includes(turn.user.id) && !(await isGuest());
}

/** Those in which they are named, without what was deleted or taken from them. */
export async function visibleHeaders(context: Context): Promise<readonly EngagementHeader[]> {
  const { deps, turn, person } = context;
  const { engagements = [] } = person;
  if (engagements.length === 0) return [];
  return seen(context, await deps.store.engagements.headers(turn.partner, engagements));
}

/** Of a lead's partner by name, from the beginning or from the `next` of before, `most` at most; nothing for who is no lead. */
export async function teamHeaders(
  context: Context,
  of: PartnerHeaders,
  from?: string,
  most = LOOKED_AT,
): Promise<Team> {
  return gather(context, of, from, most, () => true);
}

/** The same with these words in their names. Beyond the first thousand customers they are found by how their names begin. */
export async function searchTeam(context: Context, life: PartnerHeaders['life'], search: string): Promise<Team> {
  const words = foldWords(search);
  const named = ({ attributes }: EngagementHeader) => foldWords(attributes.name).includes(words);
  const found = await gather(context, { life }, undefined, SEARCHED, named);
  if (found.next === undefined) return found;
  const { headers } = await gather(context, { life, name: search }, undefined, LOOKED_AT, named);
  return { ...found, headers: [...new Map([...found.headers, ...headers].map((each) => [each.id, each])).values()] };
}

async function gather(
  context: Context,
  of: PartnerHeaders,
  from: string | undefined,
  most: number,
  isWanted: (header: EngagementHeader) => boolean,
): Promise<Team> {
  if (!(await isLead(context))) return { headers: [] };
  const { deps, turn } = context;
  const headers: EngagementHeader[] = [];
  let page: HeaderPage = { headers: [], ...(from !== undefined && { next: from }) };
  for (let looked = 0; looked < most; looked += AT_ONCE) {
    page = await deps.store.engagements.headersOf(turn.partner, of, page.next, Math.min(AT_ONCE, most - looked));
    headers.push(...page.headers.filter(isWanted));
    if (page.next === undefined) break;
  }
  return { headers: await seen(context, headers), ...(page.next !== undefined && { next: page.next }) };
}

/** What the store gave is authorised all the same. */
async function seen(context: Context, headers: readonly EngagementHeader[]): Promise<readonly EngagementHeader[]> {
  const { actor } = await atOf(context, context.deps.playbook().playbook);
  return headers.filter(({ life, ...header }) => life.state !== 'deleted' && standingOf(header, actor) !== 'stranger');
}
