// Status notes: written, revised, taken back, with the status that they bring.
import assert from 'node:assert/strict';
import type { Command, Inputs } from '../../src/engagements/command.ts';
import { decide } from '../../src/engagements/decide.ts';
import type { Engagement } from '../../src/engagements/engagement.ts';
import type { Done } from '../../src/engagements/outcome.ts';
import type { NoteKind, WrittenNote } from '../../src/notes/note.ts';
import {
  ANNA,
  BEN,
  CARA,
  CONTOSO,
  circumstances,
  does,
  GUEST,
  isUnchanged,
  LEA,
  NOON,
  PLAYBOOK,
  problems,
  refusal,
  SAM,
  start,
} from './contoso.ts';

const BLOCKED = { service: 'exchange', status: 'blocked/adoption-readiness', text: 'No training plan yet.' };

interface Own {
  readonly rev?: number;
  readonly id?: string;
  readonly written?: WrittenNote | undefined;
}

function save(inputs: Inputs, { rev = 1, id = 'n1', written }: Own = {}, noteKind: NoteKind = 'entitlement'): Command {
  return { kind: 'note.save', rev, id, noteKind, ...(written && { written }), language: 'en', inputs };
}

/** As the store has it after this. */
function writtenBy({ event }: Done): WrittenNote | undefined {
  const change = event.changes.find(({ slot }) => slot === 'note');
  return change?.slot === 'note' && change.after !== null ? { rev: event.rev, note: change.after } : undefined;
}

const first = does(CONTOSO, save(BLOCKED), CARA);
const written = writtenBy(first);
const revise = (inputs: Inputs, own: Own = {}): Command => save(inputs, { rev: first.engagement.rev, written, ...own });

