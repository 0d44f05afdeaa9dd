// Repairs of Markdown that a parser would misread, line by line; every repair is reported.
import type { Language } from '../../language/language.ts';
import type { Report } from '../report.ts';
import type { SourceLine } from './source-line.ts';

export function mendLines(lines: readonly SourceLine[], _language: Language, _report: Report): readonly SourceLine[] {
  return lines;
}
