// One pass over what is kept of a partner: what to do with each document that has something of the person in it.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { involved } from '../../engagements/involved.ts';
import { allDocuments } from '../all-documents.ts';
import type { Container, Documents, PlacedDocument, Write } from '../documents.ts';
import type { Erasure, ErasurePass } from '../erasure-records.ts';
import { HEADER_ID } from '../header-place.ts';
import { key } from '../key.ts';
import { PERSON_ID } from '../people.ts';
import { people as storedPeople } from '../stored/slots.ts';
import { WAKES, wakeId } from '../wakes.ts';
import { type Traces, tracesOf } from './traces.ts';

/** Customers and playbooks know nobody. */
const WHERE: readonly Container[] = ['engagements', 'people', 'activities', 'reminders'];
const PHASE_ID = /^phase:/;

const named = z.looseObject({ header: z.looseObject({ people: storedPeople }) });
const assigned = z.looseObject({
  progress: z.looseObject({ assignees: z.record(z.string(), z.array(z.string())) }),
});
const answered = z.looseObject({ outcome: z.string() });
const colleague = z.looseObject({
  name: z.string().optional(),
  standsInFor: z.array(z.string()).optional(),
  timing: z.looseObject({ away: z.looseObject({ delegate: z.string().optional() }).optional() }).optional(),
});

export async function erasingPass(documents: Documents, erasure: Erasure): Promise<ErasurePass> {
  const traces = tracesOf(erasure);
  const partner = key(erasure.partner);
  const engagements = new Set<string>();
  let changed = 0;
  for (const container of WHERE)
    for await (const found of allDocuments(documents, container)) {
      if (container !== WAKES.container && found.partition.partner !== partner) continue;
      if (container === 'engagements' && isAtWork(found, erasure.user)) {
        engagements.add(found.partition.owner);
        continue;
      }
      const write = writeFor(found, erasure, traces);
      if (write === undefined) continue;
      changed += 1;
      // Refused: somebody has written it since, and the next pass looks at that.
      await documents.write(found.partition, [write]);
    }
  return { changed, engagements: [...engagements] };
}

/** Among the people of an engagement, or with a task in it. */
function isAtWork({ id, body }: PlacedDocument, user: string): boolean {
  if (id === HEADER_ID) {
    const header = named.safeParse(body).data?.header;
    return header !== undefined && involved(header.people).includes(user);
  }
  if (!PHASE_ID.test(id)) return false;
  const lists = Object.values(assigned.safeParse(body).data?.progress.assignees ?? {});
  return lists.some((users) => users.includes(user));
}

function writeFor(found: PlacedDocument, { partner, user, tell }: Erasure, traces: Traces): Write | undefined {
  const { partition, id, version, body } = found;
  switch (partition.container) {
    case 'people':
      if (partition.owner !== key(user))
        return replaced(
          found,
          id === PERSON_ID ? otherPerson(found, user, traces) : traces.without(body, partition.owner),
        );
      return id === PERSON_ID ? undefined : { kind: 'delete', id, expected: version };
    case 'activities':
      // Their own chat.
      if (tell !== undefined && partition.owner === key(tell.to.conversationId))
        return { kind: 'delete', id, expected: version };
      return replaced(found, withoutAnswer(body, traces));
    case 'reminders':
      return partition.owner === WAKES.owner && id === wakeId({ partner, user })
        ? { kind: 'delete', id, expected: version }
        : undefined;
    default:
      return replaced(found, traces.without(body, partition.owner));
  }
}

function replaced({ id, version, body: before, list, expiresAt }: PlacedDocument, body: unknown): Write | undefined {
  if (body === before) return undefined;
  const place = { ...(list !== undefined && { list }), ...(expiresAt !== undefined && { expiresAt }) };
  return { kind: 'replace', document: { id, body, ...place }, expected: version };
}

/** Who has the same name keeps it. */
function otherPerson({ partition, body }: PlacedDocument, user: string, traces: Traces): unknown {
  const { name, ...rest } = colleague.safeParse(withoutColleague(body, user)).data ?? {};
  const { name: _, ...before } = colleague.safeParse(body).data ?? {};
  const after = traces.without(rest, partition.owner);
  if (isDeepStrictEqual(after, before)) return body;
  return { ...(after as object), ...(name !== undefined && { name }) };
}

/** Others no longer stand in for them, and nobody is stood in for by them. */
function withoutColleague(body: unknown, user: string): unknown {
  const other = colleague.safeParse(body).data;
  const isIn = other?.standsInFor?.includes(user) || other?.timing?.away?.delegate === user;
  if (other === undefined || !isIn) return body;
  const { standsInFor, timing, ...rest } = other;
  const { delegate, ...away } = timing?.away ?? {};
  return {
    ...rest,
    ...(standsInFor !== undefined && { standsInFor: standsInFor.filter((each) => each !== user) }),
    ...(timing !== undefined && {
      timing: {
        ...timing,
        ...(timing.away !== undefined && {
          away: { ...away, ...(delegate !== undefined && delegate !== user && { delegate }) },
        }),
      },
    }),
  };
}

/** An answer is kept for a repeat of the same minute: without it a repeat has no answer, and no effect either. */
function withoutAnswer(body: unknown, traces: Traces): unknown {
  const activity = answered.safeParse(body).data;
  if (activity === undefined || !traces.isNamedOn(activity.outcome)) return body;
  const { outcome: _, ...rest } = activity;
  return rest;
}
