// Where the playbook files one situation under several statuses: said openly, for both can be right.
import type { Cue } from './cue.ts';
import overlaps from './overlaps.json' with { type: 'json' };

/** Other statuses under which the playbook files what was heard; `status` as `l1/l2`. */
export function overlapsOf(status: string, heard: ReadonlySet<Cue>): readonly string[] {
  const names = new Set([...heard].map(({ cue }) => cue));
  const found = overlaps.filter(
    ({ cues, statuses }) => statuses.includes(status) && cues.some((cue) => names.has(cue)),
  );
  return [...new Set(found.flatMap(({ statuses }) => statuses))].filter((each) => each !== status);
}