describe('a new entitlement note', () => {
  it('is kept as typed, with its author and instant', () => {
    assert.deepEqual(written?.note, {
      id: 'n1',
      kind: 'entitlement',
      service: 'Exchange',
      fields: { status: 'blocked/adoption-readiness', text: 'No training plan yet.' },
      language: 'en',
      author: 'cara',
      createdAt: NOON,
      by: 'cara',
      at: NOON,
      revision: 1,
    });
  });

  it('brings the service its status in the same event, and is its last note', () => {
    assert.deepEqual(first.engagement.services, {
      Exchange: { l1: 'blocked', l2: 'adoption-readiness', statusAt: NOON },
    });
    assert.deepEqual(first.engagement.lastNotes, { 'entitlement:Exchange': { note: 'n1', by: 'cara', at: NOON } });
    assert.deepEqual(
      first.event.changes.map(({ slot }) => slot),
      ['note', 'last-note', 'service'],
    );
  });

  it('with the status that the service has changes the service in nothing', () => {
    const again = does(first.engagement, save({ ...BLOCKED, text: 'Still none.' }, { rev: 2, id: 'n2' }), ANNA, 5);
    assert.equal(again.engagement.services.Exchange, first.engagement.services.Exchange);
    assert.equal(again.engagement.lastNotes['entitlement:Exchange']?.note, 'n2');
    const asItBegan = { ...BLOCKED, status: 'status-unknown/new-subscription-or-workload' };
    assert.deepEqual(does(CONTOSO, save(asItBegan)).engagement.services, {});
  });

  it('leaves the rest of the service alone: an L2 goes with its L1, a target date stays until another one is given', () => {
    const full = {
      status: 'in-progress/migration',
      engagementStart: '2026-02-01',
      targetDate: '2026-06-30',
      training: 'videos',
    };
    const running = does(CONTOSO, { kind: 'service.save', rev: 1, service: 'exchange', inputs: full }).engagement;
    const blocked = does(running, save({ ...BLOCKED, status: 'blocked' }, { rev: 2 }), ANNA, 5).engagement;
    const rest = { engagementStart: '2026-02-01', training: 'videos' };
    const later = '2026-03-10T12:05:00.000Z';
    assert.deepEqual(blocked.services.Exchange, { l1: 'blocked', statusAt: later, targetDate: '2026-06-30', ...rest });
    const same = { ...BLOCKED, status: 'in-progress/migration', targetDate: '2026-07-31' };
    assert.deepEqual(does(running, save(same, { rev: 2 }), ANNA, 5).engagement.services.Exchange, {
      l1: 'in-progress',
      l2: 'migration',
      statusAt: NOON,
      targetDate: '2026-07-31',
      ...rest,
    });
    assert.deepEqual(problems(running, save({ ...same, targetDate: '2026-02-01' }, { rev: 2 })), {
      targetDate: 'not-after-start',
    });
  });

  it('begins another status anew where only the L1 is another one', () => {
    const running = does(CONTOSO, save({ ...BLOCKED, status: 'in-progress' })).engagement;
    const blocked = does(running, save({ ...BLOCKED, status: 'blocked' }, { rev: 2, id: 'n2' }), ANNA, 5).engagement;
    assert.deepEqual(blocked.services.Exchange, { l1: 'blocked', statusAt: '2026-03-10T12:05:00.000Z' });
  });

  it('may repeat a target date that was agreed before the start moved', () => {
    const dated = { ...BLOCKED, targetDate: '2026-05-01' };
    const seeded = start({ name: 'C', motion: 'rfa', services: 'exchange', startOn: '2026-02-01' });
    const noted = does(seeded, save(dated)).engagement;
    const moved = does(noted, { kind: 'customer.save', rev: 2, inputs: { startOn: '2026-06-01' } }).engagement;
    assert.ok(does(moved, save({ ...dated, text: 'x' }, { rev: 3, id: 'n2' })));
    assert.deepEqual(problems(moved, save({ ...dated, targetDate: '2026-05-02' }, { rev: 3, id: 'n2' })), {
      targetDate: 'not-after-start',
    });
  });

  it('leaves no trace of its id in the header but as the last one', () => {
    assert.deepEqual(Object.keys(first.engagement.stamps), ['last-note:entitlement:Exchange', 'service:Exchange']);
  });

  it('keeps a start date that is the customer’s the customer’s', () => {
    const seeded = start({ name: 'C', motion: 'rfa', services: 'exchange', startOn: '2026-02-01' });
    assert.deepEqual(does(seeded, save({ ...BLOCKED, targetDate: '2026-02-02' })).engagement.services.Exchange, {
      l1: 'blocked',
      l2: 'adoption-readiness',
      statusAt: NOON,
      targetDate: '2026-02-02',
    });
    assert.deepEqual(problems(seeded, save({ ...BLOCKED, targetDate: '2026-01-31' })), {
      targetDate: 'not-after-start',
    });
  });

  it('is about a service of the customer, by slug or name', () => {
    assert.deepEqual(problems(CONTOSO, save({ ...BLOCKED, service: 'teams' })), { service: 'not-a-choice' });
    assert.equal(writtenBy(does(CONTOSO, save({ ...BLOCKED, service: 'Exchange' })))?.note.service, 'Exchange');
  });

  it('is written once by the same form', () => {
    assert.ok(isUnchanged(first.engagement, save(BLOCKED), CARA));
  });

  it('meets a status that somebody else has set meanwhile', () => {
    const inputs = { status: 'in-progress' };
    const byBen = does(CONTOSO, { kind: 'service.save', rev: 1, service: 'exchange', inputs }, BEN).engagement;
    assert.equal(refusal(byBen, save(BLOCKED), CARA).reason, 'changed-meanwhile');
    assert.ok(does(byBen, save({ ...BLOCKED, status: 'in-progress' }), CARA), 'the same one');
  });

  it('stands beside one that somebody else has written meanwhile', () => {
    const both = does(first.engagement, save(BLOCKED, { id: 'n2' }), BEN);
    assert.equal(both.engagement.lastNotes['entitlement:Exchange']?.note, 'n2');
  });

  it('is not for guests, strangers and closed customers', () => {
    for (const nobody of [GUEST, SAM]) assert.equal(refusal(CONTOSO, save(BLOCKED), nobody).reason, 'forbidden');
    const closed = does(CONTOSO, { kind: 'customer.close', rev: 1, reason: 'done' }).engagement;
    assert.equal(refusal(closed, save(BLOCKED, { rev: 2 })).reason, 'closed');
  });
});

