// Looks names up in the vocabularies: the page's own language first, then the others, because copies and leftovers are mixed in.
import { LANGUAGES, type Language } from '../../language/language.ts';
import { fold } from '../fold.ts';
import type { L1Slug, Motion, PhaseSlug } from '../slugs.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';
import type { Role } from './roles.ts';
import type { Service } from './services.ts';
import type { AlertKind, Label, SectionKind, Vocabulary } from './vocabulary.ts';
import { zh } from './zh.ts';

export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { en, de, es, pt, ja, zh };

/** Folded spelling → meaning. */
type Names<Key extends string> = ReadonlyMap<string, Key>;

export interface Words {
  readonly labels: Names<Label>;
  readonly sections: Names<SectionKind>;
  readonly phases: Names<PhaseSlug | 'multiple'>;
  readonly motions: Names<Motion>;
  readonly roles: Names<Role>;
  readonly services: Names<Service>;
  readonly statuses: Names<L1Slug>;
  readonly alerts: Names<AlertKind>;
  readonly flags: Names<'mandatory' | 'optional'>;
  readonly taskWords: readonly string[];
  readonly and: readonly string[];
  readonly definition: ReadonlySet<string>;
  readonly home: ReadonlySet<string>;
}

const words = new Map(LANGUAGES.map((language) => [language, build(language)]));

export function wordsOf(language: Language): Words {
  return words.get(language) ?? build(language);
}

function build(language: Language): Words {
  const order = [VOCABULARIES[language], ...LANGUAGES.map((other) => VOCABULARIES[other])];
  const lists = (pick: (v: Vocabulary) => readonly string[]): string[] => [...new Set(order.flatMap(pick))];
  return {
    labels: names(order.map((v) => v.labels)),
    sections: names(order.map((v) => v.sections)),
    phases: names(order.map((v) => v.phases)),
    motions: names(order.map((v) => v.motions)),
    roles: names(order.map((v) => v.roles)),
    services: names(order.map((v) => v.services)),
    statuses: names(order.map((v) => v.statuses)),
    alerts: names(order.map((v) => v.alerts)),
    flags: names(order.map(({ mandatory, optional }) => ({ mandatory, optional }))),
    taskWords: lists((v) => v.taskWords).map(fold),
    and: lists((v) => v.and),
    definition: new Set(lists((v) => v.definition).map(fold)),
    home: new Set(lists((v) => v.home).map(fold)),
  };
}

function names<Key extends string>(tables: readonly Readonly<Partial<Record<Key, readonly string[]>>>[]): Names<Key> {
  const map = new Map<string, Key>();
  for (const table of tables)
    for (const key of Object.keys(table) as Key[])
      for (const spelling of table[key] ?? []) {
        const folded = fold(spelling);
        if (!map.has(folded)) map.set(folded, key);
      }
  return map;
}
