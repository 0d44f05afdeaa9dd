// FastTrack's help and the service refused in one breath: "neither FastTrack nor Teams".
import type { Reading } from './read-note.ts';
import type { Signal } from './signals.ts';
import { overlaps } from './spans.ts';

/** Between the two stands this and a short word at most: "FastTrack and also to Teams". */
const AND =
  /^\s*(?:and|nor|or|as well as|plus|und|noch|oder|wie|sowie|y|e|ni|nem|o|ou|&|\/|\+|も|と|や|および|及び|和|跟|与|及|或)\s*(?:[a-z]{1,7}\s+){0,2}$/;
const REFUSED: readonly Signal[] = ['refuses', 'declines', 'negative'];
const GOES_ON: readonly Signal[] = ['alone', 'running', 'wants', 'later'];

export function refusesBoth(reading: Reading): boolean {
  const { text } = reading.folded;
  return reading.clauses.some((clause) => {
    const says = (signal: Signal) => reading.says(signal, clause);
    if (!says('help') || !REFUSED.some(says) || GOES_ON.some(says)) return false;
    const named = reading.services.filter((service) => overlaps(service, clause));
    return reading
      .spans('help')
      .some((help) =>
        named.some((service) => AND.test(text.slice(help[1], service[0])) || AND.test(text.slice(service[1], help[0]))),
      );
  });
}
