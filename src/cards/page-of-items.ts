// One page of a process: as many of its items as a card shows well, in the order of the steps.
import type { ItemGroup, ProcessView } from './views/plan-views.ts';
import type { ItemLine } from './views/view-parts.ts';

/** With a row to open each of them, a card stays below 25 KB in every language. */
const ITEMS_A_PAGE = 14;

const STATES: readonly ItemLine['state'][] = ['open', 'blocked', 'done', 'not-applicable'];

/** `groups`: the steps and the key outputs, all of them. `page`: 1-based; beyond the last it is the last. */
export function pageOfItems(
  groups: readonly ItemGroup[],
  page: number,
): Pick<ProcessView, 'groups' | 'page' | 'pages'> {
  const seen = new Set<string>();
  const rows = groups.flatMap((group, index) =>
    group.items
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .sort(byUrgency)
      .map((item) => ({ index, item })),
  );
  const pages = Math.max(1, Math.ceil(rows.length / ITEMS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const here = Map.groupBy(rows.slice((shown - 1) * ITEMS_A_PAGE, shown * ITEMS_A_PAGE), ({ index }) => index);
  return {
    groups: [...here].map(([index, of]) => ({ ...groups[index], items: of.map(({ item }) => item) })),
    page: shown,
    pages,
  };
}

/** What is to be done before what is done, mine before others', mandatory before optional; else as in the playbook. */
function byUrgency(a: ItemLine, b: ItemLine): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    Number(b.mine) - Number(a.mine) ||
    Number(b.mandatory) - Number(a.mandatory)
  );
}
