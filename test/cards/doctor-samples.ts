// The card of the bot's own health: all well, and everything amiss.

import type { DoctorView } from '../../src/cards/views/doctor-view.ts';
import { LANGUAGES } from '../../src/language/language.ts';

export function doctorViews(version: string, zone: string): readonly DoctorView[] {
  const startedAt = '2026-11-22T20:00:00.000Z';
  const playbook = { version, languages: ['en'], pages: 1, diagnostics: 0, refused: 0 } as const;
  return [
    { name: 'doctor', store: true, playbook, remindersLate: 59, startedAt, zone },
    { name: 'doctor', store: true, playbook, startedAt, zone },
    {
      name: 'doctor',
      store: false,
      playbook: { version, languages: LANGUAGES, pages: 1200, diagnostics: 193, refused: 40 },
      remindersLate: 7262,
      startedAt: version === zone ? version : startedAt,
      zone,
    },
  ];
}
