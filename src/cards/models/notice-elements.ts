// What was just done, at the top of the fresh card, with the button that takes it back.
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Element } from '../element.ts';
import { phaseName } from '../names/phase-name.ts';
import { plain } from '../plain.ts';
import type { AfterChange, Notice } from '../views/view-parts.ts';
import { saidElements } from './said-elements.ts';

const MOST_NAMED = 3;

/** None where nothing was done. */
export function noticeElements({ notice, undoId }: AfterChange, language: Language): readonly Element[] {
  if (notice === undefined) return [];
  return saidElements(noticeText(notice, language), undoId, styleOf(notice), language);
}

function styleOf({ kind }: Notice): string {
  return kind === 'changed-meanwhile' ? 'warning' : 'emphasis';
}

function noticeText(notice: Notice, language: Language): string {
  switch (notice.kind) {
    case 'phase-complete':
    case 'phase-reopened':
      return text(language, `notice.${notice.kind}`, { phase: plain(phaseName(notice.phase, language)) });
    case 'moved':
      return text(language, 'notice.moved', { count: notice.count });
    case 'changed-meanwhile': {
      const [first, ...others] = notice.items.slice(0, MOST_NAMED).map((item) => plain(inLanguage(item, language), 60));
      const more = notice.items.length > MOST_NAMED ? ['…'] : [];
      return first === undefined
        ? text(language, 'notice.changed-meanwhile')
        : text(language, 'notice.itemsChangedMeanwhile', { items: [first, ...others, ...more].join(', ') });
    }
    default:
      return text(language, `notice.${notice.kind}`);
  }
}
