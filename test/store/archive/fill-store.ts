// A store with something of everything in it, by its own writes: what is moved from one database to another.
import { createHash } from 'node:crypto';
import type { Engagement } from '../../../src/engagements/engagement.ts';
import { PHASES } from '../../../src/playbook/slugs.ts';
import type { Store } from '../../../src/store/store.ts';
import { began, CHANGES, engagement, FULL, next, SUMMARY, ticked } from '../contract/engagement-samples.ts';
import { activity, form, PARTNER, question } from '../contract/samples.ts';
import { START } from '../contract/subject.ts';

const AT = new Date(START).toISOString();
const AT_ONCE = 200;
const CUSTOMERS_OF_A_PERSON = 10;

/**
 * So many engagements, each with five events, a note and two forms, and their customers; to ten of them a person with a question, a
 * message that was sent to them and a wake. Also a playbook, a handled activity and a lease that was given back long ago.
 */
export async function fillStore(store: Store, count: number): Promise<void> {
  await store.playbooks.save(
    'v1',
    PHASES.map((phase) => ({ phase, title: { en: phase }, processes: [] })),
  );
  await store.activities.start(activity('1'), AT, 60);
  await store.activities.finish(activity('1'), AT, 'the answer');
  await store.leases.hold('reminders', 'an instance', AT, 60);
  for (let first = 0; first < count; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, offset) => first + offset);
    await Promise.all(some.map((index) => fillEngagement(store, index)));
    await Promise.all(
      some.filter((index) => index % CUSTOMERS_OF_A_PERSON === 0).map((index) => fillPerson(store, index)),
    );
  }
}

async function fillEngagement({ engagements, customers }: Store, index: number): Promise<void> {
  const partner = index % 7 === 0 ? 'Übermöbel „Nord“ 家具' : PARTNER;
  const id = idOf(`engagement ${index}`);
  const { people, services, records } = FULL;
  let known: Engagement = engagement({ partner, id, people, services, records });
  await engagements.save(known, null, began(known), SUMMARY, form(`new ${index}`, 'created'));
  for (const change of [
    ticked('initiate', '3616'),
    CHANGES.note,
    ticked('assess', '4017', { reason: `Line\u2028break, 🧭 and a lone \ud800 of ${index}` }),
    ticked('assess', '9'),
  ]) {
    const { engagement: after, event } = next(known, change);
    const applied = known.rev === 1 ? form(`tick ${index}`, 'ticked') : undefined;
    await engagements.save(after, known.rev, event, SUMMARY, applied);
    known = after;
  }
  await customers.save({ partner, key: `name:${index}`, engagements: [{ id, createdAt: AT }] }, null);
}

async function fillPerson({ people, questions, wakes, slots }: Store, index: number): Promise<void> {
  const user = idOf(`person ${index}`);
  await people.save({ partner: PARTNER, user, references: {}, zone: 'Europe/Berlin' }, null);
  await questions.save(question(`q${index}`, { user }));
  await wakes.pull(PARTNER, user, new Date(START + index).toISOString());
  await slots.claim({ partner: PARTNER, user, id: `${user}.digest.2026-03-02`, at: AT, reminders: ['r'] }, 60);
}

/** Spread over a database as ids are that nobody counts up. */
function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
