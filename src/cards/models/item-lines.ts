// Items of the plan as lines to be read, with how many more there are.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { itemName } from '../names/item-name.ts';
import { plain } from '../plain.ts';
import type { GateList } from '../views/plan-views.ts';
import { itemDetail } from './item-row.ts';

export interface ItemLines {
  readonly title: string;
  /** A list in Markdown; `''` where there is nothing. */
  readonly lines: string;
  readonly more: string;
}

export function itemLines({ items, total }: GateList, title: string, language: Language): ItemLines {
  const lines = items.map((item) => {
    const detail = itemDetail(item, language);
    return `- ${plain(itemName(item, language))}${detail === '' ? '' : ` · ${detail}`}`;
  });
  return linesOf(lines, total, title, language);
}

export function linesOf(lines: readonly string[], total: number, title: string, language: Language): ItemLines {
  return {
    title,
    lines: lines.join('\n'),
    more: total > lines.length ? text(language, 'list.more', { count: total - lines.length }) : '',
  };
}
