// "What changed since March", "what has changed in Enable Services": from the change tables of the pages.
import { dateText } from '../../../language/date-text.ts';
import { text } from '../../../language/text.ts';
import type { Change, Page } from '../../../playbook/page.ts';
import { toRichText } from '../../../playbook/rich-text.ts';
import { list, paragraph } from '../blocks.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { pageOf, sectionPlace, uniquePlaces } from '../places.ts';
import { readSaid, understand } from '../said.ts';

const ALLOWED: readonly What[] = ['date', 'changed', 'since', 'process-name', 'filler', 'list', 'playbook', 'count'];
/** Of what was changed before, when nothing was since. */
const LATEST = 5;

interface DatedChange extends Change {
  readonly date: string;
  readonly page: Page;
}

export function listChanges({
  index,
  text: question,
  language,
  today,
  isKnown,
  spans: words,
}: ExactQuestion): ExactAnswer | undefined {
  // Dates are looked for only where changes are: "2050" is a task elsewhere.
  if (!words.some(({ readings }) => readings.some(([meaning]) => meaning?.what === 'changed'))) return undefined;
  if (index.lastChange === '') return undefined;
  const spans = readSaid(index.phrases[language], question, language, { today, ...(isKnown && { isKnown }) });
  const said = spans && understand(spans, ALLOWED);
  if (said === undefined || !said.concepts.has('changed')) return undefined;
  const [since] = said.named('date');
  const slugs = said.named('process-name');
  if (since === undefined && slugs.length === 0) return undefined;
  const pages = (slugs.length > 0 ? slugs : [...index.pages.keys()]).flatMap(
    (slug) => pageOf(index, slug, language) ?? [],
  );
  const changes = pages
    .flatMap((page) =>
      page.changes.flatMap((change) => (change.date === undefined ? [] : [{ ...change, date: change.date, page }])),
    )
    .filter(({ date }) => date <= today)
    .sort((a, b) => b.date.localeCompare(a.date));
  if (changes.length === 0) return undefined;
  const found = since === undefined ? changes : changes.filter(({ date }) => date >= since);
  const shown = found.length > 0 ? found : changes.slice(0, LATEST);
  return {
    kind: 'changes',
    blocks: [
      paragraph(
        found.length > 0
          ? since === undefined
            ? text(language, 'exact.changes.all', { count: found.length })
            : text(language, 'exact.changes', {
                count: found.length,
                pages: new Set(found.map(({ page }) => page)).size,
                since: dateText(since, language),
              })
          : text(language, 'exact.changes.none', { since: dateText(since ?? today, language) }),
      ),
      list(shown.map((change) => changeLine(change, language))),
    ],
    places: uniquePlaces(
      [...new Set(shown.map(({ page }) => page))].flatMap((page) =>
        sectionPlace(index, page.slug, page.language, ({ kind }) => kind === 'changes'),
      ),
    ),
  };
}

function changeLine({ date, text: what, page }: DatedChange, language: ExactQuestion['language']): string {
  return `${toRichText([{ text: dateText(date, language), bold: true }, { text: ` ${page.title}: ` }])}${what}`;
}
