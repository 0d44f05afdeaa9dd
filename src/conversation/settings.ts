// A person's own settings: language and time zone.
import { AppError } from '../app-error.ts';
import type { SettingsView } from '../cards/view.ts';
import { isLanguage } from '../language/language.ts';
import type { Person } from '../store/store.ts';
import type { Context, Outcome } from './context.ts';
import { loadPerson } from './load-person.ts';

export interface TypedSettings {
  readonly form: string;
  /** As typed; `''`: as the question / as the device. */
  readonly language: string;
  readonly zone: string;
}

export function openSettings({ deps, person, turn }: Context): Outcome {
  const view: SettingsView = {
    name: 'settings',
    form: deps.newId(),
    language: person.language ?? '',
    zone: person.zone ?? '',
    errors: {},
    saved: false,
  };
  return { view, mode: turn.input.kind === 'action' ? 'replace' : 'post' };
}

/** The same form twice has one effect and the same answer; what was refused stays in the fields. */
export async function saveSettings(context: Context, typed: TypedSettings): Promise<Outcome> {
  const { people } = context.deps.store;
  const errors = {
    ...(typed.language !== '' && !isLanguage(typed.language) && { language: 'settings.error.language' as const }),
    ...(typed.zone !== '' && !isZone(typed.zone) && { zone: 'settings.error.zone' as const }),
  };
  if (Object.keys(errors).length > 0)
    return { view: { name: 'settings', ...typed, errors, saved: false }, mode: 'replace' };

  const view: SettingsView = { name: 'settings', ...typed, errors: {}, saved: true };
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
  return {
    view,
    mode: 'replace',
    ...(isLanguage(view.language) ? { language: view.language } : { language: context.turn.locale ?? 'en' }),
  };
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
