// Customers and people as the tables of reminders give them: Contoso, whom Anna owns since Monday, 2 March 2026.
import type { Engagement, Mark } from '../../src/engagements/engagement.ts';
import type { Followed } from '../../src/reminders/followed.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import type { Given } from '../../src/reminders/rule.ts';
import { NOTHING_SENT, type Sent } from '../../src/reminders/sent.ts';
import { DEFAULT_TIMING, type Timing } from '../../src/reminders/timing.ts';

const CREATED = '2026-03-02T09:00:00.000Z';

/** A customer. A service without a date would be missing one: by itself it is one that nobody wants. */
export function contoso(given: Given, id = 'e1'): Followed {
  const { attributes, people, complete = {}, done = {}, records = [], current = 'initiate' } = given;
  const services = attributes?.services ?? ['Exchange'];
  const unwanted = Object.fromEntries(services.map((service) => [service, { l1: 'no-intent' as const }]));
  const marks: Readonly<Record<string, Mark>> = Object.fromEntries(
    Object.entries(done).map(([task, at]) => [task, { state: 'done', by: 'anna', at }]),
  );
  const nothing = { marks: {}, assignees: {}, evidence: {}, stamps: {} };
  const phases = Object.fromEntries(
    Object.entries(complete).map(([phase, at]) => [
      phase,
      { ...nothing, status: { state: 'complete' as const, by: 'anna', at } },
    ]),
  );
  const engagement: Engagement = {
    id,
    partner: 'fabrikam',
    createdAt: CREATED,
    changedAt: CREATED,
    rev: 1,
    playbook: 'v1',
    attributes: { name: 'Contoso', motion: 'targeting', services, ...attributes },
    people: { owner: 'anna', members: {}, ...people },
    life: given.life ?? { state: 'open' },
    services: given.services ?? unwanted,
    records: Object.fromEntries(records.map((record, index) => [String(index + 1), record])),
    lastNotes: given.notes ?? {},
    reminders: {},
    cadence: given.cadence ?? {},
    stamps: {},
    phases: { ...phases, initiate: { ...nothing, ...phases.initiate, marks } },
  };
  return { engagement, ...(current !== null && { current }) };
}

export function person(user: string, timing: Partial<Timing> = {}, more: Partial<Recipient> = {}): Recipient {
  return { user, timing: { ...DEFAULT_TIMING, ...timing }, rulesOff: [], ownReminders: [], standsInFor: [], ...more };
}

export function sent(more: Partial<Sent>): Sent {
  return { ...NOTHING_SENT, ...more };
}

/** With these changes to what is stored. */
export function but({ engagement, current }: Followed, changes: Partial<Engagement>): Followed {
  return { engagement: { ...engagement, ...changes }, ...(current !== undefined && { current }) };
}
