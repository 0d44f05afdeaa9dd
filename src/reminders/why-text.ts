// Why a reminder came, in a sentence.
import { dateText } from '../language/date-text.ts';
import type { Language } from '../language/language.ts';
import { type TextArguments, text } from '../language/text.ts';
import type { PhaseSlug } from '../playbook/slugs.ts';
import { VOCABULARIES } from '../playbook/vocabulary/words.ts';
import type { Why, WhyArgument } from './why.ts';

/** It holds what people typed, as it is: cards make it harmless. */
export function whyText(language: Language, { key, args }: Why): string {
  return text(language, `reminder.why.${key}`, said(language, args));
}

/** What to do about it, in a few words. */
export function doText(language: Language, { key, args }: Why): string {
  return text(language, `reminder.do.${key}`, said(language, args));
}

function said(language: Language, args: Why['args']): TextArguments {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, wordOf(language, value)]));
}

function wordOf(language: Language, value: WhyArgument): string | number {
  if (typeof value !== 'object') return value;
  return 'date' in value ? dateText(value.date, language) : phaseName(value.phase, language);
}

function phaseName(phase: PhaseSlug, language: Language): string {
  return VOCABULARIES[language].phases[phase]?.[0] ?? phase;
}
