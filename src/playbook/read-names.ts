// Values of labels and table cells → canonical names, however they are listed, translated or misspelt.
import type { Language } from '../language/language.ts';
import { fold } from './fold.ts';
import type { Report } from './report.ts';
import { MOTIONS, type Motion, type PhaseSlug } from './slugs.ts';
import { closest } from './vocabulary/closest.ts';
import { wordsOf } from './vocabulary/words.ts';

export interface NameContext {
  readonly language: Language;
  readonly report: Report;
  /** Line of the file where the value stands. */
  readonly line: number;
}

/** Canonical English names; empty for a dash or nothing. What is unknown stays as written and is reported. */
export function readRoles(value: string, context: NameContext): readonly string[] {
  const { roles } = wordsOf(context.language);
  return readList(
    value,
    context,
    'role',
    (part) => roles.get(part) ?? roles.get(part.replace('microsoft', '')) ?? specialist(part),
    roles,
  );
}

/** `EMS SME`, `Teams-SME`: specialists of every kind. */
function specialist(folded: string): string | undefined {
  return folded.length <= 30 && (folded.endsWith('sme') || folded.startsWith('sme')) ? 'SME' : undefined;
}

export function readServices(value: string, context: NameContext): readonly string[] {
  const { services } = wordsOf(context.language);
  return readList(
    value,
    context,
    'service',
    (part) => services.get(part) ?? skypePart(part) ?? schoolPart(part),
    services,
  );
}

/** Parts of Skype for Business, whose names behind the dash are translated freely. */
function skypePart(folded: string): string | undefined {
  if (!/^(skype|sfb)/.test(folded)) return undefined;
  if (/pbx/.test(folded)) return 'Skype for Business - Cloud PBX';
  if (/con[fv]er|konfer|会议|会議|ファレンス/.test(folded)) return 'Skype for Business - PSTN Conferencing';
  return /call|anruf|telef|llamad|chamad|ligac|通話|通话|呼|拨打|电话|電話|コール/.test(folded)
    ? 'Skype for Business - PSTN Calling'
    : undefined;
}

/** `Classroom/SDS`, whatever a classroom is called. */
function schoolPart(folded: string): string | undefined {
  return folded.length > 3 && folded.endsWith('sds') ? 'Classroom/SDS' : undefined;
}

/** As a set, in the order of MOTIONS. */
export function readMotions(value: string, context: NameContext): readonly Motion[] {
  const { motions } = wordsOf(context.language);
  const found = readList(value, context, 'motion', (part) => motions.get(part), motions);
  return MOTIONS.filter((motion) => found.includes(motion));
}

export function readPhase(value: string, context: NameContext): PhaseSlug | 'multiple' | undefined {
  const { phases } = wordsOf(context.language);
  const folded = fold(value);
  const phase = phases.get(folded) ?? closest(phases, folded);
  if (phase === undefined && folded !== '')
    context.report('name-unknown', context, `The phase "${value}" is not known.`);
  return phase;
}

const SEPARATOR = /\s*[/,;&、；，|]\s*/;

function readList<Name extends string>(
  value: string,
  context: NameContext,
  what: string,
  find: (folded: string) => string | undefined,
  names: ReadonlyMap<string, Name>,
): readonly string[] {
  const text = value.normalize('NFKC').trim();
  const whole = names.get(fold(text));
  if (whole !== undefined) return [whole];
  const found: string[] = [];
  const parts = text.split(SEPARATOR).filter((part) => fold(part) !== '');
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? '';
    // Classroom/SDS is one name although it looks like two.
    const pair = find(fold(part) + fold(parts[i + 1] ?? '-'));
    if (
      pair !== undefined &&
      i + 1 < parts.length &&
      (find(fold(part)) === undefined || find(fold(parts[i + 1] ?? '')) === undefined)
    ) {
      found.push(pair);
      i += 1;
    } else found.push(...readPart(part, context, what, find, names));
  }
  return [...new Set(found)];
}

function readPart<Name extends string>(
  part: string,
  context: NameContext,
  what: string,
  find: (folded: string) => string | undefined,
  names: ReadonlyMap<string, Name>,
): readonly string[] {
  const known = find(fold(part)) ?? find(fold(part.replace(/\(.*?(\)|$)/g, ' ')));
  if (known !== undefined) return [known];
  const smaller = splitAtAnd(part, context.language);
  const parts = smaller.flatMap((each) => find(fold(each)) ?? []);
  if (parts.length > 0 && (parts.length === smaller.length || part.includes('('))) return parts;
  const near = closest(names, fold(part));
  if (near !== undefined) {
    context.report('name-misspelt', context, `"${part}" was read as the ${what} ${near}.`);
    return [near];
  }
  context.report('name-unknown', context, `The ${what} "${part}" is not known; it stays as written.`);
  return [part];
}

function splitAtAnd(part: string, language: Language): readonly string[] {
  const { and } = wordsOf(language);
  const latin = and.filter((word) => /^[a-z]+$/i.test(word));
  const wide = and.filter((word) => !/^[a-z]+$/i.test(word));
  return part
    .split(new RegExp(`\\s+(?:${latin.join('|')})\\s+|${wide.join('|')}|[()]`, 'i'))
    .filter((each) => each.trim() !== '');
}
