// A folder's table of contents. Phases and crawling do not rest on it, because real ones are incomplete or those of another site.
import { findPage, type PageNames } from './links.ts';
import type { Report } from './report.ts';

export function checkToc(content: string, names: PageNames, report: Report): void {
  const entries = content.split(/\r?\n/).flatMap((text, i) => {
    const href = /^[\s-]*href:\s*["']?([^"'\s#?]+\.md)\b/i.exec(text)?.[1];
    return href === undefined ? [] : [{ href, line: i + 1 }];
  });
  const lost = entries.filter(({ href }) => !names.files.has(href));
  const first = lost[0];
  if (first === undefined) return;
  if (lost.length > 5 && lost.length * 2 > entries.length)
    report(
      'toc-link',
      first,
      `${lost.length} of ${entries.length} entries lead to no page in use: this is not the contents of this folder.`,
    );
  else
    for (const entry of lost) {
      const meant = findPage(entry.href, names);
      report(
        'toc-link',
        entry,
        `The entry "${entry.href}" leads to no page in use${meant === undefined ? '' : `; ${meant} is near`}.`,
      );
    }
}
