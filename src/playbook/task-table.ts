// Tables of tasks, known by their cells rather than by their headers, which are spelt in many ways.
import type { Language } from '../language/language.ts';
import { fold } from './fold.ts';
import type { FolderTask } from './folder-content.ts';
import { isTaskId } from './mending/table-cells.ts';
import type { Block } from './page.ts';
import { readRoles, readServices } from './read-names.ts';
import type { Report } from './report.ts';
import { plainText } from './rich-text.ts';
import { wordsOf } from './vocabulary/words.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** Undefined for any other table: a task table has a column of numbers and behind the names one of flags. */
export function readTaskTable(
  table: TableBlock,
  language: Language,
  report: Report,
): readonly FolderTask[] | undefined {
  const rows = table.rows.map((row, i) => ({
    cells: row.map((cell) => plainText(cell).trim()),
    line: table.rowLines?.[i] ?? table.line,
  }));
  const numbered = rows.filter(({ cells }) => isTaskId(cells[0] ?? ''));
  if (numbered.length === 0 || numbered.length * 2 < rows.length) return undefined;
  const { flags } = wordsOf(language);
  const flagged = numbered.filter(({ cells }) => flags.has(fold(cells[2] ?? '')));
  if (flagged.length * 2 < numbered.length) return undefined;

  return numbered.map(({ cells: [id = '', name = '', flag = '', role = '', services = ''], line }) => {
    const context = { language, report, line };
    const meaning = flags.get(fold(flag));
    if (meaning === undefined) report('task-flag', context, `Task ${id} is marked "${flag}"; it was read as optional.`);
    return {
      id,
      name,
      mandatory: meaning === 'mandatory',
      role: readRoles(role, context)[0] ?? null,
      services: readServices(services, context),
    };
  });
}
