// Our own answers as an engine of the bench.
import { ask } from '../../../src/answers/ask.ts';
import { buildIndex } from '../../../src/answers/build-index.ts';
import type { Playbook } from '../../../src/playbook/playbook.ts';
import type { Engine } from './engine.ts';

export function lotse(playbook: Playbook): Engine {
  const from = performance.now();
  const index = buildIndex(playbook);
  return {
    name: 'lotse',
    buildMs: performance.now() - from,
    find: (question) => {
      const { sources, answered, text } = ask(index, question);
      return {
        sections: sources.map(({ page, section }) => ({ page, section })),
        shown: text,
        refuses: !answered,
      };
    },
  };
}
