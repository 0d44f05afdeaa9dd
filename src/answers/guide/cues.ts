// All cues of all statuses, and which of them are heard in a text. Source: playbook facts, section 8; the wordings are our own.
import type { Language } from '../../language/language.ts';
import { type Cue, type CueEntry, compileCue } from './cue.ts';
import blocked from './cues/blocked.json' with { type: 'json' };
import duplicateInvalid from './cues/duplicate-invalid.json' with { type: 'json' };
import inProgress from './cues/in-progress.json' with { type: 'json' };
import names from './cues/names.json' with { type: 'json' };
import noIntent from './cues/no-intent.json' with { type: 'json' };
import statusUnknown from './cues/status-unknown.json' with { type: 'json' };
import { foldDescribed } from './fold-described.ts';
import { listenFor } from './listen-for.ts';

const ENTRIES: readonly CueEntry[] = [...statusUnknown, ...inProgress, ...noIntent, ...blocked, ...duplicateInvalid];

export const CUES: readonly Cue[] = ENTRIES.map((entry) => compileCue(entry, names));
const listen = listenFor(CUES);

/** What is said in one sentence belongs together; beyond it, words only happen to be in one text. */
const SENTENCE_END = /[.!?;。！？；\n]+/;

export function heardCues(text: string, languages: readonly Language[]): ReadonlySet<Cue> {
  const sentences = text.split(SENTENCE_END).map(foldDescribed);
  return new Set(sentences.flatMap((sentence) => listen(sentence, languages)));
}
