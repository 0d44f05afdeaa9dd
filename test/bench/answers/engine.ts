// What the bench asks: any engine that ranks the sections of a playbook.
import type { Question } from '../../../src/answers/answer.ts';
import type { Language } from '../../../src/language/language.ts';

export interface Engine {
  readonly name: string;
  readonly buildMs: number;
  readonly find: (question: Question & { readonly language: Language }) => Found;
}

export interface Found {
  /** Best first, ten at most. */
  readonly sections: readonly { readonly page: string; readonly section: string }[];
  /** What is shown; `undefined` when it refuses. Engines that cannot refuse show nothing and never do. */
  readonly shown?: string;
  readonly refuses: boolean;
}
