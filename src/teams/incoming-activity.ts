// The shape of an activity as far as we read it. What is only nice to know may be missing or odd; what identifies may not.
import { z } from 'zod';

/** Ids end up in URLs and keys: no path of their own, no control characters, no half characters. */
const id = z
  .string()
  .min(1)
  .max(512)
  .refine((value) => value.isWellFormed() && !/^\.{1,2}$|\p{Cc}/u.test(value));

/** Tenants and Entra object ids: GUIDs, but for those of a local client. */
const directoryId = z.string().regex(/^[\w.:-]{1,128}$/);

/** A wrong value counts as none. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const account = z.object({
  id,
  name: lenient(z.string().max(512)),
  aadObjectId: lenient(directoryId),
  role: lenient(z.string()),
});

const entity = z.object({
  type: z.string(),
  text: lenient(z.string()),
  mentioned: lenient(z.object({ id: z.string() })),
  locale: lenient(z.string()),
  timezone: lenient(z.string()),
});

export const IncomingActivity = z.object({
  type: z.string().min(1).max(64),
  id: id.max(256).nullish(),
  channelId: z.string().min(1).max(64),
  serviceUrl: z.string().min(1).max(2048),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: lenient(z.string()),
    isGroup: lenient(z.boolean()),
    tenantId: lenient(directoryId),
  }),
  channelData: lenient(z.object({ tenant: lenient(z.object({ id: lenient(directoryId) })) })),
  /** Of an invoke. */
  name: lenient(z.string()),
  /** Of an installation update. */
  action: lenient(z.string()),
  text: lenient(z.string()),
  textFormat: lenient(z.string()),
  value: z.unknown().optional(),
  replyToId: lenient(id),
  locale: lenient(z.string()),
  localTimezone: lenient(z.string()),
  entities: lenient(z.array(entity.catch({ type: 'unknown' })).max(200)),
  membersAdded: lenient(z.array(z.object({ id: z.string() })).max(10_000)),
  membersRemoved: lenient(z.array(z.object({ id: z.string() })).max(10_000)),
});

export type IncomingActivity = z.output<typeof IncomingActivity>;
