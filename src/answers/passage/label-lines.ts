// The lines with which a step begins ("Primary Role: …"): which they are, and which of them a question asks for.
import type { Language } from '../../language/language.ts';
import { readLabels } from '../../playbook/markdown/labels.ts';
import type { Block } from '../../playbook/page.ts';
import { plainText } from '../../playbook/rich-text.ts';
import type { Label } from '../../playbook/vocabulary/vocabulary.ts';
import { VOCABULARIES } from '../../playbook/vocabulary/words.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { splitWords } from '../words/split-words.ts';
import { toTerm } from '../words/to-term.ts';

/** The labels of a block that consists of nothing else; empty for any other. */
export function onlyLabels(block: Block, language: Language): readonly Label[] {
  if (block.kind !== 'paragraph') return [];
  const lines = block.text.split('\n').map((line) => labelsOf(line, language));
  return lines.every((labels) => labels.length > 0) ? lines.flat() : [];
}

/** Paragraphs without the label lines that they begin with, but with those that were asked for. */
export function withoutLabels(
  blocks: readonly Block[],
  language: Language,
  asked: ReadonlySet<Label>,
): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph') return [block];
    const lines = block.text.split('\n');
    const end = lines.findIndex((line) => labelsOf(line, language).length === 0);
    const text = lines
      .filter((line, n) => (end >= 0 && n >= end) || labelsOf(line, language).some((label) => asked.has(label)))
      .join('\n');
    return text === '' ? [] : [{ ...block, text }];
  });
}

/** Labels that the question names ("which motions"), and the role where it asks who. */
export function askedLabels(text: string, language: Language): ReadonlySet<Label> {
  const words = splitWords(text, language).map((word) => toTerm(word, language));
  const names = NAMES.get(language) ?? labelNames(language);
  NAMES.set(language, names);
  return new Set(words.flatMap((word) => names.get(word) ?? []));
}

const NAMES = new Map<Language, ReadonlyMap<string, readonly Label[]>>();

/** Term to the labels that it names. */
function labelNames(language: Language): ReadonlyMap<string, readonly Label[]> {
  const { function: functions, light, persons } = FUNCTION_WORDS[language];
  const names = new Map<string, Label[]>();
  const add = (word: string, label: Label): void => {
    const term = toTerm(word, language);
    names.set(term, [...(names.get(term) ?? []), label]);
  };
  for (const [label, spellings] of Object.entries(VOCABULARIES[language].labels) as [Label, readonly string[]][])
    for (const word of spellings.flatMap((spelling) => splitWords(spelling, language)))
      if (!functions.has(word.toLowerCase()) && !light.has(word.toLowerCase())) add(word, label);
  for (const word of persons) add(word, 'role');
  return names;
}

function labelsOf(line: string, language: Language): readonly Label[] {
  return readLabels(plainText(line), language).map(({ label }) => label);
}
