// Everything that an exact question can be made of, in one language: its forms, and the names of the playbook.
import type { Language, Texts } from '../../language/language.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';
import { isConcept, type Meaning, type NameKind, type Reading } from './meaning.ts';
import { type PhraseBook, phraseBook } from './phrase-book.ts';
import { QUESTION_FORMS } from './question-words.ts';
import type { TaskRow } from './task-rows.ts';

type Entry = readonly [phrase: string, reading: Reading];

/** Everyday words, too: in a question they mean that. */
const EVERYDAY: readonly string[] = ['project', 'projekt', 'proyecto', 'projeto', '项目', 'プロジェクト'];
/** Names of tasks with fewer words are everyday words. */
const TASK_NAME_WORDS = 3;

export function buildPhrases(
  playbook: Pick<Playbook, 'phases' | 'statuses' | 'terms'>,
  rows: readonly TaskRow[],
  language: Language,
): PhraseBook {
  const authored = [...forms(language), ...vocabulary(language)];
  const mendable = authored.map(([phrase]) => phrase);
  return phraseBook([...authored, ...titles(playbook, rows, language)], mendable, language);
}

function forms(language: Language): readonly Entry[] {
  const { filler, concepts, roles, phaseNames, processes } = QUESTION_FORMS[language];
  return [
    ...filler.split(' ').map((word): Entry => [word, [{ what: 'filler', value: '' }]]),
    ...Object.entries(concepts).flatMap(([said, phrases]) => {
      const reading = said.split(' ').flatMap((each): Reading => (isConcept(each) ? [{ what: each, value: '' }] : []));
      return phrases.map((phrase): Entry => [phrase, reading]);
    }),
    ...named('role-name', roles),
    ...named('phase-name', phaseNames).flatMap((entry) => [entry, ...calledPhase(entry, language)]),
    ...named('process-name', processes),
  ];
}

/** English names are used everywhere. */
function vocabulary(language: Language): readonly Entry[] {
  return [...new Set<Language>([language, 'en'])].flatMap((each) => {
    const { phases, roles, services, motions, statuses, mandatory, optional } = VOCABULARIES[each];
    // A wildcard is no filter.
    const { 'All Services': _, ...filters } = services;
    return [
      ...named('phase-name', phases).flatMap((entry) => [entry, ...calledPhase(entry, language)]),
      ...named('role-name', roles),
      ...named('service-name', filters).filter(([name]) => !EVERYDAY.includes(name.toLowerCase())),
      ...named('motion-name', motions),
      ...named('l1-name', statuses),
      ...mandatory.filter(isWord).map((word): Entry => [word, [{ what: 'mandatory', value: '' }]]),
      ...optional.filter(isWord).map((word): Entry => [word, [{ what: 'optional', value: '' }]]),
    ];
  });
}

/** One letter flags a row of a table and nothing in a question. */
function isWord(flag: string): boolean {
  return flag.length > 1;
}

function calledPhase([name, reading]: Entry, language: Language): readonly Entry[] {
  return QUESTION_FORMS[language].phases.map((form): Entry => [form.replace('X', name), reading]);
}

function titles(
  { phases, statuses, terms }: Pick<Playbook, 'phases' | 'statuses' | 'terms'>,
  rows: readonly TaskRow[],
  language: Language,
): readonly Entry[] {
  const in2 = (texts: Texts) => [...new Set([texts[language], texts.en])].filter((each) => each !== undefined);
  const all = (what: NameKind, value: string, texts: Texts): readonly Entry[] =>
    in2(texts).map((each): Entry => [each, [{ what, value }]]);
  return [
    ...phases.flatMap(({ phase, title, processes }) => [
      ...all('phase-name', phase, title),
      ...processes.flatMap(({ slug, title, steps }) => [
        ...all('process-name', slug, title),
        ...in2(title).flatMap((each) => shortened(each, language, { what: 'process-name', value: slug })),
        ...steps.flatMap((step) => all('step-name', `${slug}/${step.id}`, step.title)),
      ]),
    ]),
    ...statuses.flatMap(({ l1, title, l2 }) => [
      ...all('l1-name', l1, title),
      ...l2.flatMap(({ key, title }) => all('l2-name', `${l1}/${key}`, title)),
    ]),
    ...terms.map(({ term }): Entry => [term, [{ what: 'term-name', value: bareTerm(term) }]]),
    ...rows.flatMap(({ task }) => [
      [task.id, [{ what: 'task-id', value: task.id }]] as Entry,
      // Long names are copied from the page: in its language.
      ...[task.name[language] ?? '']
        .filter((name) => name.split(/\s+/).length >= TASK_NAME_WORDS)
        .map((name): Entry => [name, [{ what: 'task-name', value: task.id }]]),
    ]),
  ];
}

/** Without plural: FEs are FE. */
export function bareTerm(term: string): string {
  return term.replace(/(?<=[A-Z])s$/, '').toLowerCase();
}

function shortened(title: string, language: Language, meaning: Meaning): readonly Entry[] {
  const folded = title.toLowerCase();
  return [...QUESTION_FORMS[language].lead, ...QUESTION_FORMS.en.lead]
    .filter((lead) => folded.startsWith(`${lead} `))
    .map((lead): Entry => [title.slice(lead.length + 1), [meaning]]);
}

function named(what: NameKind, names: Readonly<Partial<Record<string, readonly string[]>>>): readonly Entry[] {
  return Object.entries(names).flatMap(([value, spellings]) =>
    (spellings ?? []).map((spelling): Entry => [spelling, [{ what, value }]]),
  );
}
