// The header of an engagement as it is stored: all of it but the phases, of which it says who wrote them last.
import { z } from 'zod';
import type { Engagement } from '../../engagements/engagement.ts';
import {
  attributes,
  cadence,
  entitlement,
  lastNote,
  life,
  people,
  phaseSlug,
  recordedEvent,
  reminderAnswer,
  service,
} from './slots.ts';

export const headerFields = {
  id: z.string(),
  partner: z.string(),
  previous: z.string().exactOptional(),
  createdAt: z.string(),
  changedAt: z.string(),
  rev: z.number(),
  playbook: z.string(),
  attributes,
  pending: attributes.exactOptional(),
  people,
  life,
  services: z.partialRecord(service, entitlement),
  records: z.record(z.string(), recordedEvent),
  // Releases before there were notes wrote none of these.
  lastNotes: z.record(z.string(), lastNote).default({}),
  reminders: z.record(z.string(), reminderAnswer).default({}),
  cadence: cadence.default({}),
  stamps: z.record(z.string(), z.number()),
};

const header: z.ZodType<Omit<Engagement, 'phases'>> = z.looseObject(headerFields);

export const storedHeader = z.looseObject({
  header,
  /** The `rev` that last wrote the document of a phase; a phase that nobody touched has none. */
  phases: z.partialRecord(phaseSlug, z.number()),
  summary: z.unknown(),
});
