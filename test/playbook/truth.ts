// What the real pages hold, as ../shared/data/truth.json states it, in the canonical names of `lotse check`.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FolderStep, FolderTask } from '../../src/playbook/folder-content.ts';

export const SHARED = new URL('../../../shared/data/', import.meta.url);
const FILE = new URL('truth.json', SHARED);
/** Ends the title of a test that needs the real pages. */
export const leftOut = existsSync(FILE) ? '' : ' (left out: ../shared/data is not here)';

const Task = z.object({
  id: z.string(),
  name_plain: z.string(),
  mandatory: z.boolean(),
  role: z.string(),
  services: z.array(z.string()),
});
const Step = z.object({
  heading: z.string(),
  roles: z.array(z.string()),
  motions: z.array(z.string()),
  applies: z.array(z.string()),
  tasks: z.array(Task),
});
const Folder = z.object({
  phases: z.record(
    z.string(),
    z.object({ title: z.string().nullable(), listed: z.array(z.string()), unlisted: z.array(z.string()) }),
  ),
  processes: z.record(z.string(), z.object({ title: z.string(), steps: z.array(Step) })),
  statuses: z.record(z.string(), z.array(z.object({ label: z.string(), slug: z.string() }))),
});
const Truth = z.object({ en: Folder, de: Folder });

export type Truth = z.infer<typeof Truth>;
export type TrueStep = z.infer<typeof Step>;

export function readTruth(): Truth {
  return Truth.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

/** For English steps; motions in the order of the alphabet, for they are a set. */
export function toStep({ heading, roles, motions, applies, tasks }: TrueStep): FolderStep {
  const slugs = { 'Customer Health': 'customer-health', RFA: 'rfa', Targeting: 'targeting' } as const;
  const names = new Set(motions.flatMap((text) => text.split(' / ')));
  return {
    title: heading,
    roles: roles.filter((role) => role !== '-'),
    motions: [...names].map((name) => slugs[name as keyof typeof slugs]).sort(),
    services: [...new Set(applies.flatMap((text) => text.split(' / ')))],
    tasks: tasks.map(({ id }) => id),
  };
}

export function toTask({ id, name_plain: name, mandatory, role, services }: TrueStep['tasks'][number]): FolderTask {
  return { id, name, mandatory, role, services: services.map((each) => (each === 'Staffhub' ? 'StaffHub' : each)) };
}
