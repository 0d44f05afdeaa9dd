// Abbreviations and terms: the glossary's entries, and what pages expand as in "Azure Active Directory (AAD)".
import type { Language } from '../language/language.ts';
import type { Block, Page } from './page.ts';
import type { Term } from './playbook.ts';
import { plainText } from './rich-text.ts';

interface Found {
  readonly term: string;
  readonly expansion: string;
  readonly page: Page;
}

/** The glossary first, then pages in order; one entry for a term and its meaning, with the languages side by side. */
export function readTerms(pages: readonly Page[]): readonly Term[] {
  const found = [
    ...pages.filter(isGlossary).flatMap(entries),
    ...pages.filter((page) => !isGlossary(page)).flatMap(expanded),
  ];
  const byTerm = Map.groupBy(found, ({ term }) => bare(term));
  return [...byTerm.values()].flatMap(meanings);
}

function meanings(found: readonly Found[]): readonly Term[] {
  const terms: { term: string; expansion: Partial<Record<Language, string>>; slug: string }[] = [];
  for (const { term, expansion, page } of found) {
    const { language, slug } = page;
    if (terms.some((each) => bare(each.expansion[language] ?? '') === bare(expansion))) continue;
    // Names that are not translated, and the same page in another language, which says it in that language.
    const open = terms.filter((each) => each.expansion[language] === undefined);
    const other =
      open.find((each) => Object.values(each.expansion).some((known) => bare(known) === bare(expansion))) ??
      open.findLast((each) => each.slug === slug);
    if (other !== undefined) other.expansion[language] = expansion;
    else terms.push({ term, expansion: { [language]: expansion }, slug });
  }
  return terms;
}

/** Without case and plural: FEs are FE. */
function bare(text: string): string {
  return text.toLowerCase().replace(/s$/, '');
}

function isGlossary({ slug }: Page): boolean {
  return /^glossary\b/.test(slug);
}

/** Rows of two cells, or items `**Term**: meaning`. */
function entries(page: Page): readonly Found[] {
  return page.sections
    .filter(({ kind }) => kind !== 'changes')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly Found[] => {
      if (block.kind === 'table')
        return block.rows.flatMap(([term = '', expansion = '']) => entry(plainText(term), expansion, page));
      if (block.kind !== 'list') return [];
      return block.items.flatMap(({ text }) => {
        const match = /^\*\*([^*]{1,60})\*\*\s*[:：–-]?\s*(.+)$/s.exec(text);
        return match === null ? [] : entry(plainText(match[1] ?? '').replace(/[:：]$/, ''), match[2] ?? '', page);
      });
    });
}

function entry(term: string, expansion: string, page: Page): readonly Found[] {
  return term.trim() === '' || expansion.trim() === ''
    ? []
    : [{ term: term.trim(), expansion: plainText(expansion).trim(), page }];
}

/** `Azure Active Directory (AAD)` or `aktive Verwendung (Active Usage, AU)`. */
const ABBREVIATION = /\((?:([^()]{3,120}), )?([A-Z][A-Za-z0-9&+/]{1,9})\)/g;
/** How far before the parenthesis the words may begin. */
const REACH = 120;

function expanded(page: Page): readonly Found[] {
  return page.sections.flatMap(({ blocks }) =>
    textsIn(blocks).flatMap((text) =>
      [...text.matchAll(ABBREVIATION)].flatMap(({ 1: within, 2: term = '', index }) => {
        const expansion = spelledOut(within ?? text.slice(Math.max(0, index - REACH), index), term);
        return expansion === undefined ? [] : [{ term, expansion, page }];
      }),
    ),
  );
}

function textsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return [plainText(block.text)];
      case 'list':
        return block.items.map(({ text }) => plainText(text));
      case 'table':
        return block.rows.flat().map(plainText);
      default:
        return textsIn(block.blocks);
    }
  });
}

const SMALL = /^(?:of|and|for|the|to|und|für|der|die|des|de|y|e|&|\+)$/i;

/** The last words whose initials are the abbreviation's letters; small words need not be among them. */
function spelledOut(text: string, term: string): string | undefined {
  let left = term
    .replace(/[^A-Za-z]/g, '')
    .replace(/s$/, '')
    .toUpperCase();
  if (left.length < 2) return undefined;
  const words: string[] = [];
  for (const [i, word] of text.trim().split(/\s+/).toReversed().entries()) {
    const parts = word.split('-');
    // Of `Protection-Effektivität` at the end the first part belongs to the name, elsewhere the last one.
    const part = (i === 0 ? parts[0] : parts.at(-1)) ?? '';
    const initials = parts.map((each) => each[0]?.toUpperCase() ?? '').join('');
    const whole = initials !== '' && left.endsWith(initials);
    const initial = part[0]?.toUpperCase() ?? '-';
    if (whole) left = left.slice(0, -initials.length);
    else if (left.endsWith(initial)) left = left.slice(0, -1);
    else if (!SMALL.test(word)) return undefined;
    words.unshift(whole ? word : part);
    if (left === '') return words.join(' ');
  }
  return undefined;
}
