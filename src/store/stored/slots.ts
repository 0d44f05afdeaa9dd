// What both an engagement and its history hold, as it is stored. Loose: what a newer release keeps here survives this one.
import { z } from 'zod';
import type { Attributes } from '../../engagements/attributes.ts';
import { BUSINESS_REASONS } from '../../engagements/business-reason.ts';
import type {
  Cadence,
  Entitlement,
  Evidence,
  LastNote,
  Life,
  Mark,
  People,
  PhaseStatus,
  RecordedEvent,
  ReminderAnswer,
} from '../../engagements/engagement.ts';
import { RECORDED_KINDS } from '../../engagements/recorded-kind.ts';
import { HEALTHS } from '../../notes/note-kinds.ts';
import { L1_STATUSES, MOTIONS, PHASES } from '../../playbook/slugs.ts';
import { ROLES } from '../../playbook/vocabulary/roles.ts';
import { SERVICES } from '../../playbook/vocabulary/services.ts';

export const service = z.enum(SERVICES);
export const phaseSlug = z.enum(PHASES);

export const attributes: z.ZodType<Attributes> = z.looseObject({
  name: z.string(),
  motion: z.enum(MOTIONS),
  services: z.array(service),
  tenant: z.string().exactOptional(),
  seats: z.number().exactOptional(),
  managed: z.boolean().exactOptional(),
  country: z.string().exactOptional(),
  assignedOn: z.string().exactOptional(),
  startOn: z.string().exactOptional(),
  dataMoves: z.boolean().exactOptional(),
  enterprise: z.boolean().exactOptional(),
  success: z.boolean().exactOptional(),
  reached: phaseSlug.exactOptional(),
});

export const people: z.ZodType<People> = z.looseObject({
  owner: z.string(),
  lead: z.string().exactOptional(),
  members: z.partialRecord(z.enum(ROLES), z.array(z.string())),
});

export const life: z.ZodType<Life> = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('open') }),
  z.looseObject({ state: z.literal('paused'), until: z.string(), reason: z.string() }),
  z.looseObject({ state: z.literal('closed'), reason: z.string() }),
  z.looseObject({ state: z.literal('deleted'), reason: z.string() }),
]);

export const entitlement: z.ZodType<Entitlement> = z.looseObject({
  l1: z.enum(L1_STATUSES),
  l2: z.string().exactOptional(),
  statusAt: z.string().exactOptional(),
  targetDate: z.string().exactOptional(),
  engagementStart: z.string().exactOptional(),
  businessReason: z.enum(BUSINESS_REASONS).exactOptional(),
  successOwner: z.string().exactOptional(),
  stakeholders: z.string().exactOptional(),
  scenarios: z.string().exactOptional(),
  awareness: z.string().exactOptional(),
  training: z.string().exactOptional(),
});

export const recordedEvent: z.ZodType<RecordedEvent> = z.looseObject({
  what: z.enum(RECORDED_KINDS),
  on: z.string(),
  service: service.exactOptional(),
  value: z.string().exactOptional(),
});

export const lastNote: z.ZodType<LastNote> = z.looseObject({
  note: z.string(),
  by: z.string(),
  at: z.string(),
  revisedAt: z.string().exactOptional(),
  nextActionOn: z.string().exactOptional(),
  nextAction: z.string().exactOptional(),
  nextActionOwner: z.string().exactOptional(),
  nextUpdateOn: z.string().exactOptional(),
  health: z.enum(HEALTHS).exactOptional(),
});

export const reminderAnswer: z.ZodType<ReminderAnswer> = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('done'), by: z.string(), at: z.string() }),
  z.looseObject({ state: z.literal('stopped'), by: z.string(), at: z.string() }),
  z.looseObject({ state: z.literal('snoozed'), until: z.string(), by: z.string(), at: z.string() }),
]);

export const cadence: z.ZodType<Cadence> = z.looseObject({
  off: z.array(z.string()).exactOptional(),
  days: z.record(z.string(), z.number()).exactOptional(),
});

export const phaseStatus: z.ZodType<PhaseStatus> = z.looseObject({
  state: z.enum(['complete', 'open']),
  by: z.string(),
  at: z.string(),
  reason: z.string().exactOptional(),
  open: z.array(z.string()).exactOptional(),
});

export const mark: z.ZodType<Mark> = z.looseObject({
  state: z.enum(['open', 'done', 'not-applicable', 'blocked']),
  reason: z.string().exactOptional(),
  blockedBy: z.string().exactOptional(),
  by: z.string(),
  at: z.string(),
});

export const assignees = z.array(z.string());

export const evidence: z.ZodType<readonly Evidence[]> = z.array(
  z.looseObject({ link: z.string().exactOptional(), line: z.string().exactOptional(), by: z.string(), at: z.string() }),
);
