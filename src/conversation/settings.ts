// A person's own settings: language and time zone.
import { AppError } from '../app-error.ts';
import type { SettingsView } from '../cards/view.ts';
import type { Inputs } from '../engagements/command.ts';
import type { FieldProblem } from '../engagements/outcome.ts';
import { isLanguage } from '../language/language.ts';
import { RULES } from '../reminders/rules.ts';
import { timingOf } from '../reminders/timing.ts';
import type { Person } from '../store/store.ts';
import type { Context, Outcome } from './context.ts';
import { loadPerson } from './load-person.ts';

export interface TypedSettings extends Inputs {
  readonly form: string;
  /** As typed; `''`: as the question / as the device. */
  readonly language: string;
  readonly zone: string;
}

export function openSettings({ deps, person, turn }: Context): Outcome {
  const view: SettingsView = {
    name: 'settings',
    form: deps.newId(),
    typed: inForce(person),
    problems: [],
    colleagues: [],
    saved: false,
  };
  return { view, mode: turn.input.kind === 'action' ? 'replace' : 'post' };
}

/** The same form twice has one effect and the same answer; what was refused stays in the fields. */
export async function saveSettings(context: Context, typed: TypedSettings): Promise<Outcome> {
  const { people } = context.deps.store;
  const { form, ...inputs } = typed;
  const shownAgain = {
    name: 'settings',
    form,
    typed: { ...inForce(context.person), ...inputs },
    colleagues: [],
  } as const;
  const problems = problemsOf(typed);
  if (problems.length > 0) return { view: { ...shownAgain, problems, saved: false }, mode: 'replace' };

  const view: SettingsView = { ...shownAgain, problems, saved: true };
  for (let attempt = 1; ; attempt += 1) {
    const applied = await people.form(context.turn.partner, context.turn.user.id, typed.form);
    if (applied !== undefined) return shown(JSON.parse(applied.outcome) as SettingsView, context);
    const { person, version } =
      attempt === 1 ? { person: context.person, version: context.version } : await loadPerson(people, context.turn);
    try {
      await people.save(withSettings(person, typed), version, {
        nonce: typed.form,
        at: context.turn.at,
        outcome: JSON.stringify(view),
      });
      return shown(view, context);
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 5) throw error;
    }
  }
}

/** The card already speaks the language that was just chosen. */
function shown(view: SettingsView, context: Context): Outcome {
  const { language = '' } = view.typed;
  return { view, mode: 'replace', language: isLanguage(language) ? language : (context.turn.locale ?? 'en') };
}

/** What stands in the fields: what the person chose, completed by the usual. */
function inForce({ language, zone, timing, rulesOff }: Person): Inputs {
  const { digestAt, digestDays, quietFrom, quietTo, away } = timingOf(timing ?? {});
  return {
    language: language ?? '',
    zone: zone ?? '',
    digestAt,
    digestDays: digestDays.join(','),
    quietFrom,
    quietTo,
    rules: RULES.flatMap(({ id }) => (rulesOff?.includes(id) ? [] : [id])).join(','),
    delegate: away?.delegate ?? '',
    awayFrom: away?.from ?? '',
    awayUntil: away?.until ?? '',
  };
}

function problemsOf({ language, zone }: TypedSettings): readonly FieldProblem[] {
  return [
    ...(language !== '' && !isLanguage(language) ? [{ field: 'language', problem: 'not-a-choice' } as const] : []),
    ...(zone !== '' && !isZone(zone) ? [{ field: 'zone', problem: 'not-a-zone' } as const] : []),
  ];
}

function withSettings(person: Person, { language, zone }: TypedSettings): Person {
  const { language: _language, zone: _zone, ...rest } = person;
  return { ...rest, ...(isLanguage(language) && { language }), ...(zone !== '' && { zone }) };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
