// The fields of the settings: what stands in them, and what becomes of what was typed.
import type { Inputs } from '../engagements/command.ts';
import type { FieldProblem } from '../engagements/outcome.ts';
import { readFields } from '../engagements/read-fields.ts';
import { isLanguage } from '../language/language.ts';
import { addDays } from '../reminders/calendar/add-days.ts';
import { isQuietTime } from '../reminders/calendar/is-quiet-time.ts';
import { localDate } from '../reminders/calendar/local-date.ts';
import { RULES } from '../reminders/rules.ts';
import { type Away, type Timing, timingOf, WEEKDAYS } from '../reminders/timing.ts';
import type { Person } from '../store/store.ts';
import { recipientOf } from './reminders/recipient-of.ts';
import type { Turn } from './turn.ts';

const TIMES = ['digestAt', 'quietFrom', 'quietTo'] as const;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LONGEST_AWAY_DAYS = 366;
/** As read-people.ts has it: an Entra object id, or whatever another channel calls a person. */
const PERSON = /^[^\s,\p{C}]{1,100}$/u;

/** What the person chose, completed by the usual. An absence that is over is none. `at`: ISO instant. */
export function settingsFields(person: Person, at: string): Inputs {
  const { timing } = recipientOf(person, []);
  const { digestAt, digestDays, quietFrom, quietTo } = timing;
  const away = timing.away !== undefined && timing.away.until >= localDate(at, timing.zone) ? timing.away : undefined;
  return {
    language: person.language ?? '',
    zone: person.zone ?? '',
    digestAt,
    digestDays: digestDays.join(','),
    quietFrom,
    quietTo,
    rules: RULES.flatMap(({ id }) => (person.rulesOff?.includes(id) ? [] : [id])).join(','),
    delegate: away?.delegate ?? '',
    awayFrom: away?.from ?? '',
    awayUntil: away?.until ?? '',
  };
}

export interface ReadSettings {
  readonly problems: readonly FieldProblem[];
  /** Only what the fields named; for a person who may have been changed meanwhile. */
  readonly change: (person: Person) => Person;
}

/** Absent fields stay as they were; empty ones go back to the usual. */
export function readSettings(inputs: Inputs, person: Person, { at }: Pick<Turn, 'at'>): ReadSettings {
  const fields = readFields(inputs);
  const language = fields.choice('language', (text) => (isLanguage(text) ? text : undefined));
  const zone = fields.text('zone', 100);
  if (zone !== undefined && !isZone(zone)) fields.problem('zone', 'not-a-zone');
  const times = Object.fromEntries(
    TIMES.flatMap((field) => {
      const time = fields.text(field, 100);
      if (time !== undefined && !TIME.test(time)) fields.problem(field, 'not-a-time');
      return inputs[field] === undefined ? [] : [[field, time]];
    }),
  ) as Partial<Record<(typeof TIMES)[number], string | undefined>>;
  const typedDays = fields.choices('digestDays', (text) => WEEKDAYS.find((day) => day === text));
  const digestDays = WEEKDAYS.filter((day) => typedDays.includes(day));
  const rules = fields.choices('rules', (text) => RULES.find(({ id }) => id === text)?.id);

  const rulesOff = RULES.flatMap(({ id }) => (rules.includes(id) ? [] : [id]));
  const zoned = { ...person, ...(zone !== undefined && isZone(zone) && { zone }) };
  const today = localDate(at, recipientOf(zoned, []).timing.zone);
  const away = readAway(fields, inputs, person, today);

  const change = (now: Person): Person => {
    const { language: oldLanguage, zone: oldZone, timing = {}, rulesOff: oldRules, ...rest } = now;
    const languageOf = inputs.language === undefined ? oldLanguage : language;
    const zoneOf = inputs.zone === undefined ? oldZone : zone;
    const rulesOf = inputs.rules === undefined ? oldRules : rulesOff;
    const awayOf = away === 'as-it-was' ? timing.away : away;
    return {
      ...rest,
      ...(languageOf !== undefined && { language: languageOf }),
      ...(zoneOf !== undefined && { zone: zoneOf }),
      ...(rulesOf !== undefined && { rulesOff: rulesOf }),
      timing: defined({
        ...timing,
        ...times,
        ...(inputs.digestDays !== undefined && { digestDays }),
        away: awayOf,
      }),
    };
  };
  if (fields.problems.length === 0) {
    const { digestAt, ...quiet } = timingOf(change(person).timing ?? {});
    // It would come at their end, which nobody has chosen.
    if (isQuietTime(quiet, digestAt)) fields.problem('digestAt', 'in-quiet-hours');
  }
  return { problems: fields.problems, change };
}

/** `undefined`: none. `today`: the person's. */
function readAway(
  fields: ReturnType<typeof readFields>,
  inputs: Inputs,
  { user, timing }: Person,
  today: string,
): Away | undefined | 'as-it-was' {
  if (['awayFrom', 'awayUntil', 'delegate'].every((field) => inputs[field] === undefined)) return 'as-it-was';
  const before = fields.problems.length;
  const from = inputs.awayFrom === undefined ? timing?.away?.from : fields.date('awayFrom');
  const until = inputs.awayUntil === undefined ? timing?.away?.until : fields.date('awayUntil');
  const delegate = inputs.delegate === undefined ? timing?.away?.delegate : fields.text('delegate', 100);
  if (delegate !== undefined && !PERSON.test(delegate)) fields.problem('delegate', 'not-a-person');
  if (delegate === user) fields.problem('delegate', 'not-yourself');
  if (fields.problems.length > before) return undefined;
  if (from === undefined && until === undefined && delegate === undefined) return undefined;
  if (from === undefined) return fields.problem('awayFrom', 'required');
  if (until === undefined) return fields.problem('awayUntil', 'required');
  if (until < from) return fields.problem('awayUntil', 'ends-before-start');
  if (until > addDays(today, LONGEST_AWAY_DAYS)) return fields.problem('awayUntil', 'too-far');
  // What lay in the form since an absence that is over.
  if (until < today) return undefined;
  return { from, until, ...(delegate !== undefined && { delegate }) };
}

function defined(timing: { readonly [K in keyof Timing]?: Timing[K] | undefined }): NonNullable<Person['timing']> {
  return Object.fromEntries(Object.entries(timing).filter(([, value]) => value !== undefined));
}

/** As reminders see it: what they would pass over is none. */
function isZone(zone: string): boolean {
  return timingOf({ zone }).zone === zone;
}
