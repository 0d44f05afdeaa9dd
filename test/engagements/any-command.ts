// Commands of every kind as they could come: sensible, out of date, forged, hostile.
import fc from 'fast-check';
import type { Command, Inputs } from '../../src/engagements/command.ts';
import type { HistoryEvent } from '../../src/engagements/history.ts';
import type { Actor } from '../../src/engagements/standing.ts';
import { ANNA, BEN, CARA, FOREIGNER, GUEST, LEA, SAM } from './contoso.ts';

/** A command for an engagement of some revision, with the events so far to undo. */
export type Wish = (rev: number, events: readonly HistoryEvent[]) => Command;

const item = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '9',
      'initiate-kickoff/note',
      'initiate-kickoff#goals-known',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '__proto__', 'constructor', 'toString', '777') },
);
const process = fc.constantFrom('initiate-kickoff', 'assess-check', 'enable-all', 'success-review', 'x', '__proto__');
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', 'because', ' x ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constant('x'.repeat(5000)) },
);
const date = fc.constantFrom('', '2026-03-10', '2026-03-11', '2026-12-31', '2026-02-30', '0000-00-00', 'soon');
const person = fc.constantFrom('', 'anna', 'ben', 'cara', 'sam', 'anna,cara', ',', 'a b');
const service = fc.constantFrom('exchange', 'Teams', 'yammer', 'all-services', '__proto__', '');
const inputs = (fields: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<Inputs> =>
  fc.record(fields, { requiredKeys: [] });
/** What is deleted ends the story: seldom. */
const CLOSING = [...Array.from({ length: 9 }, () => 'customer.close' as const), 'customer.delete' as const];

/** Mostly a good one, so that much of what is typed is taken. */
const mostly = (good: fc.Arbitrary<string>, bad: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 19, arbitrary: good }, { weight: 1, arbitrary: bad });
const customer = inputs({
  name: mostly(fc.constantFrom('Contoso', 'Fabrikam'), text),
  motion: mostly(fc.constantFrom('rfa', 'targeting'), text),
  services: mostly(fc.constantFrom('exchange', 'exchange,teams', 'teams'), text),
  seats: mostly(fc.constantFrom('', '500', '20000'), text),
  enterprise: mostly(fc.constantFrom('', 'true', 'false'), text),
  success: mostly(fc.constantFrom('true', 'false'), text),
  reached: mostly(fc.constantFrom('', 'assess', 'enable'), text),
  startOn: mostly(fc.constantFrom('', '2026-03-10'), date),
  owner: mostly(fc.constantFrom('anna', 'ben'), person),
  lead: mostly(fc.constantFrom('', 'ben'), person),
});

/** `rev` is mostly what the card could have shown. */
const seen = fc.constantFrom(0, 0, 0, 1, 2, 5, -3);

export const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(seen, process, fc.array(item), fc.array(item), fc.option(fc.array(item))).map(
      ([back, slug, shown, done, ticked]): Wish =>
        (rev) => ({ kind: 'tasks.save', rev: rev - back, process: slug, shown, done, ...(ticked && { ticked }) }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(seen, fc.constantFrom('task.done' as const, 'task.reopen' as const), item).map(
      ([back, kind, id]): Wish =>
        (rev) => ({ kind, rev: rev - back, item: id }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(seen, item, text).map(
      ([back, id, reason]): Wish =>
        (rev) => ({ kind: 'task.skip', rev: rev - back, item: id, reason }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(seen, item, text, text).map(
      ([back, id, reason, blockedBy]): Wish =>
        (rev) => ({ kind: 'task.block', rev: rev - back, item: id, reason, blockedBy }),
    ),
  },
  fc.tuple(seen, item, person).map(
    ([back, id, assignee]): Wish =>
      (rev) => ({ kind: 'task.assign', rev: rev - back, item: id, assignee }),
  ),
  fc.tuple(seen, item, fc.constantFrom('', 'https://a.example/x', 'http://a.example', 'x'), text).map(
    ([back, id, link, line]): Wish =>
      (rev) => ({ kind: 'task.evidence', rev: rev - back, item: id, link, line }),
  ),
  fc
    .tuple(
      seen,
      fc.constantFrom('phase.complete' as const, 'phase.reopen' as const),
      fc.constantFrom('initiate', 'assess', 'enable', 'success', 'x'),
      text,
    )
    .map(
      ([back, kind, phase, reason]): Wish =>
        (rev) => ({ kind, rev: rev - back, phase, reason }),
    ),
  fc
    .tuple(
      seen,
      service,
      inputs({
        status: fc.constantFrom('in-progress', 'in-progress/migration', 'blocked', 'x/y'),
        targetDate: date,
        engagementStart: date,
        changeReason: text,
        training: text,
      }),
    )
    .map(
      ([back, name, typed]): Wish =>
        (rev) => ({ kind: 'service.save', rev: rev - back, service: name, inputs: typed }),
    ),
  inputs({ what: fc.constantFrom('meeting', 'usage', 'x'), on: date, service, value: text }).map(
    (typed): Wish =>
      () => ({ kind: 'event.record', inputs: typed }),
  ),
  {
    weight: 3,
    arbitrary: fc.tuple(seen, customer).map(
      ([back, typed]): Wish =>
        (rev) => ({ kind: 'customer.save', rev: rev - back, inputs: typed }),
    ),
  },
  {
    weight: 3,
    arbitrary: seen.map(
      (back): Wish =>
        (rev) => ({ kind: 'plan.apply', rev: rev - back }),
    ),
  },
  fc
    .tuple(seen, inputs({ owner: person, lead: person, 'member-sme': person, 'member-fasttrack-engineer': person }))
    .map(
      ([back, typed]): Wish =>
        (rev) => ({ kind: 'people.save', rev: rev - back, inputs: typed }),
    ),
  fc.tuple(seen, date, text).map(
    ([back, until, reason]): Wish =>
      (rev) => ({ kind: 'customer.pause', rev: rev - back, until, reason }),
  ),
  fc.tuple(seen, fc.constantFrom(...CLOSING), text).map(
    ([back, kind, reason]): Wish =>
      (rev) => ({ kind, rev: rev - back, reason }),
  ),
  {
    weight: 2,
    arbitrary: fc.tuple(seen, text, fc.boolean()).map(
      ([back, reason, open]): Wish =>
        (rev) => ({
          kind: 'customer.reopen',
          rev: rev - back,
          reason,
          others: [{ id: 'e9', createdAt: '2026-01-01T00:00:00.000Z', open }],
        }),
    ),
  },
  fc.constantFrom('v1', 'v2').map(
    (to): Wish =>
      () => ({ kind: 'playbook.move', to }),
  ),
  {
    weight: 4,
    arbitrary: fc.nat(3).map(
      (back): Wish =>
        (rev, events) => {
          const event = events[events.length - 1 - back];
          return event === undefined ? { kind: 'plan.apply', rev } : { kind: 'undo', event };
        },
    ),
  },
  fc.constant<Wish>(() => ({ kind: 'customer.create', id: 'e1', inputs: {}, others: [] })),
);

export const actor: fc.Arbitrary<Actor> = fc.constantFrom(
  ANNA,
  ANNA,
  ANNA,
  BEN,
  CARA,
  CARA,
  LEA,
  SAM,
  GUEST,
  FOREIGNER,
);
