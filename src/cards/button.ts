// A button that is built here and not in a template, with its fallback for clients that do not know Action.Execute.
import type { Payload } from './actions.ts';
import type { Element } from './element.ts';
import { withFallbacks } from './with-fallbacks.ts';

/** `words` are read as they are: no Markdown. */
export function button(words: string, data: Payload, look: Readonly<Record<string, unknown>> = {}): Element {
  return withFallbacks({ type: 'Action.Execute', title: words, verb: data.verb, data, ...look }) as Element;
}
