// What every database promises below the store's nouns, for whoever moves its documents to another one.
import assert from 'node:assert/strict';
import {
  CONTAINERS,
  type Container,
  type Documents,
  type ListPlace,
  type Partition,
  type PlacedDocument,
  type Range,
} from '../../src/store/documents.ts';
import { START } from './contract/subject.ts';

const DAY_MS = 86_400_000;

export interface OpenedDocuments {
  readonly documents: Documents;
  /** Closes what was opened and removes the data. */
  readonly dispose: () => Promise<void>;
}

/** `open` is called for every test and gives an empty database that tells the time by `now`. */
export function documentsContract(name: string, open: (now: () => Date) => Promise<OpenedDocuments>): void {
  describe(`all documents of a container: ${name}`, () => {
    let clock = START;
    let opened: OpenedDocuments;
    let documents: Documents;

    beforeEach(async () => {
      clock = START;
      opened = await open(() => new Date(clock));
      documents = opened.documents;
    });
    afterEach(() => opened.dispose());

    it('come each once, whatever the size of a page, from all partitions and from no other container', async () => {
      const expected: string[] = [];
      for (const partner of ['a', 'A', '~b', 'ab'])
        for (const owner of ['a', 'o-1', '~o'])
          for (const id of ['header', 'event:0000000001', 'note:~x']) {
            await create({ container: 'engagements', partner, owner }, id, { partner, owner, id });
            expected.push(JSON.stringify({ partner, owner, id }));
          }
      await create({ container: 'people', partner: 'a', owner: 'a' }, 'person', {});
      for (const limit of [1, 2, 5, 36, 100]) {
        const found = await all('engagements', limit);
        assert.deepEqual(found.map(({ body }) => JSON.stringify(body)).sort(), expected.sort(), `pages of ${limit}`);
        for (const { partition, id, body } of found)
          assert.deepEqual({ ...partition, id }, { container: 'engagements', ...(body as object) });
      }
      assert.equal((await all('people', 10)).length, 1);
      for (const container of CONTAINERS.filter((one) => one !== 'engagements' && one !== 'people'))
        assert.deepEqual(await all(container, 10), [], container);
    });

    it('come of one partition alone where that is asked, each once, whatever the size of a page', async () => {
      const wanted = { container: 'people', partner: 'a', owner: 'o' } as const;
      for (const [partner, owner] of [
        ['a', 'o'],
        ['a', 'o-1'],
        ['b', 'o'],
      ] as const)
        for (const id of ['person', 'question:1', 'question:2', 'slot:1', 'form:1'])
          await create({ container: 'people', partner, owner }, id, { partner, owner, id });
      await create({ container: 'engagements', partner: 'a', owner: 'o' }, 'header', {});
      for (const limit of [1, 2, 5, 100]) {
        const found: PlacedDocument[] = [];
        for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
          const page = await documents.within(wanted, next, limit);
          assert.ok(page.documents.length <= limit);
          found.push(...page.documents);
          next = page.next;
        }
        assert.deepEqual(
          found.map(({ id }) => id).sort(),
          ['form:1', 'person', 'question:1', 'question:2', 'slot:1'],
          `pages of ${limit}`,
        );
        for (const { partition } of found) assert.deepEqual(partition, wanted);
      }
    });

    it('come with their body, their version, their place in a list and the instant at which they are gone', async () => {
      const partition = { container: 'people', partner: 'p', owner: 'u' } as const;
      const body = { text: 'ñ 日本 🧭 x\ud800 a\0b', deep: [{ none: null, zero: 0, part: 0.1 }], '10': 1, '9': 2 };
      const list = { name: 'questions:c', at: '2026-03-02T09:00:00.000Z' };
      const versions = await documents.write(partition, [
        { kind: 'create', document: { id: 'bare', body } },
        { kind: 'create', document: { id: 'full', body: {}, list, keepDays: 30 } },
      ]);
      const found = new Map((await all('people', 10)).map((document) => [document.id, document]));
      assert.deepEqual(found.get('bare'), { partition, id: 'bare', version: versions?.[0], body });
      assert.deepEqual(found.get('full'), {
        partition,
        id: 'full',
        version: versions?.[1],
        body: {},
        list,
        expiresAt: START + 30 * DAY_MS,
      });
    });

    it('are left out from the millisecond on at which they expire, which may be given as it is', async () => {
      const partition = { container: 'activities', partner: 'p', owner: 'c' } as const;
      const expiresAt = START + 90_001;
      const document = { id: 'a', body: {}, expiresAt, keepDays: 30 };
      assert.ok(await documents.write(partition, [{ kind: 'create', document }]));
      clock = expiresAt - 1;
      assert.equal((await all('activities', 10))[0]?.expiresAt, expiresAt);
      assert.ok(await documents.read(partition, 'a'));
      clock = expiresAt;
      assert.deepEqual(await all('activities', 10), []);
      assert.equal(await documents.read(partition, 'a'), undefined);
    });

    describe('those of one list of a partner', () => {
      const OPEN = { container: 'engagements', partner: 'a', list: 'partner:open' } as const;

      it('come in the order of their places, whatever the size of a page, from all owners and from nowhere else', async () => {
        const places = ['.o', '61.o-1', '61.o-2', '6161.o', '62.o', 'e5ae.~o'];
        for (const [index, at] of [...places.entries()].reverse())
          await place('a', `owner-${index}`, { name: 'partner:open', at });
        await place('a', 'closed', { name: 'partner:closed', at: '61.o' });
        await place('a', 'history', { name: 'history', at: '61.o' });
        await place('A', 'other', { name: 'partner:open', at: '61.o' });
        await create({ container: 'engagements', partner: 'a', owner: 'bare' }, 'header', {});
        await create({ container: 'people', partner: 'a', owner: 'a' }, 'person', {});
        for (const limit of [1, 2, 7, 100]) assert.deepEqual(await placesOf({}, limit), places, `pages of ${limit}`);
        assert.deepEqual(await placesOf({ since: '61', before: '61~' }, 2), ['61.o-1', '61.o-2', '6161.o']);
        assert.deepEqual(await placesOf({ since: '61.o-2', before: '62.o' }, 1), ['61.o-2', '6161.o']);
        const [first] = (await documents.ofPartner(OPEN, {}, undefined, 1)).documents;
        assert.deepEqual(first?.partition, { container: 'engagements', partner: 'a', owner: 'owner-0' });
        assert.deepEqual([first.id, first.list, first.body], ['header', { name: 'partner:open', at: '.o' }, {}]);
      });

      it('go on behind the last one, whatever was written meanwhile', async () => {
        for (const at of ['1', '3', '5']) await place('a', at, { name: 'partner:open', at });
        const { documents: page, next } = await documents.ofPartner(OPEN, {}, undefined, 2);
        const last = page.at(-1);
        assert.ok(last && next !== undefined && next.length < 200);
        const moved = { id: 'header', body: {}, list: { name: 'partner:closed', at: '3' } };
        await documents.write(last.partition, [{ kind: 'replace', document: moved, expected: last.version }]);
        await place('a', '2', { name: 'partner:open', at: '2' });
        await place('a', '4', { name: 'partner:open', at: '4' });
        const rest = (await documents.ofPartner(OPEN, {}, next, 10)).documents;
        assert.deepEqual(
          rest.map(({ list }) => list?.at),
          ['4', '5'],
        );
        assert.deepEqual(await placesOf({}, 10), ['1', '2', '4', '5']);
      });

      it('are left out when they have expired', async () => {
        const partition = { container: 'engagements', partner: 'a', owner: 'o' } as const;
        const document = { id: 'header', body: {}, keepDays: 1, list: { name: 'partner:open', at: '1' } };
        await documents.write(partition, [{ kind: 'create', document }]);
        clock += DAY_MS - 1;
        assert.deepEqual(await placesOf({}, 10), ['1']);
        clock += 1;
        assert.deepEqual(await placesOf({}, 10), []);
      });

      async function place(partner: string, owner: string, list: ListPlace): Promise<void> {
        const partition = { container: 'engagements', partner, owner } as const;
        assert.ok(await documents.write(partition, [{ kind: 'create', document: { id: 'header', body: {}, list } }]));
      }

      async function placesOf(range: Range, limit: number): Promise<readonly (string | undefined)[]> {
        const found: (string | undefined)[] = [];
        for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
          const page = await documents.ofPartner(OPEN, range, next, limit);
          assert.ok(page.documents.length <= limit);
          found.push(...page.documents.map(({ list }) => list?.at));
          next = page.next;
        }
        return found;
      }
    });

    async function create(partition: Partition, id: string, body: unknown): Promise<void> {
      assert.ok(await documents.write(partition, [{ kind: 'create', document: { id, body } }]));
    }

    async function all(container: Container, limit: number): Promise<readonly PlacedDocument[]> {
      const found: PlacedDocument[] = [];
      for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
        const page = await documents.all(container, next, limit);
        assert.ok(page.documents.length <= limit);
        found.push(...page.documents);
        next = page.next;
      }
      return found;
    }
  });
}
