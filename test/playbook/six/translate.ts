// Makes a folder of English pages look as a translator left it: other names, labels and sections, and the documented defects.
import type { SourceFile } from '../../../src/playbook/source-file.ts';
import { disguise } from './disguise.ts';
import { SPANISH } from './es.ts';
import { JAPANESE } from './ja.ts';
import { PORTUGUESE } from './pt.ts';
import type { Spelling, Spellings } from './spelling.ts';
import { CHINESE } from './zh.ts';

export type Foreign = 'es' | 'pt' | 'ja' | 'zh';

const SPELLINGS: Readonly<Record<Foreign, Spelling>> = { es: SPANISH, pt: PORTUGUESE, ja: JAPANESE, zh: CHINESE };
const SLASH = 'Classroom/SDS';
const SERVICES =
  `All Services|Core Onboarding|Exchange|OneDrive for Business|SharePoint|Windows 10|Microsoft 365 Apps|Teams|AIP|Intune
|Outlook Mobile|Edge|AADP|MDATP|${SLASH}|Yammer|PowerBI|Project|OATP|Staffhub|Skype for Business
|Skype for Business - PSTN Conferencing|Skype for Business - PSTN Calling|Skype for Business - Cloud PBX`
    .split('|')
    .map((service) => service.trim());
/** Marks a line that needs no more. */
const DONE = '\u0001';
const SPACED_HASHES: readonly Foreign[] = ['es', 'pt'];

/** `english` are the files of the English folder; the result is one folder in `language`, its other words disguised. */
export function translate(english: readonly SourceFile[], language: Foreign): readonly SourceFile[] {
  const spelling = SPELLINGS[language];
  const turn = takeTurns();
  const pages = english
    .filter(({ file }) => file.endsWith('.md'))
    .map(({ file, content }) => ({ name: nameOf(file).replace(/\.md$/, ''), content }))
    .map(({ name, content }) => ({
      file: `${spelling.folder}/${suffixed(name, spelling)}.md`,
      content: defects(translatePage(name, withoutDrift(name, content), language, turn), name, language, spelling),
    }));
  return [...pages, ...extras(english, language, spelling)];
}

type Turn = (name: string, table: Spellings) => string;

function takeTurns(): Turn {
  const used = new Map<string, number>();
  return (name, table) => {
    const spellings = table[name];
    if (spellings === undefined) return name;
    const n = used.get(name) ?? 0;
    used.set(name, n + 1);
    return spellings[n % spellings.length] ?? name;
  };
}

function translatePage(name: string, content: string, language: Foreign, turn: Turn): string {
  const spelling = SPELLINGS[language];
  const phase = /^phase-(\w+)$/.exec(name)?.[1];
  const lines = translateLabels(content, language, turn).split('\n');
  const body = lines.findIndex((line, i) => i > 0 && line.startsWith('---')) + 1;
  return lines
    .map((line, i) => {
      if (i < body) return line;
      if (line.startsWith(DONE)) return line.slice(DONE.length);
      if (/^\s*\|.*\|/.test(line)) return translateRow(line, language, turn);
      const heading = /^(\s*#{1,6}) +(.*?)\s*$/.exec(line.replaceAll('\u200b', ''));
      if (heading?.[1] && heading[2] !== undefined) {
        const title =
          (heading[1] === '#' && spelling.phaseTitles[phase ?? '']) || translateHeading(heading[2], language, turn);
        return `${heading[1]}${SPACED_HASHES.includes(language) ? '  ' : ' '}${title}`;
      }
      if (line.startsWith('**Step Inputs')) return spelling.stepInputs;
      if (line.startsWith('**Step Outputs')) return spelling.stepOutputs;
      return disguise(line, language)
        .replace(disguise('**Definition:**', language), spelling.definition)
        .replace('> [!NOTE]', spelling.note)
        .replace(disguise('[Home](', language), `[${spelling.home}](`);
    })
    .join('\n')
    .replace(/\]\(([\w-]+)\.md\)/g, (_, target: string) => `](${suffixed(target, spelling)}.md)`);
}

function translateHeading(heading: string, language: Foreign, turn: Turn): string {
  const { l1, headings } = SPELLINGS[language];
  const status = /^L1 - (.+)$/.exec(heading)?.[1];
  if (status !== undefined) return `L1 - ${l1[status] ?? status}`;
  return heading in headings ? turn(heading, headings) : disguise(heading, language);
}

/** The value may wrap over two lines; hard breaks after labels are rare in Japanese and Chinese. */
function translateLabels(content: string, language: Foreign, turn: Turn): string {
  const spelling = SPELLINGS[language];
  return content.replace(
    /^(Phase|Primary Roles?|Motions|Applies To): (\**)([^*]+?)\2( *)$/gm,
    (_, label: string, bold: string, value: string, end: string) => {
      const table = { Phase: spelling.phases, Motions: spelling.motions, 'Applies To': spelling.services }[label];
      const said = split(value.replace(/\s*\n\s*/, ' '))
        .map((part) => turn(part, table ?? spelling.labelRoles))
        .join(' / ')
        .replace(/ (?=[^ ]+$)/, value.includes('\n') ? `\n${DONE}` : ' ');
      return `${DONE}${turn(label, spelling.labels)}: ${bold}${said}${bold}${isAsian(language) ? '' : end}`;
    },
  );
}

