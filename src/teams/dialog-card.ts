// A card as a dialog takes it: Action.Execute is for messages only, in a dialog its fallback Action.Submit is pressed.
import type { Card } from '../cards/card.ts';

export function dialogCard(card: Card): Card {
  return submitting(card) as Card;
}

function submitting(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(submitting);
  if (typeof part !== 'object' || part === null) return part;
  if ('type' in part && part.type === 'Action.Execute' && 'fallback' in part) return part.fallback;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, submitting(value)]));
}
