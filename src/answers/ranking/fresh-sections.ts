// Which sections of which language are searched for a question: no page twice, those of its own language first.
import type { Language } from '../../language/language.ts';
import type { AnswerIndex, LanguageIndex } from '../answer-index.ts';

export interface FreshSections {
  readonly index: LanguageIndex;
  /** Numbers of the sections of pages that no earlier language has, ascending. */
  readonly numbers: readonly number[];
}

/** The same for all questions in one language. */
const known = new WeakMap<AnswerIndex, Map<Language, readonly FreshSections[]>>();

/** In the order in which they are preferred; without languages that add nothing. */
export function freshSections(index: AnswerIndex, asked: Language): readonly FreshSections[] {
  const byLanguage = known.get(index) ?? new Map<Language, readonly FreshSections[]>();
  known.set(index, byLanguage);
  const fresh = byLanguage.get(asked) ?? findFresh(index, asked);
  byLanguage.set(asked, fresh);
  return fresh;
}

function findFresh(index: AnswerIndex, asked: Language): readonly FreshSections[] {
  const taken = new Set<string>();
  return preferred(index, asked).flatMap((each) => {
    const numbers = each.sections.flatMap(({ page }, number) => (taken.has(page.slug) ? [] : [number]));
    for (const { slug } of each.pages) taken.add(slug);
    return numbers.length === 0 ? [] : [{ index: each, numbers }];
  });
}

/** The question's language first, then the playbook's order, in which English comes first. */
function preferred({ languages }: AnswerIndex, asked: Language): readonly LanguageIndex[] {
  return [
    ...languages.filter(({ language }) => language === asked),
    ...languages.filter(({ language }) => language !== asked),
  ];
}