describe('a note revised', () => {
  it('is the same note with another text, of its first author', () => {
    const done = does(first.engagement, revise({ ...BLOCKED, text: 'No champion.' }), ANNA, 5);
    const { note } = writtenBy(done) ?? {};
    assert.deepEqual([note?.author, note?.createdAt, note?.by, note?.revision], ['cara', NOON, 'anna', 2]);
    assert.equal(note?.at, '2026-03-10T12:05:00.000Z');
    assert.equal(note?.fields.text, 'No champion.');
    assert.deepEqual(done.engagement.lastNotes, {
      'entitlement:Exchange': { note: 'n1', by: 'cara', at: NOON, revisedAt: '2026-03-10T12:05:00.000Z' },
    });
  });

  it('is so by its author and the owner only', () => {
    const text = { ...BLOCKED, text: 'x' };
    for (const by of [CARA, ANNA]) assert.ok(does(first.engagement, revise(text), by));
    for (const by of [BEN, LEA]) assert.equal(refusal(first.engagement, revise(text), by).reason, 'forbidden');
  });

  it('by two at once is the first one’s, and the second one hears of it', () => {
    const done = does(first.engagement, revise({ ...BLOCKED, text: 'hers' }), CARA);
    const own = { rev: 2, written: writtenBy(done) };
    const mine = save({ ...BLOCKED, text: 'mine' }, own);
    assert.deepEqual(refusal(done.engagement, mine), { kind: 'refused', reason: 'changed-meanwhile', items: [] });
    assert.ok(isUnchanged(done.engagement, save({ ...BLOCKED, text: 'hers' }, own), CARA), 'the same press once more');
    assert.ok(does(done.engagement, save({ ...BLOCKED, text: 'mine' }, { ...own, rev: 3 })));
  });

  it('does not go into the service what was not revised', () => {
    const inputs = { status: 'in-progress' };
    const moved = does(first.engagement, { kind: 'service.save', rev: 2, service: 'exchange', inputs }).engagement;
    const textOnly = does(moved, revise({ ...BLOCKED, text: 'x' }, { rev: 3 })).engagement;
    assert.equal(textOnly.services.Exchange?.l1, 'in-progress');
    const alsoStatus = { ...BLOCKED, status: 'blocked' };
    assert.equal(does(moved, revise(alsoStatus, { rev: 3 })).engagement.services.Exchange?.l1, 'blocked');
  });

  it('that is no longer the last one of its service says nothing about it now', () => {
    const newer = does(first.engagement, save({ ...BLOCKED, status: 'in-progress' }, { rev: 2, id: 'n2' }), ANNA, 1);
    const done = does(newer.engagement, revise({ ...BLOCKED, status: 'duplicate-invalid' }, { rev: 3 }), ANNA, 2);
    assert.deepEqual(done.engagement.services, newer.engagement.services);
    assert.deepEqual(done.engagement.lastNotes, newer.engagement.lastNotes);
    assert.equal(writtenBy(done)?.note.fields.status, 'duplicate-invalid');
  });

  it('stays about its service, also when that is no longer the customer’s', () => {
    const two = start({ name: 'C', motion: 'rfa', services: 'exchange,teams' });
    const note = does(two, save(BLOCKED));
    const own = { rev: note.engagement.rev, written: writtenBy(note) };
    assert.deepEqual(problems(note.engagement, save({ ...BLOCKED, service: 'teams' }, own)), {
      service: 'not-a-choice',
    });
    const gone: Engagement = {
      ...note.engagement,
      attributes: { ...note.engagement.attributes, services: ['Teams'] },
    };
    const done = does(gone, save({ ...BLOCKED, status: 'in-progress' }, own));
    assert.equal(writtenBy(done)?.note.service, 'Exchange');
    assert.deepEqual(done.engagement.services, gone.services);
  });

  it('keeps fields that did not come, and loses a date that did not', () => {
    const done = does(CONTOSO, save({ ...BLOCKED, targetDate: '2026-05-01' }));
    const less = does(done.engagement, save({}, { rev: 2, written: writtenBy(done) }));
    assert.deepEqual(writtenBy(less)?.note.fields, written?.note.fields);
    assert.equal(less.engagement.services.Exchange?.targetDate, '2026-05-01');
  });

  it('in another language is a revision too', () => {
    const done = does(first.engagement, { ...revise(BLOCKED), language: 'de' } as Command);
    assert.equal(writtenBy(done)?.note.language, 'de');
  });

  it('keeps a status that the playbook no longer knows, while it is the one it had', () => {
    const statuses = PLAYBOOK.statuses.filter(({ l1 }) => l1 !== 'blocked');
    const at = { ...circumstances(), playbook: { ...PLAYBOOK, statuses } };
    const text = { ...BLOCKED, text: 'x' };
    assert.equal(decide(first.engagement, revise(text), at).kind, 'done');
    assert.equal(decide(first.engagement, revise({ ...text, status: 'blocked' }), at).kind, 'refused');
    assert.equal(decide(first.engagement, save(text, { rev: 2, id: 'n2' }), at).kind, 'refused');
  });

  it('keeps a service in its list that is no longer the customer’s', () => {
    const two = start({ name: 'C', motion: 'rfa', services: 'exchange,teams' });
    const summary = { customer: 'x', engagementStatus: 'reactive', deployment: 'not', workloads: 'teams' };
    const done = does(two, save(summary, {}, 'executive'));
    const own = { rev: 2, written: writtenBy(done) };
    const services: Engagement['attributes']['services'] = ['Exchange'];
    const gone: Engagement = { ...done.engagement, attributes: { ...done.engagement.attributes, services } };
    const both = does(gone, save({ ...summary, workloads: 'exchange,teams' }, own, 'executive'));
    assert.equal(writtenBy(both)?.note.fields.workloads, 'exchange,teams');
    assert.deepEqual(problems(gone, save({ ...summary, workloads: 'teams,edge' }, own, 'executive')), {
      workloads: 'not-a-choice',
    });
  });

  it('is no other note and no other kind', () => {
    assert.equal(refusal(first.engagement, revise(BLOCKED, { id: 'n2' })).reason, 'gone');
    const other = save({ text: 'x' }, { rev: 2, written }, 'overall');
    assert.equal(refusal(first.engagement, other).reason, 'gone');
  });
});

