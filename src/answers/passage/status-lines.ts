// Of the page of an L2: which status it is about, the words that are entered. Its sections do not say so themselves.
import { inLanguage } from '../../language/in-language.ts';
import type { Block, Page } from '../../playbook/page.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { toRichText } from '../../playbook/rich-text.ts';
import { placeOfSlug } from '../../playbook/status-page.ts';

/** None for other pages, and where the passage says it. */
export function statusLines(
  statuses: Playbook['statuses'],
  { slug, language, title, sections }: Page,
  passage: string,
): readonly Block[] {
  const place = placeOfSlug(slug);
  const l1 = statuses.find((status) => status.l1 === place?.l1);
  if (place === undefined || l1 === undefined) return [];
  const [first] = sections;
  const name = first?.level === 1 ? first.heading : title;
  const l1Name = inLanguage(l1.title, language);
  if (passage.includes(name) && passage.includes(l1Name)) return [];
  return [
    {
      kind: 'paragraph',
      line: first?.line ?? 1,
      text: toRichText([{ text: `${l1Name} › ${name}` }]),
    },
  ];
}
