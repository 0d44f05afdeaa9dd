// What the template of the settings is filled with: the lists to choose from, what stands in them, what was refused.
import { isLanguage, LANGUAGES, type Language } from '../language/language.ts';
import { languageName } from '../language/language-name.ts';
import { text } from '../language/text.ts';
import { payload } from './actions.ts';
import { AUTO } from './auto.ts';
import type { SettingsView } from './view.ts';
import { ZONES } from './zones.ts';

interface Choice {
  readonly title: string;
  readonly value: string;
}

export function settingsModel(view: SettingsView, language: Language) {
  const own = zoneChoice(view.zone, language);
  const zones = usualZones(language);
  return {
    saved: view.saved,
    languageValue: isLanguage(view.language) ? view.language : AUTO,
    languageChoices: [
      { title: text(language, 'settings.language.asWritten'), value: AUTO },
      // Each by its own name: whoever cannot read the card finds theirs.
      ...LANGUAGES.map((value) => ({ title: capitalised(languageName(value, value), value), value })),
    ],
    languageError: view.errors.language === undefined ? '' : text(language, view.errors.language),
    zoneValue: own?.value ?? AUTO,
    zoneChoices: [
      { title: text(language, 'settings.zone.asDevice'), value: AUTO },
      ...(own === undefined || ZONES.includes(own.value) ? zones : [own, ...zones]),
    ],
    zoneError: view.errors.zone === undefined ? '' : text(language, view.errors.zone),
    save: payload('settings.save', { form: view.form }),
  };
}

/** An instant of these years: before there was summer time, zones had other names. */
const THESE_YEARS = Date.UTC(2026, 0);

/** Naming a zone takes the platform a while; the names never change. */
const named = new Map<Language, readonly Choice[]>();

function usualZones(language: Language): readonly Choice[] {
  const choices = named.get(language) ?? ZONES.flatMap((zone) => zoneChoice(zone, language) ?? []);
  named.set(language, choices);
  return choices;
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
