// Structures of playbooks as documents, one a phase: a version never changes, so what was read once is kept in memory.
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { deepFreeze } from '../playbook/deep-freeze.ts';
import type { Phase } from '../playbook/playbook.ts';
import type { Documents, Partition } from './documents.ts';
import { key } from './key.ts';
import { readAs } from './read-as.ts';
import type { Playbooks } from './store.ts';
import { storedPhase } from './stored/playbook-phase.ts';

const INDEX_ID = 'index';
/** Versions in memory; one takes about a megabyte, and engagements are pinned to few. */
const KEPT = 8;

const storedIndex = z.looseObject({ phases: z.number() });

export function playbooks(documents: Documents): Playbooks {
  const kept = new Map<string, readonly Phase[]>();

  return {
    async save(version, phases) {
      const partition = partitionOf(version);
      if (kept.has(version) || (await documents.read(partition, INDEX_ID))) return;
      const all = [
        { id: INDEX_ID, body: { phases: phases.length } },
        ...phases.map((phase, place) => ({ id: phaseId(place), body: phase })),
      ];
      // Where it is there by now, somebody else wrote the same.
      await documents.write(
        partition,
        all.map((document) => ({ kind: 'create', document })),
      );
    },

    async read(version) {
      const known = kept.get(version) ?? (await readPhases(version));
      if (known === undefined) return undefined;
      kept.delete(version);
      kept.set(version, known);
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      return known;
    },
  };

  async function readPhases(version: string): Promise<readonly Phase[] | undefined> {
    const partition = partitionOf(version);
    const index = await documents.read(partition, INDEX_ID);
    if (index === undefined) return undefined;
    const places = Array.from({ length: readAs(storedIndex, index).phases }, (_, place) => place);
    const found = await Promise.all(places.map((place) => documents.read(partition, phaseId(place))));
    return deepFreeze(
      found.map((document) => {
        if (document) return readAs(storedPhase, document);
        throw new AppError('unavailable', `The kept playbook ${version} lacks a phase; restore it from a backup.`);
      }),
    );
  }
}

/** The same for all partners. */
function partitionOf(version: string): Partition {
  return { container: 'playbooks', partner: 'playbooks', owner: key(version) };
}

function phaseId(place: number): string {
  return `phase:${place}`;
}
