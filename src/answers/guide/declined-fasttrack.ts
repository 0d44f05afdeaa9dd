// Who does without FastTrack's help still means to use the service: that is In Progress, and never No Intent.
// Source: playbook facts, section 8, known overlaps (intent to consume is not intent to use FastTrack).
import { LANGUAGES, type Texts } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import type { Cue } from './cue.ts';

const SCENARIO: Texts = Object.fromEntries(LANGUAGES.map((language) => [language, text(language, 'guide.declined')]));

export function declinedFastTrack(
  status: string,
  heard: ReadonlySet<Cue>,
): { readonly scenario: Texts; readonly status: string } | undefined {
  const declined = status.startsWith('in-progress') && [...heard].some(({ cue }) => cue === 'declines-fasttrack');
  return declined ? { scenario: SCENARIO, status: 'no-intent' } : undefined;
}
