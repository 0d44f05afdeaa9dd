// Engagements over a database that answers each reading in its own time, as one does that is far away.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { AppError } from '../../src/app-error.ts';
import type { Documents, Write } from '../../src/store/documents.ts';
import { engagements } from '../../src/store/engagements.ts';
import { openDatabase } from '../../src/store/sqlite/open-database.ts';
import { sqliteDocuments } from '../../src/store/sqlite/sqlite-documents.ts';
import { began, ENGAGEMENT, engagement, FULL, next, SUMMARY, ticked } from './contract/engagement-samples.ts';
import { PARTNER } from './contract/samples.ts';

describe('engagements, far away', () => {
  let documents: Documents;

  beforeEach(() => {
    documents = sqliteDocuments(openDatabase(':memory:'), ':memory:', () => new Date());
  });
  afterEach(() => documents.close());

  it('are read as they were at one rev, also while others write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const sometime = () => scheduler.schedule(Promise.resolve());
        const read: Documents['read'] = async (partition, id) => {
          await sometime();
          return documents.read(partition, id);
        };
        const oldest: Documents['oldest'] = async (...list) => {
          await sometime();
          return documents.oldest(...list);
        };
        const [near, far] = [engagements(documents), engagements({ ...documents, read, oldest })];
        const id = crypto.randomUUID();
        let known = engagement({ id });
        await near.save(known, null, began(known), SUMMARY);

        const readings = [far.read(PARTNER, id), far.read(PARTNER, id)];
        const writing = (async () => {
          for (let count = 0; count < 3; count += 1) {
            await sometime();
            const own = { state: 'blocked', reason: `${known.rev + 1}` } as const;
            const step = next(known, ticked('initiate', '1', own), ticked('migrate', '1', own));
            await near.save(step.engagement, known.rev, step.event, SUMMARY);
            known = step.engagement;
          }
        })();
        await scheduler.waitFor(Promise.all([...readings, writing]));

        for (const found of await Promise.all(readings)) {
          assert.ok(found);
          const reason = found.rev === 1 ? undefined : `${found.rev}`;
          assert.equal(found.phases.initiate?.marks['1']?.reason, reason);
          assert.equal(found.phases.migrate?.marks['1']?.reason, reason);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that lost a phase say so instead of showing half of them', async () => {
    const begun = engagement();
    const { engagement: after, event } = next(begun, ticked('initiate', '1'));
    const whole = engagements(documents);
    await whole.save(begun, null, began(begun), SUMMARY);
    await whole.save(after, 1, event, SUMMARY);
    const lossy = engagements({
      ...documents,
      oldest: async (...list) => (await documents.oldest(...list)).slice(1),
      read: async (partition, id) => (id === 'phase:initiate' ? undefined : documents.read(partition, id)),
    });
    await assert.rejects(
      lossy.read(PARTNER, ENGAGEMENT),
      (error) =>
        error instanceof AppError && error.kind === 'unavailable' && /with version \S+ and/.test(error.message),
    );
  });

  it('of a release that put phases into no list are whole, and are in one with their next write', async () => {
    const begun = engagement();
    const { engagement: after, event } = next(begun, ticked('assess', '1'));
    const unlisted = (write: Write): Write => {
      if (write.kind === 'delete' || !write.document.id.startsWith('phase:')) return write;
      const { list: _, body, ...document } = write.document;
      const { phase: __, ...older } = z.looseObject({}).parse(body);
      return { ...write, document: { ...document, body: older } };
    };
    await engagements({
      ...documents,
      write: (partition, writes) => documents.write(partition, writes.map(unlisted)),
    }).save(begun, null, began(begun), SUMMARY);
    const now = engagements(documents);
    assert.deepEqual(await now.read(PARTNER, ENGAGEMENT), begun);
    await now.save(after, 1, event, SUMMARY);
    const reads: string[] = [];
    const watched = engagements({
      ...documents,
      read: (partition, id) => {
        reads.push(id);
        return documents.read(partition, id);
      },
    });
    assert.deepEqual(await watched.read(PARTNER, ENGAGEMENT), after);
    assert.ok(!reads.includes('phase:assess'));
  });

  it('of a release that knew neither notes nor reminders have none', async () => {
    const older: Documents = {
      ...documents,
      read: async (partition, id) => {
        const found = await documents.read(partition, id);
        return found && { ...found, body: withoutNotes(found.body) };
      },
    };
    await engagements(documents).save(FULL, null, began(FULL), SUMMARY);
    const known = { ...FULL, lastNotes: {}, reminders: {}, cadence: {} };
    assert.deepEqual(await engagements(older).read(PARTNER, ENGAGEMENT), known);
    assert.deepEqual(await engagements(older).event(PARTNER, ENGAGEMENT, 1), began(known));
    const { phases: _, ...header } = known;
    assert.deepEqual(await engagements(older).headers(PARTNER, [ENGAGEMENT]), [{ ...header, summary: SUMMARY }]);
  });
});

function withoutNotes(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('records' in value)) return value;
    const {
      lastNotes: _lastNotes,
      reminders: _reminders,
      cadence: _cadence,
      ...older
    } = value as Record<string, unknown>;
    return older;
  });
}
