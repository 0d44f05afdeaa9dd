// Files → folders of one language each, with neutral page names, and older duplicates set aside.
import { LANGUAGES, type Language } from '../language/language.ts';
import { fold } from './fold.ts';
import type { PageSource } from './parse-page.ts';
import type { SourceFile } from './source-file.ts';
import { VOCABULARIES } from './vocabulary/words.ts';

export interface Folder {
  readonly language: Language;
  /** Path below the playbook's root; `.` for the root itself. */
  readonly name: string;
  readonly pages: readonly PageSource[];
  /** Copies of pages in use, with the one that is used. */
  readonly setAside: readonly { readonly source: SourceFile; readonly instead: string }[];
  readonly toc?: SourceFile;
}

export function toFolders(files: readonly SourceFile[]): readonly Folder[] {
  const groups = new Map<string, Group>();
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const byName = Map.groupBy(sorted, ({ file }) => folderName(file));
  for (const [name, inside] of byName) {
    const named = languageOfName(name);
    const declared = new Set(inside.flatMap((source) => languageOfFile(source) ?? []));
    // A folder that names no language may hold several; then what names none is English, which has no suffix.
    const rest = declared.size > 1 ? 'en' : languageOfText(inside);
    for (const source of inside) {
      const own = named ?? languageOfFile(source) ?? rest;
      const key = `${name}\n${own}`;
      const group = groups.get(key) ?? { name, language: own, files: [] };
      group.files.push(source);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter((group) => group.files.some(isPage))
    .sort(byLanguage)
    .map(toFolder);
}

interface Group {
  readonly name: string;
  readonly language: Language;
  readonly files: SourceFile[];
}

/** Of two folders of one language first the one that is called so, then the larger one. */
function byLanguage(a: Group, b: Group): number {
  const named = ({ name }: Group): number => Number(languageOfName(name) !== undefined);
  return (
    LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language) ||
    named(b) - named(a) ||
    b.files.length - a.files.length ||
    (a.name < b.name ? -1 : 1)
  );
}

/** `english-playbook/phase-assess.md` → `english-playbook`: up to the part that names a language, else the first. */
function folderName(file: string): string {
  const parts = file.split('/').slice(0, -1);
  const named = parts.findIndex((part) => languageOfName(part) !== undefined);
  return parts.slice(0, named < 0 ? 1 : named + 1).join('/') || '.';
}

function languageOfName(name: string): Language | undefined {
  const last = name.split('/').at(-1) ?? '';
  const words = last.split(/[-_. ]+/).map(fold);
  // A language's name says more than a code, which may be a word of its own.
  const found = (long: boolean): Language | undefined =>
    LANGUAGES.find((language) =>
      VOCABULARIES[language].folder.some((word) => word.length > 3 === long && words.includes(fold(word))),
    );
  return found(true) ?? found(false);
}

function languageOfFile({ file, content }: SourceFile): Language | undefined {
  const base = baseName(file);
  const suffixed = LANGUAGES.find((language) => language !== 'en' && suffixOf(base, language) !== '');
  if (suffixed !== undefined) return suffixed;
  const declared = /^\s*(?:ms\.locale|language|lang|locale):\s*["']?([a-z]{2})/im
    .exec(content.slice(0, 2000))?.[1]
    ?.toLowerCase();
  return LANGUAGES.find((language) => language === declared);
}

/** Majority of what the files say of themselves, else the script, else the words that only one language's headings have. */
function languageOfText(files: readonly SourceFile[]): Language {
  const score = new Map<Language, number>(LANGUAGES.map((language) => [language, 0]));
  const add = (language: Language, n: number): void => void score.set(language, (score.get(language) ?? 0) + n);
  for (const source of files.filter(isPage)) {
    const declared = languageOfFile(source);
    if (declared !== undefined) add(declared, 5);
    const text = source.content.slice(0, 20_000);
    if (/[\u3040-\u30ff]/.test(text)) add('ja', 3);
    else if (/[\u4e00-\u9fff]/.test(text)) add('zh', 3);
    for (const heading of text.matchAll(/^#{1,6}\s+(.{2,60})$/gm)) {
      const folded = fold(heading[1] ?? '');
      for (const language of LANGUAGES)
        if (Object.values(VOCABULARIES[language].sections).some((names) => names.some((name) => fold(name) === folded)))
          add(language, 1);
    }
  }
  return [...score].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function toFolder({ name, language, files }: Group): Folder {
  const bySlug = Map.groupBy(files.filter(isPage), (source) => neutralSlug(source.file, name, language));
  const pages: PageSource[] = [];
  const setAside: { source: SourceFile; instead: string }[] = [];
  for (const [slug, copies] of bySlug) {
    const [kept, ...others] = [...copies].sort((a, b) => rank(a.file, language) - rank(b.file, language));
    if (kept === undefined) continue;
    pages.push({ source: kept, slug, language });
    setAside.push(...others.map((source) => ({ source, instead: kept.file })));
  }
  const toc = files.find((source) => !isPage(source));
  return { language, name, pages, setAside, ...(toc !== undefined && { toc }) };
}

function isPage({ file }: SourceFile): boolean {
  return /\.md$/i.test(file);
}

/** The file's name below its folder without suffix and extension: what pages of several languages share. */
export function neutralSlug(file: string, folder: string, language: Language): string {
  const below = folder === '.' ? file : file.slice(folder.length + 1);
  const base = below.replace(/\.md$/i, '');
  const suffix = suffixOf(base, language) || suffixOf(base, 'en');
  return suffix === '' ? base : base.slice(0, -suffix.length);
}

function suffixOf(base: string, language: Language): string {
  const lower = base.toLowerCase();
  return (
    VOCABULARIES[language].suffixes
      .filter((suffix) => lower.endsWith(suffix) && lower.length > suffix.length)
      .sort((a, b) => b.length - a.length)[0] ?? ''
  );
}

/** The language's own suffix first, then none, then the English copy. */
function rank(file: string, language: Language): number {
  const base = baseName(file);
  if (suffixOf(base, language) !== '') return 0;
  return suffixOf(base, 'en') === '' ? 1 : 2;
}

function baseName(file: string): string {
  return (file.split('/').at(-1) ?? '').replace(/\.md$/i, '');
}
