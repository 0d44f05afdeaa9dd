// Clients that do not know Action.Execute get an Action.Submit with the same payload; templates need not say it twice.

/** A copy of the template in which every Execute falls back to its Submit. */
export function withFallbacks(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withFallbacks);
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withFallbacks(value)]));
  if (copy.type !== 'Action.Execute') return copy;
  // What the Execute is made for and when is decided once: its fallback comes and goes with it.
  const { verb: _, $data: __, $when: ___, ...submit } = copy;
  return { ...copy, fallback: { ...submit, type: 'Action.Submit' } };
}
