// Where a link leads: an address, a page by its neutral name, or nowhere.
import type { Folder } from './folders.ts';
import { neutralSlug } from './folders.ts';
import type { ResolveLink } from './markdown/text-lines.ts';
import type { PageLink } from './playbook.ts';
import type { Report } from './report.ts';
import { editDistance } from './vocabulary/closest.ts';
import { VOCABULARIES } from './vocabulary/words.ts';

/** Knows all pages of the playbook; `inFolder` narrows it to where a link stands. */
export interface PageNames {
  readonly folder: Folder;
  /** Neutral slugs of the folder's pages. */
  readonly slugs: ReadonlySet<string>;
  /** Files of the folder's pages in use, relative to it. */
  readonly files: ReadonlySet<string>;
  /** Slugs by their bare form, `kick-off` as `kickoff`. */
  readonly bare: ReadonlyMap<string, string>;
  /** Slugs of all folders. */
  readonly everywhere: ReadonlySet<string>;
}

export function pageNames(folders: readonly Folder[]): readonly PageNames[] {
  const everywhere = new Set(folders.flatMap(({ pages }) => pages.map(({ slug }) => slug)));
  return folders.map((folder) => ({
    folder,
    slugs: new Set(folder.pages.map(({ slug }) => slug)),
    files: new Set(folder.pages.map(({ source }) => relativeFile(source.file, folder))),
    bare: new Map(folder.pages.map(({ slug }) => [bareName(slug), slug])),
    everywhere,
  }));
}

/** For one page; what leads to pages is kept in `links`. */
export function linkResolver(names: PageNames, from: string, links: PageLink[], report: Report): ResolveLink {
  return (raw, line) => {
    const written = raw.trim();
    const address = toAddress(written);
    if (address !== undefined) {
      if (address !== written && !isBareAddress(written))
        report('link-malformed', { line }, `The link's target "${written}" was read as ${address}.`);
      return address;
    }
    const target = pagePath(written);
    if (target === undefined) return undefined;
    const to = findPage(target, names);
    links.push({ from, ...(to !== undefined && { to }), written });
    if (to === undefined) report('link-broken', { line }, `There is no page "${written}"; the link is shown as text.`);
    else if (!names.files.has(target) && names.slugs.has(to))
      report('link-inexact', { line }, `"${written}" is no page in use; the link was read as leading to ${to}.`);
    return to === undefined ? undefined : `page:${to}`;
  };
}

function isBareAddress(written: string): boolean {
  return /^(?:http:\/\/www\.|mailto:)/i.test(written);
}

/** Web and mail addresses, also misspelt ones. */
function toAddress(written: string): string | undefined {
  const bare = written.replace(/^[(<\s]+/, '').replace(/[>\s]+$/, '');
  if (/^https?:\/\//i.test(bare)) return URL.canParse(bare) ? bare : undefined;
  if (/^mailto:/i.test(bare)) return bare;
  if (/^www\.\S+\.\S/i.test(bare)) return `https://${bare}`;
  return /^[^\s@/:]+@[^\s@/:]+\.\p{L}{2,}$/u.test(bare) ? `mailto:${bare}` : undefined;
}

/** The file that a relative link names, below its folder; undefined for places in a page, pictures and other files. */
function pagePath(written: string): string | undefined {
  const path = decode(written.replace(/[?#].*$/, '')).replace(/^\.\//, '');
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) || /\.(?!md$|html?$)[a-z0-9]{1,5}$/i.test(path))
    return undefined;
  return path;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Exact first, then without suffixes and `partner`, then what is nearly spelt alike. */
export function findPage(path: string, names: PageNames): string | undefined {
  const { folder, slugs, bare, everywhere } = names;
  if (names.files.has(path)) return neutralSlug(path, '.', folder.language);
  const slug = neutralSlug(
    (path.startsWith('..') || path.startsWith('/') ? outside(path) : path).replace(/\.html?$/i, '.md'),
    '.',
    folder.language,
  );
  if (slug === '') return undefined;
  if (slugs.has(slug)) return slug;
  const wanted = bareName(slug);
  return (
    bare.get(wanted) ??
    (everywhere.has(slug) ? slug : undefined) ??
    bySomeWords(slug, slugs) ??
    bySpelling(wanted, bare)
  );
}

/** A link that climbs out of its folder means a page of ours only if it goes into a language's folder. */
function outside(path: string): string {
  const parts = path.split('/').filter((part) => part !== '..' && part !== '');
  return parts.length === 2 && parts[1] !== 'index.md' ? (parts[1] ?? '') : '';
}

const SUFFIX_WORDS: ReadonlySet<string> = new Set([
  'partner',
  'md',
  ...Object.values(VOCABULARIES).flatMap(({ suffixes }) => suffixes.map((s) => s.slice(1))),
]);

/** `assess-conduct-security-workshops-partner-md` → `assessconductsecurityworkshop`. */
function bareName(slug: string): string {
  return nameWords(slug).join('');
}

function nameWords(slug: string): readonly string[] {
  const words = slug.toLowerCase().split(/[-_\s]+/);
  while (words.length > 1 && SUFFIX_WORDS.has(words.at(-1) ?? '')) words.pop();
  return words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

/** The one page whose name holds all words of a longer name. */
function bySomeWords(slug: string, slugs: ReadonlySet<string>): string | undefined {
  const wanted = nameWords(slug);
  if (wanted.length < 3) return undefined;
  const fitting = [...slugs].filter((each) => {
    const words = nameWords(each);
    return wanted.every((word) => words.includes(word));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function bySpelling(wanted: string, bare: ReadonlyMap<string, string>): string | undefined {
  if (wanted.length < 16) return undefined;
  const near = [...bare].filter(([name]) => editDistance(name, wanted, 2) <= 2);
  return near.length === 1 ? near[0]?.[1] : undefined;
}

function relativeFile(file: string, folder: Folder): string {
  return folder.name === '.' ? file : file.slice(folder.name.length + 1);
}
