// The status taxonomy of all languages → one, with texts in each.
import type { Language } from '../../language/language.ts';
import type { CompiledFolder } from '../compile-folder.ts';
import type { L1Status, L2Status, Redirect } from '../playbook.ts';
import { L1_STATUSES } from '../slugs.ts';
import type { PageL1 } from '../status-list.ts';
import type { PageL2 } from '../status-page.ts';
import type { Row } from './merge-lists.ts';
import { mergeTexts, pairedRows, textsOf } from './merge-texts.ts';

/** `folders` in the order in which they lead. */
export function mergeStatuses(folders: readonly CompiledFolder[]): readonly L1Status[] {
  return L1_STATUSES.flatMap((l1): readonly L1Status[] => {
    const row = new Map(
      folders.flatMap(({ folder: { language }, statuses }) =>
        statuses.flatMap((status): readonly (readonly [Language, PageL1])[] =>
          status.l1 === l1 ? [[language, status]] : [],
        ),
      ),
    );
    if (row.size === 0) return [];
    const keys = new Set([...row.values()].flatMap(({ l2 }) => l2.map(({ key }) => key)));
    return [
      {
        l1,
        title: textsOf(row, ({ title }) => title),
        definition: textsOf(row, ({ definition }) => definition),
        l2: [...keys].map((key) => mergeL2(key, row)),
      },
    ];
  });
}

function mergeL2(key: string, l1: Row<PageL1>): L2Status {
  const row: Row<PageL2> = new Map(
    [...l1].flatMap(([language, { l2 }]) =>
      l2.filter((each) => each.key === key).map((each) => [language, each] as const),
    ),
  );
  const versions = <T>(items: (status: PageL2) => readonly T[]): { language: Language; items: readonly T[] }[] =>
    [...row].map(([language, status]) => ({ language, items: items(status) }));
  return {
    key,
    slug: [...row.values()][0]?.slug ?? '',
    title: textsOf(row, ({ title }) => title),
    definition: textsOf(row, ({ definition }) => definition),
    validExamples: mergeTexts(versions(({ validExamples }) => validExamples)),
    invalidExamples: pairedRows(
      versions(({ invalidExamples }) => invalidExamples),
      ({ to, toText }) => to ?? toText,
    ).map((redirects): Redirect => {
      const to = [...redirects.values()].find((each) => each.to !== undefined)?.to;
      return {
        scenario: textsOf(redirects, ({ scenario }) => scenario),
        ...(to !== undefined && { to }),
        toText: textsOf(redirects, ({ toText }) => toText),
      };
    }),
    questions: mergeTexts(versions(({ questions }) => questions)),
  };
}
