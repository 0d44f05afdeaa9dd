// What the card of a process is filled with: one form to tick a page of its items, and a row to open each of them.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import type { Choice } from '../form-elements.ts';
import { itemName } from '../names/item-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { ItemGroup, ProcessView } from '../views/plan-views.ts';
import type { ItemLine } from '../views/view-parts.ts';
import { itemRow } from './item-row.ts';
import { noticeElements } from './notice-elements.ts';

/** Most of them come by the dozen. */
const LONGEST_NAME = 120;
const LONGEST_WAY = 60;

export function processModel(view: ProcessView, language: Language) {
  const { engagementId, rev, process, page, pages, may, done, total, mandatoryOpen } = view;
  const groups = withoutNoise(view.groups);
  const items = groups.flatMap((group) => group.items);
  // What is set aside is no matter of a tick.
  const form = may.work ? items.filter((item) => !isAside(item)) : [];
  const ticked = form.filter(({ state }) => state === 'done').map(({ id }) => id);
  const row = (item: ItemLine) => itemRow(item, engagementId, language, { process, page });
  const turn = (to: number) => payload('process.open', { engagementId, process, page: to });
  return {
    heading: plain(inLanguage(view.title, language)),
    customer: plain(view.customer),
    count: [
      text(language, 'count.done', { done, total }),
      ...(mandatoryOpen > 0 ? [text(language, 'count.mandatoryOpen', { count: mandatoryOpen })] : []),
    ].join(' · '),
    pageOf: pages > 1 ? text(language, 'list.page', { page, pages }) : '',
    notice: noticeElements(view, language),
    leadsTo: leadsTo(view, language),
    choices: form.map((item) => choice(item, language)),
    ticked: ticked.join(','),
    aside: items.filter(isAside).map(row),
    groups: groups.flatMap((group) => {
      const rest = group.items.filter((item) => !isAside(item));
      return rest.length === 0 ? [] : [{ heading: headingOf(group, language), items: rest.map(row) }];
    }),
    readOnly: !may.work,
    save:
      form.length > 0
        ? payload('tasks.save', { engagementId, rev, process, page, shown: form.map(({ id }) => id), ticked })
        : undefined,
    previous: page > 1 ? turn(page - 1) : undefined,
    next: page < pages ? turn(page + 1) : undefined,
    back: payload('phase.open', { engagementId, phase: view.phase }),
  };
}

/** Where everything is the reader's, that says nothing of any of it. */
function withoutNoise(groups: readonly ItemGroup[]): readonly ItemGroup[] {
  if (!groups.every(({ items }) => items.every(({ mine }) => mine))) return groups;
  return groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, mine: false })) }));
}

function isAside({ state }: ItemLine): boolean {
  return state === 'blocked' || state === 'not-applicable';
}

function choice(item: ItemLine, language: Language): Choice {
  const name = title(itemName(item, language), LONGEST_NAME) || item.id;
  const marks = [
    ...(item.kind === 'output' ? [text(language, 'item.isOutput')] : []),
    ...(item.mandatory ? [text(language, 'item.isMandatory')] : []),
    ...(item.mine ? [text(language, 'item.isMine')] : []),
  ];
  return { title: [name, ...marks].join(' · '), value: item.id };
}

function headingOf({ title: name }: ItemGroup, language: Language): string {
  return name === undefined ? text(language, 'process.outputs') : plain(inLanguage(name, language));
}

/** One line; empty where nothing follows. */
function leadsTo({ leadsTo: ways }: ProcessView, language: Language): string {
  if (ways.length === 0) return '';
  const names = ways.map(({ title: name, when }) => {
    const named = plain(inLanguage(name, language), LONGEST_WAY);
    return when === undefined ? named : `${named} (${text(language, `process.when.${when}`)})`;
  });
  return text(language, 'process.leadsTo', { names: names.join(' · ') });
}
