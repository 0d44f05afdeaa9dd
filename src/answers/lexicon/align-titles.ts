// Titles in English and another language → which words say the same: those that stand in the same titles (Dice).
import { LANGUAGES, type Language, type Texts } from '../../language/language.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { phraseTerms } from '../words/phrase-terms.ts';

export interface Aligned {
  readonly language: Language;
  readonly term: string;
  readonly to: Readonly<Partial<Record<Language, readonly string[]>>>;
}

/** Twice the titles with both, by those with either. */
const ALIKE = 0.5;
/** Once may be chance. */
const TOGETHER = 2;
/** Rarer translations of a word are noise. */
const MOST = 2;

export function alignTitles(playbook: Playbook): readonly Aligned[] {
  const pairs = titles(playbook);
  return LANGUAGES.filter((language) => language !== 'en' && playbook.languages.includes(language)).flatMap(
    (language) => align(pairs, language),
  );
}

function titles({ phases, statuses }: Playbook): readonly Texts[] {
  return [
    ...phases.flatMap(({ title, processes }) => [
      title,
      ...processes.flatMap((process) => [
        process.title,
        ...process.steps.flatMap((step) => [step.title, ...step.tasks.map(({ name }) => name)]),
      ]),
    ]),
    ...statuses.flatMap(({ title, l2 }) => [title, ...l2.map((status) => status.title)]),
  ];
}

function align(pairs: readonly Texts[], language: Language): readonly Aligned[] {
  const counts = { en: new Map<string, number>(), other: new Map<string, number>() };
  const together = new Map<string, Map<string, number>>();
  const count = (map: Map<string, number>, term: string): void => void map.set(term, (map.get(term) ?? 0) + 1);
  for (const { en, [language]: other } of pairs) {
    if (en === undefined || other === undefined || en === other) continue;
    const ours = new Set(phraseTerms(en, 'en'));
    const theirs = new Set(phraseTerms(other, language));
    for (const term of ours) count(counts.en, term);
    for (const term of theirs) {
      count(counts.other, term);
      const row = together.get(term) ?? new Map<string, number>();
      together.set(term, row);
      for (const english of ours) count(row, english);
    }
  }
  const likely = [...together].flatMap(([term, row]) =>
    [...row]
      .map(([english, both]) => ({
        term,
        english,
        both,
        alike: (2 * both) / ((counts.en.get(english) ?? 0) + (counts.other.get(term) ?? 0)),
      }))
      .filter(({ both, alike }) => both >= TOGETHER && alike >= ALIKE)
      .sort((a, b) => b.alike - a.alike)
      .slice(0, MOST),
  );
  const backward = Map.groupBy(likely, ({ english }) => english);
  return [
    ...[...Map.groupBy(likely, ({ term }) => term)].map(([term, found]) => ({
      language,
      term,
      to: { en: found.map(({ english }) => english) },
    })),
    ...[...backward].map(
      ([term, found]): Aligned => ({
        language: 'en',
        term,
        to: {
          [language]: found
            .toSorted((a, b) => b.alike - a.alike)
            .slice(0, MOST)
            .map((each) => each.term),
        },
      }),
    ),
  ];
}