function translateRow(line: string, language: Foreign, turn: Turn): string {
  const { taskIdHeaders, otherHeaders, flags, tableRoles, services, separators } = SPELLINGS[language];
  if (/Task ID/.test(line)) return `| ${[turn('id', { id: taskIdHeaders }), ...otherHeaders].join(' | ')} |`;
  if (!/\|\s*\[?\d{3,4}\b/.test(line)) return disguise(line, language);
  const cells = line.split('|').map((cell) => {
    const text = cell.replaceAll('\u200b', '').trim();
    const flagged = /^([MO]) (.+)$/.exec(text);
    if (text === 'M' || text === 'O') return ` ${flags[text]} `;
    if (flagged?.[2] !== undefined && flagged[2] in tableRoles)
      return ` ${flags[flagged[1] as 'M' | 'O']} ${turn(flagged[2], tableRoles)} `;
    if (text === 'SME' || text in tableRoles) return ` ${turn(text, tableRoles)} `;
    const parts = split(text);
    if (parts.every((part) => SERVICES.includes(part)))
      return ` ${parts.map((part) => turn(part, services)).join(turn('by', { by: separators }))} `;
    return disguise(cell, language);
  });
  return isAsian(language) ? cells.map((cell) => cell.trimEnd()).join('|') : cells.join('|');
}

function isAsian(language: Foreign): boolean {
  return language === 'ja' || language === 'zh';
}

function split(value: string): readonly string[] {
  return value
    .replace(SLASH, SLASH.replace('/', '\0'))
    .split('/')
    .map((part) => part.trim().replace('\0', '/'));
}

/** The defects that one language has and English has not, or the other way round. */
function defects(content: string, name: string, language: Foreign, spelling: Spelling): string {
  let text = content;
  if (name === 'enable-enable-services-partner') {
    if (language !== 'ja') text = text.replace(/^\| (3999) /m, '|| $1 ');
    if (language === 'pt')
      text = text.replace(
        /^(\*\*Informações de Qualidade\*\*[\s\S]*?)(####.*)$/m,
        `<<<<<<< HEAD\n$1=======\n$2\n>>>>>>> 4b4800000000000000000000000000000000abcd`,
      );
  }
  if (name === 'remediate-address-technical-gaps-partner' && (language === 'es' || language === 'pt'))
    text = text.replace(/\| ([MOb]) (?=Ingenie|Engenh)/, '| $1 | ');
  if (name === 'migrate-migration-partner' && language === 'ja') text = text.replace(/\|\| ?1328/, '|\n| 1328');
  if (name === 'phase-enable' && language === 'pt') text = text.replaceAll('-partner-pr.md', '-partner-md.md');
  if (language === 'zh' && /^(phase-(assess|migrate|remediate)|l1l2l3-homepage-list)$/.test(name))
    text = text.replaceAll(`${spelling.suffix}.md`, '.md');
  if (language === 'zh' && name === 'index') text = text.replace(/^(\d\.) \[/gm, '$1[');
  if (language === 'es' && name === 'l1l2l3-homepage-list')
    text = text.replace(/(status-unknown-[\w-]+)-es\.md/g, '$1.md');
  return text;
}

/** Translations lack the step Deploy Mobile Apps, three tasks, and two that stand in Success as well. */
function withoutDrift(name: string, content: string): string {
  if (name !== 'enable-enable-services-partner') return content;
  return content
    .replace(/^### +Deploy Mobile Apps[\s\S]*?(?=^### )/m, '')
    .replace(/^\| *(4110|4111|4112|3743|3731) *\|.*\n/gm, '');
}

function extras(english: readonly SourceFile[], language: Foreign, spelling: Spelling): readonly SourceFile[] {
  const at = (name: string, content: string): SourceFile => ({ file: `${spelling.folder}/${name}`, content });
  if (language === 'zh') return [at('toc.yml', '- name: Home\n  href: welcome/index.md\n')];
  if (language !== 'es') return [];
  const copies = english.filter(({ file }) => /\/l1l2l3-[^/]*$/.test(file) && !file.includes('in-progress-migration'));
  return [
    at('toc.yml', '- name: Blocked\n  href: l1l2l3-blocked.md\n- name: Resources\n'),
    at(
      'phase-success-es.md',
      '# Fase de éxito\n\n- [A](success-support-success-execution-partner-en.md)\n- [B](success-conduct-success-review-partner-es.md)\n',
    ),
    ...english
      .filter(({ file }) => file.endsWith('/success-support-success-execution-partner.md'))
      .map(({ content }) => at('success-support-success-execution-partner-en.md', content.replace('| O ', '| M '))),
    ...copies.map(({ file, content }) => at(nameOf(file), content.replace('customer', 'client'))),
  ];
}

function suffixed(name: string, { suffix }: Spelling): string {
  return name === 'index' ? name : name + suffix;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
