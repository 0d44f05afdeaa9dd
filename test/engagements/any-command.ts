// Commands of every kind as they could come: mostly sensible, now and then out of date, forged or hostile.
import fc from 'fast-check';
import type { Command, Inputs } from '../../src/engagements/command.ts';
import type { HistoryEvent } from '../../src/engagements/history.ts';
import type { Actor } from '../../src/engagements/standing.ts';
import { NOTE_KINDS, type WrittenNote } from '../../src/notes/note.ts';
import { ANNA, BEN, CARA, FOREIGNER, GUEST, LEA, SAM } from './contoso.ts';

/** A command for an engagement of some revision, with the events so far to undo. */
export type Wish = (rev: number, events: readonly HistoryEvent[]) => Command;

const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 24, arbitrary: good }, { weight: 1, arbitrary: bad });
const hostile = fc.oneof(
  fc.constantFrom('', '__proto__', 'constructor', 'toString', '777', '2026-02-30', ',', 'a b'),
  fc.constant('x'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const oneOf = (...good: readonly string[]): fc.Arbitrary<string> => mostly(fc.constantFrom(...good), hostile);

/** How many changes ago the card was drawn: mostly none. A negative one is forged. */
const ago = mostly(fc.constant(0), fc.constantFrom(1, 2, 5, -3));
const item = oneOf('1', '2', '3', '4', '5', '6', '9', 'initiate-kickoff/note', 'initiate-kickoff#goals-known');
const items = fc.array(item, { maxLength: 6 });
const process = oneOf('initiate-kickoff', 'assess-check', 'enable-all', 'success-review');
const reason = oneOf('because', ' so ');
const service = oneOf('exchange', 'exchange', 'Teams');
const date = oneOf('', '2026-03-11', '2026-12-31');
const inputs = (fields: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<Inputs> =>
  fc.record(fields, { requiredKeys: [] });
const customer = inputs({
  name: oneOf('Contoso', 'Fabrikam'),
  motion: oneOf('rfa', 'targeting'),
  services: oneOf('exchange', 'exchange,teams', 'teams'),
  tenant: oneOf('contoso.com', ''),
  seats: oneOf('', '500', '20000'),
  enterprise: oneOf('', 'true', 'false'),
  success: oneOf('true', 'false'),
  reached: oneOf('', 'assess', 'enable'),
  startOn: date,
});
const entitlement = fc
  .tuple(
    oneOf('in-progress', 'in-progress/migration', 'blocked/adoption-readiness'),
    inputs({
      targetDate: date,
      engagementStart: oneOf('', '2026-02-01', '2026-02-02'),
      changeReason: reason,
      training: reason,
    }),
  )
  .map(([status, typed]): Inputs => ({ status, ...typed }));
const happening = fc.record({
  what: oneOf('meeting', 'checkpoint', 'migration'),
  on: oneOf('2026-03-01', '2026-03-02'),
  service,
  value: oneOf('', '5'),
});
const people = inputs({
  owner: oneOf('anna', 'ben'),
  lead: oneOf('', 'ben'),
  'member-sme': oneOf('cara', 'cara,anna', ''),
});

const noted = inputs({
  service: oneOf('exchange', 'Teams'),
  status: oneOf('in-progress', 'in-progress/migration', 'blocked/adoption-readiness'),
  targetDate: date,
  text: oneOf('moving mail', 'no training plan', ' a\r\nb '),
  nextAction: oneOf('call', ''),
  nextActionOn: date,
});
const due = oneOf('T-06.-.2026-03-09', 'T-26.exchange.2026-03-10', 'T-26.exchange.2025-03-10');
const agreed = inputs({ off: oneOf('', 'T-06', 'T-06,quiet-phase'), 'days-T-06': oneOf('', '7', '14') });

/** The note as the events leave it. */
function writtenIn(events: readonly HistoryEvent[], id: string): WrittenNote | undefined {
  const written = events.flatMap(({ rev, changes }) =>
    changes.flatMap((change) => (change.slot === 'note' && change.note === id ? [{ rev, note: change.after }] : [])),
  );
  const { rev, note } = written.at(-1) ?? { rev: 0, note: null };
  return note === null ? undefined : { rev, note };
}

/** With the note that the event wrote, as whoever undoes it reads it. */
export function undo(event: HistoryEvent, events: readonly HistoryEvent[]): Command {
  const change = event.changes.find(({ slot }) => slot === 'note');
  const written = change?.slot === 'note' ? writtenIn(events, change.note) : undefined;
  return { kind: 'undo', event, ...(written && { written }) };
}

const weigh = (weight: number, arbitrary: fc.Arbitrary<Wish>) => ({ weight, arbitrary });

export const wish: fc.Arbitrary<Wish> = fc.oneof(
  weigh(
    6,
    fc.tuple(ago, process, items, items, fc.option(items)).map(([back, slug, shown, done, ticked]) => (rev) => ({
      kind: 'tasks.save',
      rev: rev - back,
      process: slug,
      shown,
      done,
      ...(ticked && { ticked }),
    })),
  ),
  weigh(
    6,
    fc
      .tuple(ago, fc.constantFrom('task.done' as const, 'task.reopen' as const), item)
      .map(([back, kind, id]) => (rev) => ({ kind, rev: rev - back, item: id })),
  ),
  weigh(
    3,
    fc.tuple(ago, item, reason).map(([back, id, why]) => (rev) => ({
      kind: 'task.skip',
      rev: rev - back,
      item: id,
      reason: why,
    })),
  ),
  weigh(
    3,
    fc.tuple(ago, item, reason, oneOf('', 'IT')).map(([back, id, why, blockedBy]) => (rev) => ({
      kind: 'task.block',
      rev: rev - back,
      item: id,
      reason: why,
      blockedBy,
    })),
  ),
  weigh(
    2,
    fc.tuple(ago, item, oneOf('', 'anna', 'ben')).map(([back, id, assignee]) => (rev) => ({
      kind: 'task.assign',
      rev: rev - back,
      item: id,
      assignee,
    })),
  ),
  weigh(
    2,
    fc.tuple(ago, item, oneOf('', 'https://a.example/x'), reason).map(([back, id, link, line]) => (rev) => ({
      kind: 'task.evidence',
      rev: rev - back,
      item: id,
      link,
      line,
    })),
  ),
  weigh(
    4,
    fc
      .tuple(
        ago,
        fc.constantFrom('phase.complete' as const, 'phase.reopen' as const),
        oneOf('initiate', 'assess', 'enable'),
        reason,
      )
      .map(([back, kind, phase, why]) => (rev) => ({ kind, rev: rev - back, phase, reason: why })),
  ),
  weigh(
    3,
    fc.tuple(ago, service, entitlement).map(([back, name, typed]) => (rev) => ({
      kind: 'service.save',
      rev: rev - back,
      service: name,
      inputs: typed,
    })),
  ),
  weigh(
    3,
    happening.map((typed) => () => ({ kind: 'event.record', inputs: typed })),
  ),
  weigh(
    5,
    fc.tuple(ago, customer).map(([back, typed]) => (rev) => ({
      kind: 'customer.save',
      rev: rev - back,
      inputs: typed,
    })),
  ),
  weigh(
    5,
    ago.map((back) => (rev) => ({ kind: 'plan.apply', rev: rev - back })),
  ),
  weigh(
    2,
    fc.tuple(ago, people).map(([back, typed]) => (rev) => ({ kind: 'people.save', rev: rev - back, inputs: typed })),
  ),
  weigh(
    1,
    fc.tuple(ago, oneOf('2026-03-11', '2026-12-31'), reason).map(([back, until, why]) => (rev) => ({
      kind: 'customer.pause',
      rev: rev - back,
      until,
      reason: why,
    })),
  ),
  weigh(
    1,
    fc
      .tuple(ago, mostly(fc.constant('customer.close' as const), fc.constant('customer.delete' as const)), reason)
      .map(([back, kind, why]) => (rev) => ({ kind, rev: rev - back, reason: why })),
  ),
  weigh(
    4,
    fc.tuple(ago, reason, mostly(fc.constant(false), fc.constant(true))).map(([back, why, open]) => (rev) => ({
      kind: 'customer.reopen',
      rev: rev - back,
      reason: why,
      others: [{ id: 'e9', createdAt: '2026-01-01T00:00:00.000Z', open }],
    })),
  ),
  weigh(
    1,
    fc.constantFrom('v1', 'v2').map((to) => () => ({ kind: 'playbook.move', to })),
  ),
  weigh(
    4,
    fc.nat(3).map((back) => (rev, events) => {
      const event = events[events.length - 1 - back];
      return event === undefined ? { kind: 'plan.apply', rev } : undo(event, events);
    }),
  ),
  weigh(
    5,
    fc
      .tuple(
        ago,
        fc.constantFrom('n1', 'n2', 'n3'),
        mostly(fc.constantFrom('entitlement', 'overall'), fc.constantFrom(...NOTE_KINDS)),
        fc.constantFrom('en', 'de'),
        noted,
      )
      .map(([back, id, kind, language, typed]) => (rev, events) => {
        const written = writtenIn(events, id);
        const noteKind = written?.note.kind ?? kind;
        return {
          kind: 'note.save',
          rev: rev - back,
          id,
          noteKind,
          ...(written && { written }),
          language,
          inputs: typed,
        };
      }),
  ),
  weigh(
    2,
    fc
      .tuple(fc.constantFrom('reminder.done' as const, 'reminder.stop' as const), due)
      .map(([kind, reminder]) => () => ({ kind, reminder })),
  ),
  weigh(
    1,
    fc.tuple(due, oneOf('2026-03-11', '2026-12-31')).map(([reminder, until]) => () => ({
      kind: 'reminder.snooze',
      reminder,
      until,
    })),
  ),
  weigh(
    2,
    fc.tuple(ago, agreed).map(([back, typed]) => (rev) => ({ kind: 'cadence.save', rev: rev - back, inputs: typed })),
  ),
  weigh(
    1,
    fc.constant(() => ({ kind: 'customer.create', id: 'e1', inputs: {}, others: [] })),
  ),
);

export const actor: fc.Arbitrary<Actor> = mostly(
  fc.constantFrom(ANNA, BEN, LEA, CARA),
  fc.constantFrom(SAM, GUEST, FOREIGNER),
);
