// Repairs of Markdown that a parser would misread; every repair is reported.
import type { Language } from '../../language/language.ts';
import type { Report } from '../report.ts';
import { dropConflictMarkers } from './conflict-markers.ts';
import { mendLineSyntax } from './line-syntax.ts';
import type { SourceLine } from './source-line.ts';
import { mendTables } from './tables.ts';

export function mendLines(lines: readonly SourceLine[], language: Language, report: Report): readonly SourceLine[] {
  const whole = dropConflictMarkers(lines, report);
  return mendTables(
    whole.map((line) => mendLineSyntax(line, report)),
    language,
    report,
  );
}
