// Rich text: our subset of Markdown for display. `**bold**`, `[label](url)`; `\ * [ ]` as such are escaped by a backslash.

export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  /** `https://…`, `mailto:…` or `page:<slug>`. */
  readonly url?: string;
}

const SPECIAL = /[\\*[\]]/;

/** Spans to rich text; neighbours of the same kind need not be joined before. */
export function toRichText(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      const text = span.text.replace(/[\\*[\]]/g, '\\$&');
      const marked = span.bold && text.trim() !== '' ? text.replace(/^(\s*)([\s\S]*?)(\s*)$/, '$1**$2**$3') : text;
      return span.url === undefined
        ? marked
        : `[${marked}](${span.url.replace(/[()\s]/g, (c) => encodeURIComponent(c).replace('(', '%28').replace(')', '%29'))})`;
    })
    .join('');
}

/** Never throws: what is not our subset is taken as text. */
export function toSpans(rich: string): readonly Span[] {
  if (!SPECIAL.test(rich)) return rich === '' ? [] : [{ text: rich }];
  const spans: Span[] = [];
  let bold = false;
  let buffer = '';
  let label: { readonly from: number; readonly before: string } | undefined;
  const flush = (url?: string): void => {
    if (buffer !== '') spans.push({ text: buffer, ...(bold && { bold }), ...(url !== undefined && { url }) });
    buffer = '';
  };
  for (let i = 0; i < rich.length; i += 1) {
    const c = rich[i] as string;
    if (c === '\\' && i + 1 < rich.length) {
      i += 1;
      buffer += rich[i];
    } else if (c === '*' && rich[i + 1] === '*') {
      if (label === undefined) flush();
      else if (buffer !== '') flush('');
      bold = !bold;
      i += 1;
    } else if (c === '[' && label === undefined) {
      flush();
      label = { from: spans.length, before: '' };
    } else if (c === ']' && label !== undefined && rich[i + 1] === '(') {
      const end = rich.indexOf(')', i);
      if (end < 0) buffer += c;
      else {
        const url = rich.slice(i + 2, end);
        flush(url);
        for (let k = label.from; k < spans.length; k += 1) spans[k] = { ...(spans[k] as Span), url };
        label = undefined;
        i = end;
      }
    } else buffer += c;
  }
  flush();
  return spans.map((span) => (span.url === '' ? { text: span.text, ...(span.bold && { bold: true }) } : span));
}

export function plainText(rich: string): string {
  return SPECIAL.test(rich)
    ? toSpans(rich)
        .map((span) => span.text)
        .join('')
    : rich;
}
