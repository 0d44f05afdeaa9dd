// Status notes: written with the event that says so, each under its id, newest first.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note, WrittenNote } from '../../../src/notes/note.ts';
import { NOTE_KINDS } from '../../../src/notes/note.ts';
import type { Engagements } from '../../../src/store/store.ts';
import { began, CHANGES, ENGAGEMENT, engagement, next, SUMMARY } from './engagement-samples.ts';
import { race } from './race.ts';
import { rejects } from './rejects.ts';
import { form, PARTNER, USER } from './samples.ts';
import { DAY_SECONDS, type Subject } from './subject.ts';

export function notesContract(subject: Subject): void {
  describe('notes of an engagement', () => {
    let engagements: Engagements;
    let known = engagement();

    beforeEach(async () => {
      engagements = subject.store.engagements;
      known = engagement();
      await engagements.save(known, null, began(known), SUMMARY);
    });

    it('are none at first, then what was written, field by field, with the rev that wrote it', async () => {
      assert.equal(await read('note-1'), undefined);
      assert.deepEqual(await list(), []);
      const { after } = CHANGES.note;
      assert.ok(after);
      await write(null, after);
      assert.deepEqual(await read(after.id), { rev: 2, note: after });
      for (const kind of NOTE_KINDS) await write(null, note(kind, { kind }));
      for (const kind of NOTE_KINDS) assert.deepEqual((await read(kind))?.note, note(kind, { kind }));
    });

    it('are revised and taken back, each with its rev, and stay where they were in the list', async () => {
      const [first, second] = [await begin('a'), await begin('b')];
      subject.pass(1);
      const revised = { ...first, fields: { text: 'better' }, revision: 2, at: subject.at(), by: 'other' };
      await write(first, revised);
      assert.deepEqual(await list(), [
        { rev: 3, note: second },
        { rev: 4, note: revised },
      ]);
      await write(revised, first);
      assert.deepEqual(await read('a'), { rev: 5, note: first });
      await write(first, null);
      assert.equal(await read('a'), undefined);
      assert.deepEqual(await list(), [{ rev: 3, note: second }]);
      await write(null, first);
      assert.deepEqual(await read('a'), { rev: 7, note: first });
    });

    it('are newest first and paged by when they were begun, itself not included', async () => {
      const all: Note[] = [];
      for (const id of ['a', 'b', 'c', 'd', 'e']) all.unshift(await begin(id));
      assert.deepEqual(await ids(null, 2), ['e', 'd']);
      assert.deepEqual(await ids(all[1] ?? null, 2), ['c', 'b']);
      assert.deepEqual(await ids(all[3] ?? null, 2), ['a']);
      assert.deepEqual(await ids(all[4] ?? null, 2), []);
      assert.equal((await list()).length, 5);
    });

    it('that were begun in the same millisecond are paged without a gap and stay in their order', async () => {
      const written = ['c', 'a', 'd', 'b', 'e'].map((id) => note(id));
      for (const each of written) await write(null, each);
      const all = await ids(null, 10);
      assert.deepEqual(all.toSorted(), ['a', 'b', 'c', 'd', 'e']);
      const seen: string[] = [];
      for (let last: Note | null = null; ; ) {
        const page: readonly string[] = await ids(last, 2);
        if (page.length === 0) break;
        seen.push(...page);
        last = written.find(({ id }) => id === page.at(-1)) ?? null;
        assert.ok(last);
      }
      assert.deepEqual(seen, all);
    });

    it('change with everything of their event, or not at all', async () => {
      const first = await begin('a');
      const revised = { ...first, revision: 2 };
      const { engagement: after, event } = change(first, revised);
      await rejects(engagements.save(after, 1, event, SUMMARY, form('n1', 'x')), 'conflict');
      assert.deepEqual(await read('a'), { rev: 2, note: first });
      assert.deepEqual(await engagements.read(PARTNER, ENGAGEMENT), known);
      assert.equal(await engagements.form(PARTNER, ENGAGEMENT, 'n1'), undefined);
    });

    it('that are there do not begin once more, and those that are not do not go on', async () => {
      const first = await begin('a');
      await rejects(write(null, first), 'conflict');
      await rejects(write(note('b'), note('b', { revision: 2 })), 'conflict');
      await rejects(write(note('b'), null), 'conflict');
      assert.deepEqual(await list(), [{ rev: 2, note: first }]);
      assert.equal((await engagements.history(PARTNER, ENGAGEMENT, null, 10)).length, 2);
    });

    it('let one of twenty who revise the same win', async () => {
      const first = await begin('a');
      const { winner } = await race(20, async (index) => {
        const { engagement: after, event } = change(first, { ...first, fields: { text: `${index}` }, revision: 2 });
        await engagements.save(after, 2, event, SUMMARY);
      });
      assert.equal((await read('a'))?.note.fields.text, `${winner}`);
    });

    it('may hold any text under any id, and are the engagement’s own', async () => {
      const written = new Map<string, string>();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
          if (written.has(text)) return;
          written.set(text, text);
          await write(null, note(text, { fields: { text, [text]: text } }));
          assert.deepEqual((await read(text))?.note.fields, { text, [text]: text });
        }),
        {
          numRuns: 30,
          examples: ['', ' ', '..', 'a/b', 'a\0b', 'A', 'a', 'x\ud800', 'x\ud801', '🧭'].map((id) => [id]),
        },
      );
      assert.equal((await list()).length, written.size);
      for (const [partner, id] of [
        [PARTNER, 'other'],
        ['other', ENGAGEMENT],
      ] as const) {
        assert.equal(await engagements.note(partner, id, 'a'), undefined);
        assert.deepEqual(await engagements.notes(partner, id, null, 10), []);
      }
    });

    it('are refused beyond 1.5 MB a write, with the event that holds them', async () => {
      // Twice: as it stands, and in the history.
      await write(null, note('a', { fields: { text: 'ü'.repeat(370_000) } }));
      await rejects(write(null, note('b', { fields: { text: 'ü'.repeat(375_000) } })), 'invalid-input');
      assert.equal(await read('b'), undefined);
      assert.deepEqual(await engagements.read(PARTNER, ENGAGEMENT), known);
    });

    it('stay for ever, and come back as copies', async () => {
      const first = await begin('a');
      subject.pass(5000 * DAY_SECONDS);
      const mine = await read('a');
      assert.deepEqual(mine?.note, first);
      Object.assign(mine?.note.fields ?? {}, { text: 'changed' });
      assert.deepEqual((await read('a'))?.note, first);
    });

    const read = (id: string): Promise<WrittenNote | undefined> => engagements.note(PARTNER, ENGAGEMENT, id);
    const list = () => engagements.notes(PARTNER, ENGAGEMENT, null, 100);
    const ids = async (before: Note | null, limit: number) =>
      (await engagements.notes(PARTNER, ENGAGEMENT, before, limit)).map((each) => each.note.id);

    function note(id: string, own: Partial<Note> = {}): Note {
      const at = subject.at();
      const fields = { text: 'Pilot läuft' };
      return {
        id,
        kind: 'overall',
        fields,
        language: 'de',
        author: USER,
        createdAt: at,
        by: USER,
        at,
        revision: 1,
        ...own,
      };
    }

    /** Each a second after the one before. */
    async function begin(id: string): Promise<Note> {
      subject.pass(1);
      const begun = note(id);
      await write(null, begun);
      return begun;
    }

    function change(before: Note | null, after: Note | null) {
      return next(known, { slot: 'note', note: after?.id ?? before?.id ?? '', before, after });
    }

    async function write(before: Note | null, after: Note | null): Promise<void> {
      const step = change(before, after);
      await engagements.save(step.engagement, known.rev, step.event, SUMMARY);
      known = step.engagement;
    }
  });
}
