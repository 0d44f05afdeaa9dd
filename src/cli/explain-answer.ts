// `lotse ask --explain`: what led to the first section, as a plain table for whoever tunes or doubts an answer.
import type { Explained, ExplainedWord } from '../answers/explain.ts';

const COLUMNS = ['word', 'found', 'term', 'in', 'section', 'unit', 'page'] as const;
const GAP = '  ';

/** Lines, best gains first. */
export function explainAnswer({ answer, likely, asksFor, first }: Explained): readonly string[] {
  const head = [
    `kind: ${answer.kind}`,
    `language: ${answer.language}`,
    `asks for: ${asksFor.length > 0 ? asksFor.join(', ') : '-'}`,
    ...likely.map(
      ({ wording, likeness, page }) => `like: “${wording}” ${likeness.toFixed(2)}, ${page ?? 'not in the playbook'}`,
    ),
  ];
  if (first === undefined) return [...head, 'first: -'];
  const { page, section, sectionKind, score, words, status } = first;
  const gained = (word: ExplainedWord): number => word.section + word.page;
  const rows = [...words].sort((a, b) => gained(b) - gained(a)).map(cells);
  return [
    ...head,
    `first by rank: ${page} › ${section}${sectionKind === undefined ? '' : ` [${sectionKind}]`}, score ${score.toFixed(1)}`,
    ...(status ? [`status: ${status.notThis ? 'named, but another one is described' : status.weight.toFixed(2)}`] : []),
    '',
    ...aligned([COLUMNS, ...rows]),
  ];
}

function cells({ word, how, term, akin, fields, section, unit, page }: ExplainedWord): readonly string[] {
  const gains = [section, unit, page].map((gain) => gain.toFixed(2));
  return [word, akin ? `akin, ${how}` : how, term, fields.join('+') || '-', ...gains];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}
