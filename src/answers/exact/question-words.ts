// How people of each language ask for what the playbook holds exactly, and what they call its parts for short. Authored.
import type { Language } from '../../language/language.ts';
import de from './words/de.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

export interface QuestionForms {
  /** Words that say nothing here, with a space between. What is neither here nor a phrase below makes a question another one. */
  readonly filler: string;
  /** Concepts, at times two at once (`mandatory task`) → phrases. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Canonical name → what the role is called for short. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Slug → what the phase is called, too. */
  readonly phaseNames: Readonly<Record<string, readonly string[]>>;
  /** Slug → what the process is called for short. */
  readonly processes: Readonly<Record<string, readonly string[]>>;
  /** How a phase is called, with X for its name. */
  readonly phases: readonly string[];
  /** What the title of a process begins with and people leave out. */
  readonly lead: readonly string[];
  /** Phrases → days before today. */
  readonly ago: Readonly<Record<string, number>>;
  /** Units of time → days. */
  readonly units: Readonly<Record<string, number>>;
}

export const QUESTION_FORMS: Readonly<Record<Language, QuestionForms>> = {
  de: read(de),
  en: read(en),
  es: read(es),
  ja: read(ja),
  pt: read(pt),
  zh: read(zh),
};

/** Each file lacks nothing; some have more compounds than others. */
function read(forms: QuestionForms): QuestionForms {
  return forms;
}
