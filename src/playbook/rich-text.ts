// Rich text: our subset of Markdown for display. `**bold**`, `[label](url)`; `\ * [ ]` as such are escaped by a backslash.

export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  /** `https://…`, `http://…`, `mailto:…` or `page:<slug>`. */
  readonly url?: string;
}

const SPECIAL = /[\\*[\]]/;

/** Spans to rich text; neighbours of the same kind need not be joined before. */
export function toRichText(spans: readonly Span[]): string {
  return joined(spans)
    .map((span) => {
      const text = span.text.replace(/[\\*[\]]/g, '\\$&');
      const marked = span.bold && text.trim() !== '' ? text.replace(/^(\s*)([\s\S]*?)(\s*)$/, '$1**$2**$3') : text;
      return span.url === undefined ? marked : `[${marked}](${encodeUrl(span.url)})`;
    })
    .join('');
}

/** Never throws: what is not our subset is taken as text. */
export function toSpans(rich: string): readonly Span[] {
  if (!SPECIAL.test(rich)) return rich === '' ? [] : [{ text: rich }];
  const spans: Span[] = [];
  let bold = false;
  let buffer = '';
  let label: number | undefined;
  const flush = (): void => {
    if (buffer !== '') spans.push({ text: buffer, ...(bold && { bold }) });
    buffer = '';
  };
  for (let i = 0; i < rich.length; i += 1) {
    const c = rich[i] ?? '';
    if (c === '\\' && i + 1 < rich.length) {
      i += 1;
      buffer += rich[i];
    } else if (c === '*' && rich[i + 1] === '*') {
      flush();
      bold = !bold;
      i += 1;
    } else if (c === '[' && label === undefined) {
      flush();
      label = spans.length;
    } else if (c === ']' && label !== undefined && rich[i + 1] === '(') {
      const end = rich.indexOf(')', i);
      if (end < 0) return [{ text: rich }];
      flush();
      const url = rich.slice(i + 2, end);
      for (const [k, span] of spans.entries()) if (k >= label) spans[k] = { ...span, url };
      label = undefined;
      i = end;
    } else buffer += c;
  }
  flush();
  return spans;
}

export function plainText(rich: string): string {
  return SPECIAL.test(rich)
    ? toSpans(rich)
        .map((span) => span.text)
        .join('')
    : rich;
}

/** Neighbours that look alike become one, so that no `****` arises. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && !last.bold === !span.bold && last.url === span.url)
      result[result.length - 1] = { ...last, text: last.text + span.text };
    else result.push(span);
  }
  return result;
}

function encodeUrl(url: string): string {
  return url.replace(/[()\s\\]/g, (c) => (c === '(' ? '%28' : c === ')' ? '%29' : encodeURIComponent(c)));
}
