// What the template of the settings is filled with: the fields by what they are about, what stands in them, what was refused.
import { instantText } from '../language/date-text.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import { languageName } from '../language/language-name.ts';
import { text } from '../language/text.ts';
import { WEEKDAYS, type Weekday } from '../reminders/timing.ts';
import { payload } from './actions.ts';
import { type Choice, type Field, formElements } from './form-elements.ts';
import { peopleChoices } from './models/people-choices.ts';
import { ruleChoices } from './models/rule-choices.ts';
import type { SettingsView } from './view.ts';
import { ZONES } from './zones.ts';

export function settingsModel(view: SettingsView, language: Language) {
  const { typed, problems, saved, form, colleagues, nextDigest } = view;
  const elements = (...fields: readonly Field[]) => formElements(fields, { typed, problems }, language);
  return {
    saved,
    wrong: problems.length > 0,
    language: elements(
      {
        kind: 'choice',
        id: 'language',
        label: text(language, 'settings.language'),
        // Each by its own name: whoever cannot read the card finds theirs.
        choices: LANGUAGES.map((value) => ({ title: capitalised(languageName(value, value), value), value })),
        none: text(language, 'settings.language.asWritten'),
      },
      {
        kind: 'choice',
        id: 'zone',
        label: text(language, 'settings.zone'),
        choices: zoneChoices(typed.zone ?? '', language),
        none: text(language, 'settings.zone.asDevice'),
        searched: true,
      },
    ),
    next:
      nextDigest === undefined
        ? ''
        : text(language, 'settings.nextDigest', { at: instantText(nextDigest.at, nextDigest.zone, language) }),
    digest: elements(
      { kind: 'time', id: 'digestAt', label: text(language, 'settings.digestAt') },
      {
        kind: 'choices',
        id: 'digestDays',
        label: text(language, 'settings.digestDays'),
        choices: WEEKDAYS.map((value) => ({ title: weekdayName(value, language), value })),
      },
    ),
    quiet: elements(
      { kind: 'time', id: 'quietFrom', label: text(language, 'settings.quietFrom') },
      { kind: 'time', id: 'quietTo', label: text(language, 'settings.quietTo') },
    ),
    rules: elements({
      kind: 'choices',
      id: 'rules',
      label: text(language, 'settings.rules'),
      choices: ruleChoices(language),
    }),
    away: elements(
      { kind: 'date', id: 'awayFrom', label: text(language, 'settings.awayFrom') },
      { kind: 'date', id: 'awayUntil', label: text(language, 'settings.awayUntil') },
      {
        kind: 'person',
        id: 'delegate',
        label: text(language, 'settings.delegate'),
        choices: peopleChoices(colleagues, typed.delegate ? [typed.delegate] : [], language),
        none: text(language, 'settings.delegate.none'),
      },
    ),
    save: payload('settings.save', { form }),
    reminders: payload('reminder.list', { page: 1 }),
  };
}

/** A Monday: the days of its week have names. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

function weekdayName(day: Weekday, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return capitalised(format.format(MONDAY + WEEKDAYS.indexOf(day) * DAY), language);
}

/** An instant of these years: before there was summer time, zones had other names. */
const THESE_YEARS = Date.UTC(2026, 0);

/** Naming a zone takes the platform a while; the names never change. */
const named = new Map<Language, readonly Choice[]>();

/** The usual ones, and the one that is set. */
function zoneChoices(set: string, language: Language): readonly Choice[] {
  const usual = named.get(language) ?? ZONES.flatMap((zone) => zoneChoice(zone, language) ?? []);
  named.set(language, usual);
  const own = set === '' || ZONES.includes(set) ? undefined : zoneChoice(set, language);
  return own === undefined ? usual : [own, ...usual];
}

/** `Berlin · Central European Time`; undefined for what is no zone. */
function zoneChoice(zone: string, language: Language): Choice | undefined {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
    const name = format.formatToParts(THESE_YEARS).find(({ type }) => type === 'timeZoneName')?.value;
    const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
    return { title: zone === 'UTC' ? zone : `${place} · ${name}`, value: zone };
  } catch {
    return undefined;
  }
}

function capitalised(name: string, language: Language): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