describe('a note taken back', () => {
  const undo = (done: Done, now = writtenBy(done)): Command => ({
    kind: 'undo',
    event: done.event,
    ...(now && { written: now }),
  });

  it('takes the status that it brought with it', () => {
    const { engagement, event } = does(first.engagement, undo(first), CARA, 9);
    assert.deepEqual([engagement.services, engagement.lastNotes], [{}, {}]);
    assert.deepEqual(event.changes[0], { slot: 'note', note: 'n1', before: written?.note, after: null });
  });

  it('leaves the revision before', () => {
    const done = does(first.engagement, revise({ ...BLOCKED, text: 'x', status: 'blocked' }), CARA);
    const { engagement, event } = does(done.engagement, undo(done), CARA);
    assert.deepEqual(event.changes[0]?.after, written?.note);
    assert.deepEqual(engagement.services, first.engagement.services);
  });

  it('is so for ten minutes, while nobody has revised it or noted anything newer', () => {
    assert.equal(refusal(first.engagement, undo(first), CARA, 11).reason, 'no-undo');
    const revised = does(first.engagement, revise({ ...BLOCKED, text: 'x' }), ANNA);
    assert.equal(refusal(revised.engagement, undo(first, writtenBy(revised)), CARA).reason, 'changed-meanwhile');
    const newer = does(first.engagement, save(BLOCKED, { rev: 2, id: 'n2' }), BEN);
    assert.equal(refusal(newer.engagement, undo(first), CARA).reason, 'changed-meanwhile');
    const gone: Command = { kind: 'undo', event: first.event };
    assert.equal(refusal(first.engagement, gone, CARA).reason, 'changed-meanwhile');
  });

  it('is so by whoever wrote it, or the owner', () => {
    assert.equal(refusal(first.engagement, undo(first), BEN).reason, 'forbidden');
    assert.ok(does(first.engagement, undo(first), ANNA));
  });
});
