// An export and what becomes of it in another database: whole or refused, the same after any end, and never over what is there.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/app-error.ts';
import type { MovedDocument } from '../../../src/store/archive/archive-format.ts';
import { archiveLines } from '../../../src/store/archive/archive-lines.ts';
import { compare } from '../../../src/store/archive/compare.ts';
import { moveIn } from '../../../src/store/archive/move-in.ts';
import { readArchive } from '../../../src/store/archive/read-archive.ts';
import { documentStore } from '../../../src/store/document-store.ts';
import type { Documents, Partition, Write } from '../../../src/store/documents.ts';
import type { Wake } from '../../../src/store/reminder-records.ts';
import { openSqliteDocuments } from '../../../src/store/sqlite/open-sqlite-documents.ts';
import { rejects } from '../contract/rejects.ts';
import { person } from '../contract/samples.ts';
import { START } from '../contract/subject.ts';
import { fillStore } from './fill-store.ts';

const DAY_MS = 86_400_000;
const PERSON: Partition = { container: 'people', partner: 'p', owner: 'u' };
const EVER = '9999-12-31T00:00:00.000Z';
const ABOUT = { version: '1.2.3', source: 'sqlite:test', at: new Date(START) };

describe('an export', () => {
  let clock: number;
  const now = () => new Date(clock);
  let opened: Documents[];
  let from: Documents;
  let to: Documents;

  beforeEach(() => {
    clock = START;
    opened = [];
    from = open();
    to = open();
  });
  afterEach(async () => {
    for (const documents of opened) await documents.close();
  });

  it('holds everything but who leads, in lines that begin with what it is and end with what was in it', async () => {
    await fillStore(documentStore(from), 20);
    const held: Date[] = [];
    const lines = await exported(from, held);
    assert.deepEqual(parsed(lines[0]), {
      lotse: 'export',
      format: 1,
      version: '1.2.3',
      source: 'sqlite:test',
      at: '2026-03-02T09:00:00.000Z',
    });
    // A person has a question and a slot; an engagement a header, two phases, five events, a note and two forms.
    const counts = { people: 2 * 3, activities: 1, engagements: 20 * 11, customers: 20, playbooks: 7, reminders: 2 };
    const { documents, checksum } = parsed(lines.at(-1)) as { documents: unknown; checksum: string };
    assert.deepEqual(documents, counts);
    assert.match(checksum, /^sha256:[0-9a-f]{64}$/);
    assert.equal(lines.length, 2 + Object.values(counts).reduce((sum, count) => sum + count));
    assert.ok(!lines.some((line) => line.includes('an instance')));
    assert.deepEqual(held, [new Date(START + 60_000)], 'and says that somebody was leading meanwhile');
  });

  it('is in another database what it was: exported from there, it is the same', async () => {
    await fillStore(documentStore(from), 50);
    const lines = await exported(from);
    const count = lines.length - 2;
    assert.deepEqual(await imported(lines, to), { created: count, replaced: 0, left: 0 });
    assert.deepEqual(await exported(to), lines);
    assert.deepEqual(await compared(lines, to), { same: count, missing: 0, different: 0, expired: 0 });
    const [one, other] = [documentStore(from), documentStore(to)];
    const wakes = await one.wakes.due(EVER, 10);
    assert.deepEqual((await other.wakes.due(EVER, 10)).map(unversioned), wakes.map(unversioned));
    for (const { partner, user } of wakes) {
      assert.deepEqual((await other.people.read(partner, user))?.value, { ...person({ user }), zone: 'Europe/Berlin' });
      assert.equal((await other.slots.recent(partner, user, ABOUT.at.toISOString(), 10)).length, 1);
    }
  });

  it('keeps the instant at which a document is gone, and leaves out what is gone', async () => {
    const forms = [START + 1, START + DAY_MS, START + 400 * DAY_MS + 1];
    for (const expiresAt of forms) await create(from, { id: `form:${expiresAt}`, body: {}, expiresAt });
    const lines = await exported(from);
    clock += 1;
    assert.equal((await exported(from)).length, 2 + 2);
    assert.deepEqual(await imported(lines, to), { created: 2, replaced: 0, left: 0 });
    assert.deepEqual(await compared(lines, to), { same: 2, missing: 0, different: 0, expired: 1 });
    clock += DAY_MS - 2;
    assert.equal((await exported(to)).length, 2 + 2);
    clock += 1;
    assert.equal((await exported(to)).length, 2 + 1);
  });

  it('of nothing is a header and a footer, and may be imported', async () => {
    const lines = await exported(from);
    assert.equal(lines.length, 2);
    assert.deepEqual(await imported(lines, to), { created: 0, replaced: 0, left: 0 });
  });

  it('ends without a footer at a document that is damaged', async () => {
    await create(from, { id: 'a', body: {} });
    const damaged: Documents = {
      ...from,
      async all(container, next, limit) {
        const page = await from.all(container, next, limit);
        return { documents: page.documents.map((document) => ({ ...document, body: undefined })) };
      },
    };
    const lines: string[] = [];
    const reading = (async () => {
      for await (const line of archiveLines(damaged, ABOUT, UNWATCHED)) lines.push(line);
    })();
    await rejects(reading, 'unavailable');
    assert.equal(lines.length, 1);
  });

  describe('is refused', () => {
    let lines: readonly string[];

    beforeEach(async () => {
      await fillStore(documentStore(from), 2);
      lines = await exported(from);
    });

    const line = '{"container":"people","partner":"p","owner":"u","id":"person","body":{}}';
    const table: readonly (readonly [
      what: string,
      change: (lines: readonly string[]) => readonly string[],
      says: RegExp,
    ])[] = [
      ['of nothing at all', () => [], /ends before its last line/],
      ['of another program', () => ['{"type":"dump"}'], /is not an export/],
      ['that is no JSON', () => ['PK\u0003\u0004'], /is not an export/],
      [
        'of a newer format',
        () => ['{"lotse":"export","format":2,"new":true}'],
        /newer release \(format 2, this one knows 1\)/,
      ],
      ['whose header lacks something', () => ['{"lotse":"export","format":1}'], /damaged on line 1 \(version/],
      ['without its footer', (all) => all.slice(0, -1), /ends before its last line/],
      ['without its second half', (all) => all.slice(0, all.length / 2), /ends before its last line/],
      ['with half a line', (all) => [...all.slice(0, 5), (all[5] ?? '').slice(0, 40)], /damaged on line 6/],
      ['without one document', (all) => all.toSpliced(3, 1), /holds 2 documents of people instead of 3/],
      ['with one document more', (all) => all.toSpliced(3, 0, line), /holds 4 documents of people instead of 3/],
      ['with another document', (all) => all.toSpliced(1, 1, line), /checksum/],
      ['in another order', (all) => [...all.slice(0, 1), ...all.slice(1, -1).reverse(), ...all.slice(-1)], /checksum/],
      ['with its header changed', (all) => [(all[0] ?? '').replace('1.2.3', '1.2.4'), ...all.slice(1)], /checksum/],
      ['with something after its end', (all) => [...all, line], /goes on after its last line/],
      ['twice in one file', (all) => [...all, ...all], /goes on after its last line/],
      [
        'with a document of no container',
        (all) => all.toSpliced(1, 0, line.replace('people', 'pets')),
        /line 2 \(container/,
      ],
      ['with a key that is none', (all) => all.toSpliced(1, 0, line.replace('"u"', '"a/b"')), /line 2 \(owner/],
      ['with an id that is none', (all) => all.toSpliced(1, 0, line.replace('"person"', '"?"')), /line 2 \(id/],
      ['with a body that is none', (all) => all.toSpliced(1, 0, line.replace('{}', 'null')), /line 2 \(body/],
      ['with no body', (all) => all.toSpliced(1, 0, line.replace(',"body":{}', '')), /line 2 \(body/],
      ['with a field that is unknown', (all) => all.toSpliced(1, 0, line.replace('{}', '{},"x":1')), /line 2/],
    ];
    for (const [what, change, says] of table) {
      it(`${what}, with what is wrong and not what it holds`, async () => {
        await assert.rejects(whole(change(lines)), (error) => {
          assert.ok(error instanceof AppError, String(error));
          assert.equal(error.kind, 'invalid-input');
          assert.match(error.message, says);
          assert.ok(error.message.startsWith('moved.jsonl '));
          assert.doesNotMatch(error.message, /Contoso|Kunden/);
          return true;
        });
      });
    }

    it('wherever one character of it is another', async () => {
      const text = lines.join('\n');
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length - 1),
          fc.constantFrom('0', 'x', '"', ' ', '}', '\n'),
          async (place, other) => {
            fc.pre(text[place] !== other);
            const changed = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
            await rejects(whole(changed.split('\n')), 'invalid-input');
          },
        ),
        { numRuns: 200 },
      );
    });

    async function whole(some: readonly string[]): Promise<void> {
      for await (const _ of readArchive(lined(some), 'moved.jsonl'));
    }
  });

  describe('on its way into another database', () => {
    it('may be stopped after any write and begun again: nothing is missing and nothing is there twice', async () => {
      await fillStore(documentStore(from), 12);
      const lines = await exported(from);
      for (let stopAfter = 0; stopAfter < 20; stopAfter += 3) {
        const target = open();
        let left = stopAfter;
        const dying: Documents = {
          ...target,
          async write(partition, writes) {
            left -= 1;
            if (left < 0) throw new AppError('unavailable', 'The power went.');
            return target.write(partition, writes);
          },
        };
        await rejects(imported(lines, dying), 'unavailable');
        const { created, left: there } = await imported(lines, target);
        assert.equal(created + there, lines.length - 2);
        assert.ok(stopAfter === 0 || there > 0);
        assert.deepEqual(await exported(target), lines);
      }
    });

    it('leaves what is there, and says what has another content; replaces it where it is told to', async () => {
      await create(from, { id: 'same', body: { a: 1, b: [1] } });
      await create(from, { id: 'other', body: { a: 1 } });
      await create(from, { id: 'new', body: { a: 1 } });
      const lines = await exported(from);
      await create(to, { id: 'same', body: { b: [1], a: 1 } });
      await create(to, { id: 'other', body: { a: 2 } });
      await create(to, { id: 'own', body: {} });
      const version = (await to.read(PERSON, 'same'))?.version;

      const differing: string[] = [];
      assert.deepEqual(await compared(lines, to, differing), { same: 1, missing: 1, different: 1, expired: 0 });
      assert.deepEqual(differing, ['other']);
      assert.deepEqual(await imported(lines, to), { created: 1, replaced: 0, left: 2 });
      assert.deepEqual((await to.read(PERSON, 'other'))?.body, { a: 2 });
      assert.deepEqual(await compared(lines, to), { same: 2, missing: 0, different: 1, expired: 0 });

      assert.deepEqual(await imported(lines, to, true), { created: 0, replaced: 1, left: 2 });
      assert.deepEqual(await compared(lines, to), { same: 3, missing: 0, different: 0, expired: 0 });
      assert.equal((await to.read(PERSON, 'same'))?.version, version, 'what is the same is not written');
      assert.ok(await to.read(PERSON, 'own'));
    });

    it('meets who writes at the same time, and never writes over them', async () => {
      await create(from, { id: 'a', body: { by: 'export' } });
      await create(from, { id: 'b', body: { by: 'export' } });
      const lines = await exported(from);
      await create(to, { id: 'a', body: { by: 'export' } });
      let reads = 0;
      const busy: Documents = {
        ...to,
        async read(partition, id) {
          const found = await to.read(partition, id);
          reads += 1;
          if (id === 'b' && found === undefined) await create(to, { id: 'b', body: { by: 'somebody' } });
          return found;
        },
      };
      assert.deepEqual(await imported(lines, busy), { created: 0, replaced: 0, left: 2 });
      assert.equal(reads, 4);
      assert.deepEqual((await to.read(PERSON, 'b'))?.body, { by: 'somebody' });
    });

    it('is apart by container, partner and owner, also where neighbours share two of these', async () => {
      for (const partition of [
        PERSON,
        { ...PERSON, owner: 'v' },
        { ...PERSON, partner: 'q', owner: 'v' },
        { ...PERSON, container: 'activities', partner: 'q', owner: 'v' },
      ] as const)
        await create(from, { id: 'a', body: { of: partition } }, partition);
      const lines = await exported(from);
      assert.deepEqual(await imported(lines, to), { created: 4, replaced: 0, left: 0 });
      assert.deepEqual(await exported(to), lines);
    });

    it('is written by eight writes at a time, and a failure is told when the others are over', async () => {
      for (let index = 0; index < 40; index += 1)
        await create(from, { id: 'person', body: {} }, { ...PERSON, owner: `u${index}` });
      const lines = await exported(from);
      let going = 0;
      let most = 0;
      const slow: Documents = {
        ...to,
        async write(partition, writes) {
          going += 1;
          most = Math.max(most, going);
          await to.read(partition, 'person');
          const written = partition.owner === 'u3' ? undefined : await to.write(partition, writes);
          going -= 1;
          if (written === undefined) throw new AppError('unavailable', 'The power went.');
          return written;
        },
      };
      await rejects(imported(lines, slow), 'unavailable');
      assert.deepEqual([going, most], [0, 8]);
    });

    it('is written in as few writes as a database takes, each in one partition', async () => {
      for (let index = 0; index < 60; index += 1) await create(from, { id: `small:${index}`, body: {} });
      for (let index = 0; index < 3; index += 1)
        await create(from, { id: `large:${index}`, body: { text: 'x'.repeat(600_000) } });
      await create(from, { id: 'largest', body: { text: 'ü'.repeat(749_000) } });
      await create(from, { id: 'person', body: {} }, { ...PERSON, owner: 'v' });
      const writes: { readonly owner: string; readonly count: number }[] = [];
      const recording: Documents = {
        ...to,
        write(partition: Partition, some: readonly Write[]) {
          writes.push({ owner: partition.owner, count: some.length });
          return to.write(partition, some);
        },
      };
      const lines = await exported(from);
      assert.equal((await imported(lines, recording)).created, 65);
      assert.ok(writes.every(({ count }) => count <= 25));
      assert.deepEqual(
        writes.filter(({ owner }) => owner === 'v').map(({ count }) => count),
        [1],
      );
      assert.ok(writes.length <= 8, `${writes.length} writes`);
      assert.deepEqual(await exported(to), lines);
    });
  });

  function open(): Documents {
    const documents = openSqliteDocuments(':memory:', { now });
    opened.push(documents);
    return documents;
  }

  function imported(lines: readonly string[], target: Documents, overwrite = false) {
    let told = 0;
    return moveIn(target, readArchive(lined(lines), 'moved.jsonl'), {
      overwrite,
      now,
      onDocument: () => (told += 1),
    }).then((moved) => {
      assert.equal(told, lines.length - 2);
      return moved;
    });
  }

  function compared(lines: readonly string[], target: Documents, differing: string[] = []) {
    const onDifferent = ({ id }: MovedDocument) => void differing.push(id);
    return compare(target, readArchive(lined(lines), 'moved.jsonl'), { now, onDifferent });
  }

  async function create(
    documents: Documents,
    document: { readonly id: string; readonly body: unknown; readonly expiresAt?: number },
    partition = PERSON,
  ): Promise<void> {
    assert.ok(await documents.write(partition, [{ kind: 'create', document }]));
  }
});

const UNWATCHED = { document: () => undefined, held: () => undefined };

async function exported(documents: Documents, held: Date[] = []): Promise<readonly string[]> {
  const lines: string[] = [];
  const watch = { ...UNWATCHED, held: (until: Date) => void held.push(until) };
  for await (const line of archiveLines(documents, ABOUT, watch)) lines.push(line);
  return lines;
}

async function* lined(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

function unversioned({ version: _, ...wake }: Wake): Omit<Wake, 'version'> {
  return wake;
}

function parsed(line = ''): unknown {
  return JSON.parse(line);
}
