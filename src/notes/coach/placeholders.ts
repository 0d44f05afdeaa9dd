// Brackets of a template that nobody filled, and what looks like them: `[EXO]` before a note names its service.
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import { spansOf } from './find-names.ts';
import type { Span } from './spans.ts';

const BRACKETS =
  /\[[^\][]{1,80}\]|\{[^{}]{1,80}\}|<\s*\p{L}[^<>]{0,80}>|【[^】]{1,40}】|〔[^〕]{1,40}〕|_{3,}|(?<![\p{L}\p{N}])[xX]{2,}(?![\p{L}\p{N}])|\?{3,}|●{2,}|○{2,}|〇{2,}/gu;
const HASHTAG = /#\p{L}[\p{L}\p{N}_]*/gu;
/** `[EXO]`, `[EXO/SPO]`, `[OneDrive]`, `[MS Teams]`, a date, a tick. */
const PREFIX =
  /^[[{【<](?:[A-Z][A-Za-z0-9]*[A-Z0-9][A-Za-z0-9]*|Exchange|SharePoint|Teams|Yammer|Intune|Edge|Project|Windows|Outlook|Skype|Core|CORE)(?:[ ,/+&-]+(?:[A-Z0-9][A-Za-z0-9]*))*[\]}】>]$/;
/** `【状況】`, `【原因】` before what it announces; before a particle or a verb it was to be replaced. */
const HEADING =
  /^[[【〔<](?:状況|現状|背景|進捗|概要|経緯|理由|原因|課題|対応|詳細|备注|现状|状态|进展|情况|概述|说明|详情)[\]】〕>]$/u;
const BRACKET_FIRST = /^[[【〔<][^\]】〕>]*[\]】〕>]/u;
const NOT_ANNOUNCED = /^\s*(?:$|[。、,.;)\]】]|により|によって|に|の|が|を|で|と|は|へ|也|的|导致|造成|而|无法)/u;
const UNFILLED = /TBD|TODO|TBC|TBA|N\/?A|XX/;

/** Of a narrowed text. */
export function findPlaceholders(written: string): readonly Span[] {
  return spansOf(written, BRACKETS).filter(
    (span) => !isPrefix(written.slice(...span)) && !isFigure(written.slice(...span)) && !isHeading(written, span),
  );
}

export function findPrefixes(written: string, placeholders: readonly Span[]): readonly Span[] {
  const isPlaceholder = ([from]: Span) => placeholders.some((each) => each[0] === from);
  return [...spansOf(written, BRACKETS).filter((span) => !isPlaceholder(span)), ...spansOf(written, HASHTAG)];
}

function isPrefix(bracket: string): boolean {
  return (PREFIX.test(bracket) || serviceOf(bracket.slice(1, -1).trim()) !== undefined) && !UNFILLED.test(bracket);
}

function isHeading(written: string, [from, to]: Span): boolean {
  const first = written.trimStart().match(BRACKET_FIRST)?.[0] ?? '';
  const begins = /(?:^|[\s。;.!?])$/.test(written.slice(0, from)) || HEADING.test(first);
  return begins && HEADING.test(written.slice(from, to)) && !NOT_ANNOUNCED.test(written.slice(to));
}

function isFigure(bracket: string): boolean {
  return /^\D?\s*[\d./: -]+\D?$/.test(bracket) || /^[[{]\s*[xX✓✔]\s*[\]}]$/.test(bracket);
}
