// A person's customers, of a lead the partner's: searched, narrowed, sorted, a page at a time. It reads headers only.

import type { CustomerFilter } from '../../cards/customer-filters.ts';
import { CUSTOMERS_A_PAGE, type CustomerListView, type CustomerRow } from '../../cards/views/customer-views.ts';
import { healthOf } from '../../engagements/health.ts';
import type { Summary } from '../../engagements/summary.ts';
import { foldWords } from '../../language/fold-words.ts';
import type { EngagementHeader } from '../../store/store.ts';
import type { Context, Outcome } from '../context.ts';
import { atOf } from './at-of.ts';
import { somebody } from './somebody.ts';
import { isLead, searchTeam, type Team, teamHeaders, visibleHeaders } from './visible-headers.ts';

export interface Wanted {
  readonly page: number;
  readonly search: string;
  readonly show: CustomerFilter;
}

export async function listCustomers(
  context: Context,
  { page, search, show }: Wanted,
  mode: 'post' | 'replace',
): Promise<Outcome> {
  const { today, actor } = await atOf(context, context.deps.playbook().playbook);
  const words = foldWords(search);
  const looked = await candidates(context, { page, search, show });
  const found = looked.headers
    .map((header) => ({ header, health: healthOf(header, summaryOf(header), today).level }))
    .filter(({ header }) => foldWords(header.attributes.name).includes(words))
    .filter(({ header, health }) => {
      const { state } = header.life;
      if (show === 'closed' || show === 'paused') return state === show;
      if (state === 'closed') return false;
      if (show === 'mine') return header.people.owner === actor.id;
      if (show === 'risk') return health === 'risk';
      if (show === 'watch') return health === 'watch';
      return show === 'open' || summaryOf(header).current === show;
    })
    .sort((a, b) => a.header.attributes.name.localeCompare(b.header.attributes.name));
  const pages = Math.max(1, Math.ceil(found.length / CUSTOMERS_A_PAGE));
  const at = Math.min(page, pages);
  const rows = await Promise.all(
    found
      .slice((at - 1) * CUSTOMERS_A_PAGE, at * CUSTOMERS_A_PAGE)
      .map(({ header, health }) => rowOf(context, header, health)),
  );
  const view: CustomerListView = {
    name: 'customer-list',
    page: at,
    pages,
    total: found.length,
    ...(looked.next !== undefined && { cut: true }),
    search,
    show,
    rows,
  };
  return { view, mode, aboutCustomer: true };
}

/** A lead looks at the partner's, whatever else is asked for than their own. */
async function candidates(context: Context, { search, show }: Wanted): Promise<Team> {
  if (show === 'mine' || !(await isLead(context))) return { headers: await visibleHeaders(context) };
  const life = show === 'closed' ? 'closed' : 'open';
  return foldWords(search) === '' ? teamHeaders(context, { life }) : searchTeam(context, life, search);
}

async function rowOf(context: Context, header: EngagementHeader, health: CustomerRow['health']): Promise<CustomerRow> {
  const { current, phases } = summaryOf(header);
  const sum = (count: 'done' | 'total' | 'blocked'): number => phases.reduce((all, phase) => all + phase[count], 0);
  return {
    engagementId: header.id,
    customer: header.attributes.name,
    life: header.life.state,
    ...(current !== undefined && { phase: current }),
    done: sum('done'),
    total: sum('total'),
    blocked: sum('blocked'),
    health,
    owner: await somebody(context, header.people.owner),
  };
}

function summaryOf({ summary }: EngagementHeader): Summary {
  return summary ?? { phases: [] };
}
