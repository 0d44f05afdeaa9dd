// Notes as a CSV file: what is read back is what was written, and no cell calculates.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/language/language.ts';
import { type NotesCsvNames, notesCsv } from '../../src/notes/csv.ts';
import { idCell, textCell } from '../../src/notes/csv-cell.ts';
import { NOTE_KINDS, type Note } from '../../src/notes/note.ts';
import { plainText } from '../../src/notes/plain-text.ts';
import type { L1Status } from '../../src/playbook/playbook.ts';
import { SERVICES } from '../../src/playbook/vocabulary/services.ts';
import { shippedPlaybook } from '../support/shipped-playbook.ts';

const NOTE: Note = {
  id: '0042',
  kind: 'entitlement',
  service: 'Exchange',
  fields: { status: 'blocked/app-compatibility', targetDate: '2026-12-01', text: 'The add-in "Kanzlei"\nfails.' },
  language: 'en',
  author: 'ana-id',
  createdAt: '2026-11-01T08:00:00.000Z',
  by: 'ben-id',
  at: '2026-11-02T09:30:00.000Z',
  revision: 2,
};

describe('notes as CSV', () => {
  let statuses: readonly L1Status[];
  const names = (): NotesCsvNames => ({
    statuses,
    person: (id) => (id === 'ana-id' ? 'Ana' : undefined),
    quality: ({ kind }) => (kind === 'entitlement' ? 'great' : undefined),
  });

  before(async () => {
    statuses = (await shippedPlaybook()).statuses;
  });

  it('are a row of titles and a row a note, to the letter', () => {
    const overall: Note = {
      ...NOTE,
      id: 'b',
      kind: 'overall',
      fields: { text: 'Call.', nextActionOwner: 'Ana' },
      language: 'de',
    };
    const { service: _, ...withoutService } = overall;
    assert.equal(
      notesCsv([NOTE, withoutService], names(), 'en'),
      [
        '\ufeff"Note ID","Kind","Service","Status","Target date","What it says","Coach","Written by","Written at","Last changed by","Last changed at","Revision","Language"',
        '"\'0042","Entitlement note","Exchange","Blocked - App Compatibility","2026-12-01","The add-in ""Kanzlei""\nfails.","Great","Ana","2026-11-01T08:00:00.000Z","ben-id","2026-11-02T09:30:00.000Z","2","English"',
        '"b","Overall note","","","","Call.\nVERANTWORTLICH: Ana","","Ana","2026-11-01T08:00:00.000Z","ben-id","2026-11-02T09:30:00.000Z","2","German"',
        '',
      ].join('\r\n'),
    );
  });

  it('have titles in the language of the reader', () => {
    for (const language of LANGUAGES) {
      const [titles = []] = parse(notesCsv([NOTE], names(), language));
      assert.equal(new Set(titles).size, 13);
      assert.ok(titles.every((title) => title !== ''));
    }
    assert.equal(parse(notesCsv([], names(), 'de'))[0]?.[3], 'Status');
  });

  it('say the same when they are read back, whatever was typed', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed());
    const nasty = fc
      .tuple(
        fc.constantFrom('', '"', "'", ' ', '\t', '\r', '\n', '\r\n', ';', ',', '\ufeff'),
        fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'),
        typed,
      )
      .map((parts) => parts.join(''));
    const text = fc.oneof(typed, nasty);
    const note: fc.Arbitrary<Note> = fc.record({
      id: fc.oneof(fc.stringMatching(/^[\w-]{1,12}$/), fc.stringMatching(/^\d{1,20}$/)),
      kind: fc.constantFrom(...NOTE_KINDS),
      service: fc.constantFrom(...SERVICES),
      fields: fc.record({ text, summary: text, customer: text, status: text, targetDate: text }),
      language: fc.constantFrom(...LANGUAGES),
      author: text,
      createdAt: fc.constant(NOTE.createdAt),
      by: text,
      at: fc.constant(NOTE.at),
      revision: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 4 }), fc.constantFrom(...LANGUAGES), (notes, reader) => {
        const [, ...rows] = parse(notesCsv(notes, names(), reader));
        assert.equal(rows.length, notes.length);
        for (const [i, row] of rows.entries()) {
          const each = notes[i];
          assert.ok(each);
          for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]|^["\s]+[=+\-@＝＋－＠]/);
          assert.equal(row.length, 13);
          const said = each.kind === 'entitlement' ? each.fields.text : plainText(each, statuses);
          assert.equal(unescaped(row[0] ?? '', idCell), each.id);
          assert.equal(unescaped(row[5] ?? '', textCell), said);
          assert.equal(unescaped(row[7] ?? '', idCell), each.author === 'ana-id' ? 'Ana' : each.author);
          assert.equal(row[11], String(each.revision));
        }
      }),
    );
  });

  const cells: readonly (readonly [string, string])[] = [
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-', "'-"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['＝1', "'＝1"],
    ['"=1', '\'"=1'],
    ["'=1", "''=1"],
    [' =1', "' =1"],
    ['\u200b=1', "'\u200b=1"],
    ['a=1', 'a=1'],
    ["it's", "it's"],
    ['', ''],
  ];
  for (const [typed, cell] of cells) {
    it(`have ${JSON.stringify(typed)} as ${JSON.stringify(cell)}`, () => assert.equal(textCell(typed), cell));
  }

  it('keep ids that look like numbers', () => {
    for (const id of ['007', '12', '1e9', '9E7']) assert.equal(idCell(id), `'${id}`);
    for (const id of ['a1', '1-2', '1e', 'e9']) assert.equal(idCell(id), id);
  });
});

/** What a cell was made of: `asCell` puts an apostrophe before some texts. */
function unescaped(cell: string, asCell: (text: string) => string): string {
  const bare = cell.slice(1);
  return cell.startsWith("'") && asCell(bare) === cell ? bare : cell;
}

/** RFC 4180, and nothing beyond: fields in quotes, commas between, CRLF after each row. */
function parse(csv: string): readonly (readonly string[])[] {
  assert.ok(csv.startsWith('\ufeff'));
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1;
  while (at < csv.length) {
    const [whole, inner] = /^"((?:[^"]|"")*)"/.exec(csv.slice(at)) ?? [];
    assert.ok(whole !== undefined && inner !== undefined, `no field at ${at}`);
    row.push(inner.replaceAll('""', '"'));
    at += whole.length;
    if (csv.startsWith(',', at)) at += 1;
    else {
      assert.ok(csv.startsWith('\r\n', at), `no end at ${at}`);
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
