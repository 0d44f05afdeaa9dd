// Whoever is being forgotten hears that, whatever they say: anything else would have to be remembered.
import type { Context, Outcome } from '../context.ts';

export function showForgetting({ turn }: Context): Outcome {
  const { kind } = turn.input;
  if (kind === 'installed' || kind === 'removed') return undefined;
  if (turn.conversation.kind !== 'personal') return { toast: 'forgetting.text' };
  return { view: { name: 'forgetting', done: false }, mode: kind === 'action' ? 'replace' : 'post' };
}
