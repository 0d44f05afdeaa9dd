// The store of the bench before its beginning, by the store's own writes.
import { documentStore } from '../../../src/store/document-store.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../../src/store/sqlite/sqlite-documents.ts';
import type { Store } from '../../../src/store/store.ts';
import { began, engagement, SUMMARY } from '../../store/contract/engagement-samples.ts';
import type { Reminded } from './people.ts';

const AT_ONCE = 500;
/** Of the digests before `begin`: eight in Berlin. */
const ASSIGNED_ON = '2026-02-24';

/** `begin`: ISO instant, after the digests' hour and the ten minutes over which they are spread. */
export async function seed(
  file: string,
  people: readonly Reminded[],
  serviceUrl: string,
  begin: string,
  digestAt: string,
): Promise<void> {
  const database = openDatabase(file);
  // Nothing is lost when this machine fails.
  database.exec('PRAGMA synchronous = OFF');
  const store = documentStore(sqliteDocuments(database, file, () => new Date(begin)));
  for (let first = 0; first < people.length; first += AT_ONCE)
    await Promise.all(
      people.slice(first, first + AT_ONCE).map((each) => save(store, each, serviceUrl, begin, digestAt)),
    );
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  await store.close();
}

async function save(
  { people, engagements, wakes }: Store,
  { tenant, user, stored, customer, own, hadDigest, colleague }: Reminded,
  serviceUrl: string,
  begin: string,
  digestAt: string,
): Promise<void> {
  if (customer !== undefined) {
    const members = { 'FastTrack Architect v2': [colleague] };
    const attributes = { name: customer, motion: 'rfa', services: [], assignedOn: ASSIGNED_ON } as const;
    const begun = engagement({
      id: customer,
      partner: tenant,
      createdAt: `${ASSIGNED_ON}T09:00:00.000Z`,
      changedAt: `${ASSIGNED_ON}T09:00:00.000Z`,
      attributes,
      people: { owner: user, members },
    });
    await engagements.save(begun, null, began(begun), SUMMARY);
  }
  const instant = (seconds: number): string => new Date(Date.parse(begin) + seconds * 1000).toISOString();
  const personal = {
    serviceUrl,
    conversationId: stored ?? '',
    channelId: 'msteams',
    botId: '28:bot',
    userId: `29:${user}`,
    partner: tenant,
  };
  await people.save(
    {
      partner: tenant,
      user,
      name: 'Alex',
      references: stored === undefined ? {} : { personal },
      ...(customer !== undefined && { engagements: [customer] }),
      ...(own !== undefined && {
        ownReminders: [{ id: own.token, what: own.token, at: instant(own.afterSeconds), state: 'open' }],
      }),
    },
    null,
  );
  // Who had their look at the digest's hour is woken by their own reminder.
  await wakes.pull(tenant, user, hadDigest && own !== undefined ? instant(own.afterSeconds) : digestAt);
}
