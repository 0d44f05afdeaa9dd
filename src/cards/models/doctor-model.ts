// What the card on the bot's own health is filled with.
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { plain } from '../plain.ts';
import type { DoctorView } from '../views/doctor-view.ts';

/** Up to this a reminder is on time: whoever is due is looked for once a minute. */
const ON_TIME_MINUTES = 5;

export function doctorModel({ store, playbook, remindersLate, startedAt, zone }: DoctorView, language: Language) {
  const { version, languages, pages, diagnostics, refused } = playbook;
  const said = text(language, 'doctor.playbook.of', {
    pages,
    languages: languages.join(', '),
    version: plain(version),
  });
  return {
    refused: refused > 0 ? text(language, 'doctor.refused', { count: refused }) : '',
    facts: [
      { title: text(language, 'doctor.store'), value: text(language, store ? 'doctor.store.ok' : 'doctor.store.away') },
      { title: text(language, 'doctor.playbook'), value: said },
      { title: text(language, 'doctor.diagnostics'), value: text(language, 'doctor.places', { count: diagnostics }) },
      { title: text(language, 'doctor.reminders'), value: remindersText(remindersLate, language) },
      { title: text(language, 'doctor.since'), value: plain(instantText(startedAt, zone, language)) },
    ],
  };
}

function remindersText(seconds: number | undefined, language: Language): string {
  if (seconds === undefined) return text(language, 'doctor.reminders.none');
  const minutes = Math.floor(seconds / 60);
  if (minutes <= ON_TIME_MINUTES) return text(language, 'doctor.reminders.ok');
  return text(language, 'doctor.reminders.late', { minutes });
}
