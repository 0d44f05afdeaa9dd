// XQuAD as a second opinion on ranking alone: its paragraphs as pages without a title, its questions asked of them.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../../src/language/language.ts';
import type { Playbook } from '../../../src/playbook/playbook.ts';
import type { BenchQuestion } from './questions.ts';

const XQuad = z.object({
  data: z.array(
    z.object({
      paragraphs: z.array(
        z.object({ context: z.string(), qas: z.array(z.object({ id: z.string(), question: z.string() })) }),
      ),
    }),
  ),
});

export function readXQuad(
  file: string,
  language: Language,
): { playbook: Playbook; questions: readonly BenchQuestion[] } {
  const paragraphs = XQuad.parse(JSON.parse(readFileSync(file, 'utf8'))).data.flatMap((article) => article.paragraphs);
  const pages = paragraphs.map(({ context }, number) => ({
    slug: String(number),
    language,
    file: `${number}.md`,
    title: '',
    sections: [
      {
        id: '1',
        heading: '',
        path: [],
        level: 1,
        line: 1,
        blocks: [{ kind: 'paragraph', line: 1, text: context.replace(/[\\*[\]]/g, '\\$&') } as const],
      },
    ],
    changes: [],
  }));
  return {
    playbook: {
      version: 'xquad',
      languages: [language],
      pages,
      phases: [],
      statuses: [],
      terms: [],
      links: [],
      folders: [],
      diagnostics: [],
    },
    questions: paragraphs.flatMap(({ qas }, number) =>
      qas.map(({ id, question }) => ({
        id,
        lang: language,
        q: question,
        kind: 'paragraph',
        expect: [{ page: `${number}.md`, section: '' }],
        answer_contains: [],
      })),
    ),
  };
}
