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
  const terms: { term: string; expansion: Partial<Record<Language, string>>; slug: string }[] = [];
  const byTerm = Map.groupBy(found, ({ term }) => term.toLowerCase());
  for (const group of byTerm.values())
    for (const { term, expansion, page } of group) {
      const said = terms.findLast(
        (each) =>
          each.term.toLowerCase() === term.toLowerCase() &&
          each.slug === page.slug &&
          each.expansion[page.language] === undefined,
      );
      const known = terms.some(
        (each) =>
          each.term.toLowerCase() === term.toLowerCase() && sameMeaning(each.expansion[page.language], expansion),
      );
      if (known) continue;
      if (said !== undefined) said.expansion[page.language] = expansion;
      else terms.push({ term, expansion: { [page.language]: expansion }, slug: page.slug });
    }
  return terms;
}

function sameMeaning(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
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

/** An abbreviation in parentheses behind at most eight words, or behind them and a comma within the parentheses. */
const BEHIND = /((?:[\p{L}\d&+/-]+ ){1,8}?[\p{L}\d&+/-]+) \(([A-Z][A-Za-z0-9&+/]{1,9})\)/gu;
const WITHIN = /\(((?:[\p{L}\d&+/-]+ ){0,7}[\p{L}\d&+/-]+), ([A-Z][A-Za-z0-9&+/]{1,9})\)/gu;

function expanded(page: Page): readonly Found[] {
  return page.sections.flatMap(({ blocks }) =>
    textsIn(blocks).flatMap((text) =>
      [...text.matchAll(BEHIND), ...text.matchAll(WITHIN)].flatMap(([, words = '', term = '']) => {
        const expansion = spelledOut(words, term);
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
function spelledOut(words: string, term: string): string | undefined {
  const letters = term
    .replace(/[^A-Za-z]/g, '')
    .replace(/s$/, '')
    .toUpperCase();
  if (letters.length < 2) return undefined;
  const list = words.split(' ');
  let left = letters;
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const word = list[i] ?? '';
    const initials = word
      .split(/[-/]/)
      .map((part) => part[0]?.toUpperCase() ?? '')
      .join('');
    if (left.endsWith(initials) && initials !== '') left = left.slice(0, -initials.length);
    else if (left.endsWith(initials[0] ?? '-')) left = left.slice(0, -1);
    else if (!SMALL.test(word)) return undefined;
    if (left === '') return list.slice(i).join(' ');
  }
  return undefined;
}
