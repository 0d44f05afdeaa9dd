// What people ask about without the playbook's words: the pages of the topics that are heard in a question (topics/topics.json).
// Source: playbook facts, sections 2 to 12; the wordings are our own, in the form of the guide's cues.
import type { Language } from '../language/language.ts';
import { type Cue, type CueEntry, compileCue } from './guide/cue.ts';
import { foldDescribed } from './guide/fold-described.ts';
import { listenFor } from './guide/listen-for.ts';
import entries from './topics/topics.json' with { type: 'json' };

interface TopicEntry extends Omit<CueEntry, 'cue' | 'status' | 'weight'> {
  readonly topic: string;
  /** Slug of the page. */
  readonly page: string;
  /** Words of the headings that it stands under, alternatives separated by `|`; absent: anywhere on the page. */
  readonly at?: string;
}

export interface Topic {
  readonly page: string;
  readonly isAt: (heading: string) => boolean;
}

const TOPICS = new Map(
  (entries satisfies readonly TopicEntry[]).map((entry: TopicEntry): [Cue, Topic] => {
    const { topic, page, at, ...wordings } = entry;
    const words = at?.split('|').map((part) => foldDescribed(part).trimEnd());
    const isAt = (heading: string) => words?.some((part) => foldDescribed(heading).includes(part)) ?? true;
    return [compileCue({ ...wordings, cue: topic, status: page, weight: 1 }, {}), { page, isAt }];
  }),
);
const listen = listenFor([...TOPICS.keys()]);

/** None, mostly; `language`: the question's. English in between is understood as well. */
export function topicsIn(text: string, language: Language): readonly Topic[] {
  return listen(foldDescribed(text), [language, 'en']).flatMap((cue) => TOPICS.get(cue) ?? []);
}
