// What the store has beside what the people were told: nothing acknowledged is missing, nothing is there twice, nothing is half.
import { isDeepStrictEqual } from 'node:util';
import { applyEvent } from '../../../src/engagements/apply-event.ts';
import type { Engagement } from '../../../src/engagements/engagement.ts';
import type { HistoryEvent } from '../../../src/engagements/history.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import { key } from '../../../src/store/key.ts';
import { openSqliteDocuments } from '../../../src/store/sqlite/open-sqlite-documents.ts';
import { TENANT, userId } from '../turns/post-activity.ts';
import type { Ledger } from './change.ts';

export interface Account {
  readonly acknowledged: Readonly<Record<'customer' | 'note' | 'tick', number>>;
  /** Never answered, and how many of them are there. */
  readonly doubtful: { readonly all: number; readonly there: number };
  /** Acknowledged and not in the store. */
  readonly lost: readonly string[];
  /** More than once in the store, or there although nobody asked for it. */
  readonly twice: readonly string[];
  /** Engagements that their history does not tell as they are, or whose parts do not belong together. */
  readonly half: readonly string[];
  /** Customers that their owner does not find in their list. */
  readonly unlisted: readonly string[];
}

interface Kept {
  readonly engagement: Engagement;
  /** Oldest first. */
  readonly history: readonly HistoryEvent[];
  readonly notes: readonly string[];
}

const MANY = 1_000_000;

export async function accountOf(file: string, { acknowledged, doubtful }: Ledger): Promise<Account> {
  const documents = openSqliteDocuments(file);
  const store = documentStore(documents);
  const half: string[] = [];
  const kept = new Map<string, Kept>();
  for (const id of await engagementIds()) {
    const engagement = await store.engagements.read(TENANT, id).catch(() => undefined);
    const history = (await store.engagements.history(TENANT, id, null, MANY)).toReversed();
    const notes = await store.engagements.notes(TENANT, id, null, MANY);
    const told = history.reduce<Engagement | undefined>(applyEvent, undefined);
    const hasGap = history.some(({ rev }, index) => rev !== index + 1);
    if (engagement === undefined || hasGap || !isDeepStrictEqual(told, engagement)) half.push(id);
    if (engagement !== undefined)
      kept.set(id, { engagement, history, notes: notes.map(({ note }) => note.fields.text ?? '') });
  }
  const names = count([...kept.values()].map(({ engagement }) => engagement.attributes.name));
  const texts = [...kept].flatMap(([id, { notes }]) => notes.map((text) => `${id} ${tokenOf(text)}`));
  const notes = count(texts);
  const written = count(
    [...kept].flatMap(([id, { history }]) =>
      history.flatMap(({ changes }) =>
        changes.flatMap((change) =>
          change.slot === 'note' ? `${id} ${tokenOf(change.after?.fields.text ?? '')}` : [],
        ),
      ),
    ),
  );
  const ticks = count(
    [...kept].flatMap(([id, { history }]) =>
      history.flatMap(({ rev, command }) => (/^task\.(done|reopen)$/.test(command) ? `${id} ${rev}` : [])),
    ),
  );
  const there = { customer: names, note: notes, tick: ticks };
  const keyOf = (change: Ledger['acknowledged'][number]): string => {
    if (change.is === 'customer') return change.name;
    return `${change.engagementId} ${change.is === 'note' ? change.token : change.rev}`;
  };

  const lost = acknowledged.filter((change) => !there[change.is].has(keyOf(change)));
  const expected = new Set([...acknowledged, ...doubtful].map((change) => `${change.is} ${keyOf(change)}`));
  const twice = Object.entries({ ...there, written }).flatMap(([is, found]) =>
    [...found].flatMap(([key, times]) => {
      const isExpected = expected.has(`${is === 'written' ? 'note' : is} ${key}`);
      return times > 1 || !isExpected ? [`${is} ${key}: ${times}`] : [];
    }),
  );
  // A card that acknowledges the same change a second time would hide that it was done twice.
  const told = count(acknowledged.map((change) => `${change.is} ${keyOf(change)}`));
  twice.push(...[...told].flatMap(([key, times]) => (times > 1 ? [`acknowledged ${key}: ${times}`] : [])));

  const unlisted: string[] = [];
  for (const change of acknowledged) {
    if (change.is !== 'customer') continue;
    const owner = await store.people.read(TENANT, userId(change.person));
    if (!owner?.value.engagements?.includes(change.engagementId ?? '')) unlisted.push(change.name);
  }
  await store.close();
  return {
    acknowledged: {
      customer: acknowledged.filter(({ is }) => is === 'customer').length,
      note: acknowledged.filter(({ is }) => is === 'note').length,
      tick: acknowledged.filter(({ is }) => is === 'tick').length,
    },
    doubtful: {
      all: doubtful.length,
      there: doubtful.filter((change) => there[change.is].has(keyOf(change))).length,
    },
    lost: lost.map((change) => `${change.is} ${keyOf(change)}`),
    twice,
    half,
    unlisted,
  };

  async function engagementIds(): Promise<readonly string[]> {
    const ids = new Set<string>();
    let next: string | undefined;
    do {
      const page = await documents.all('engagements', next, 1000);
      // What we make them of is short and URL-safe: their keys are their ids.
      for (const { partition } of page.documents) if (partition.partner === key(TENANT)) ids.add(partition.owner);
      next = page.next;
    } while (next !== undefined);
    return [...ids];
  }
}

function tokenOf(text: string): string {
  return /\(([0-9a-f-]{36})\)/.exec(text)?.[1] ?? text;
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
}
