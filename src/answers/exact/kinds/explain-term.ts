// "What does ATU mean", "BVD?": what the glossary or a page expands. Several meanings are shown as such.
import { inLanguage } from '../../../language/in-language.ts';
import type { Language } from '../../../language/language.ts';
import { text } from '../../../language/text.ts';
import type { Section } from '../../../playbook/page.ts';
import type { Term } from '../../../playbook/playbook.ts';
import { plainBlocks } from '../../passage/plain-blocks.ts';
import { paragraph, plainList } from '../blocks.ts';
import { bareTerm } from '../build-phrases.ts';
import type { ExactIndex } from '../exact-index.ts';
import type { ExactAnswer, ExactQuestion } from '../exact-question.ts';
import type { What } from '../meaning.ts';
import { type ExactPlace, sectionPlace, topPlace, uniquePlaces } from '../places.ts';
import { understand } from '../said.ts';

/** More are a way of saying that it is said everywhere. */
const MOST_PLACES = 4;

/** Without any of these the term alone is the question. */
const ASKING = ['list', 'does'] as const;
const ALLOWED: readonly What[] = ['term-name', 'meaning', 'filler', 'list', 'does'];

export function explainTerm({ index, spans, language }: ExactQuestion): ExactAnswer | undefined {
  const said = understand(spans, ALLOWED);
  const [name, ...more] = said?.named('term-name') ?? [];
  if (said === undefined || name === undefined || more.length > 0) return undefined;
  const { concepts } = said;
  const isAsked =
    concepts.has('meaning') ||
    !ASKING.some((concept) => concepts.has(concept)) ||
    (concepts.has('list') && !concepts.has('does'));
  const terms = index.playbook.terms.filter(({ term }) => bareTerm(term) === name);
  const meanings = distinct(terms, (term) => inLanguage(term.expansion, language));
  const [first] = meanings;
  if (!isAsked || first === undefined) return undefined;
  const term = first.term.replace(/(?<=[A-Z])s$/, '');
  const expansions = meanings.map(({ expansion }) => inLanguage(expansion, language));
  return {
    kind: 'term',
    blocks:
      expansions.length === 1
        ? [paragraph(text(language, 'exact.term', { term, expansion: expansions[0] ?? '' }))]
        : [paragraph(text(language, 'exact.terms', { term, count: expansions.length })), plainList(expansions)],
    places: uniquePlaces(meanings.flatMap((each) => placesOf(index, each, language))),
  };
}

/** Sections that say both, in the asker's language if there are any, else in English, else in any. */
function placesOf(index: ExactIndex, term: Term, language: Language): readonly ExactPlace[] {
  const all = index.termPlaces[index.playbook.terms.indexOf(term)] ?? [];
  const spoken = all.filter(({ page }) => page.language === language);
  const said = ({ blocks }: Section): boolean => plainBlocks(blocks).includes(term.term);
  // A page may expand it in another language only, and use it in this one.
  const found = spoken.length > 0 ? spoken : [...sectionPlace(index, term.slug, language, said), ...all];
  return found.length > 0 ? found.slice(0, MOST_PLACES) : topPlace(index, term.slug, language);
}

/** "Request" and "Requests for Assistance" are one. */
function distinct(terms: readonly Term[], said: (term: Term) => string): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = said(term)
      .toLowerCase()
      .replace(/s(?=\s|$)/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
    return !seen.has(key) && seen.add(key);
  });
}
