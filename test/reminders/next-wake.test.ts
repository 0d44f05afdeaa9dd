// The next look at a person: never too late, and never for nothing but a digest.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { localDate } from '../../src/reminders/calendar/local-date.ts';
import { due } from '../../src/reminders/due.ts';
import type { Followed } from '../../src/reminders/followed.ts';
import { nextWake } from '../../src/reminders/next-wake.ts';
import type { Recipient } from '../../src/reminders/recipient.ts';
import { NOTHING_SENT, type Sent } from '../../src/reminders/sent.ts';
import { WEEKDAYS } from '../../src/reminders/timing.ts';
import { contoso, person, sent } from './given.ts';

const START = Date.parse('2026-03-02T00:00:00Z');
const DAY = 86_400_000;
const DAYS = 40;

describe('The next wake-up', () => {
  it('is the next digest where nothing else is to come', () => {
    const table: readonly (readonly [at: string, wake: string])[] = [
      ['2026-05-06T05:00:00.000Z', '2026-05-06T06:00:00.000Z'],
      ['2026-05-06T06:00:00.000Z', '2026-05-07T06:00:00.000Z'],
      ['2026-05-08T06:00:00.000Z', '2026-05-11T06:00:00.000Z'],
      ['2026-03-27T08:00:00.000Z', '2026-03-30T06:00:00.000Z'],
      ['2026-12-31T23:59:59.999Z', '2027-01-01T07:00:00.000Z'],
    ];
    for (const [at, wake] of table) assert.equal(nextWake(person('anna'), [], at, NOTHING_SENT), wake);
  });

  it('is now where something is due', () => {
    const late = contoso({ services: { Exchange: { l1: 'blocked', targetDate: '2026-05-06' } } });
    assert.equal(
      nextWake(person('anna'), [late], '2026-05-06T09:00:00.000Z', NOTHING_SENT),
      '2026-05-06T09:00:00.000Z',
    );
  });

  it('is the end of the quiet hours for a digest that nobody sent', () => {
    const anna = person('anna', { digestAt: '00:00', quietFrom: '00:30', quietTo: '05:30' });
    const at = '2026-05-06T01:00:00.000Z';
    assert.equal(nextWake(anna, [], at, NOTHING_SENT), '2026-05-06T03:30:00.000Z');
    assert.equal(nextWake(anna, [], at, sent({ digestOn: '2026-05-06' })), '2026-05-06T22:00:00.000Z');
  });

  it('is not for what of their own is done', () => {
    const own = { id: 'r1', at: '2026-05-06T09:30:00.000Z', what: 'x' };
    const wake = (state: 'open' | 'done'): string | undefined =>
      nextWake(person('anna', {}, { ownReminders: [{ ...own, state }] }), [], '2026-05-06T07:00:00.000Z', NOTHING_SENT);
    assert.deepEqual([wake('open'), wake('done')], [own.at, '2026-05-07T06:00:00.000Z']);
  });

  it('is never for guests and for who wants no digest and has nothing of their own', () => {
    const at = '2026-05-06T05:00:00.000Z';
    assert.equal(nextWake(person('anna', {}, { isGuest: true }), [], at, NOTHING_SENT), undefined);
    assert.equal(nextWake(person('anna', { digestDays: [] }), [], at, NOTHING_SENT), undefined);
  });

  it('leads through forty days of anybody: nothing is due in between, nothing comes twice on a day, nothing of their own is lost', function () {
    this.timeout(30_000);
    const date = fc.integer({ min: 0, max: DAYS }).map((day) => new Date(START + day * DAY).toISOString().slice(0, 10));
    const instant = fc
      .integer({ min: 0, max: (DAYS - 10) * 96 })
      .map((quarter) => new Date(START + quarter * 900_000).toISOString());
    const hour = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${pad(Math.floor(half / 2))}:${half % 2 ? '30' : '00'}`);
    const who = fc.record({
      zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Asia/Kathmandu', 'Pacific/Apia'),
      digestAt: hour,
      digestDays: fc.subarray([...WEEKDAYS]),
      quietFrom: hour,
      quietTo: hour,
    });
    const customer = fc.record({
      targetDate: date,
      nextActionOn: date,
      at: instant,
      country: fc.constantFrom('DE', 'US', 'JP', undefined),
    });
    fc.assert(
      fc.property(
        who,
        fc.array(customer, { maxLength: 3 }),
        fc.uniqueArray(instant, { maxLength: 4 }),
        (timing, customers, own) => {
          const followed = customers.map(({ country, targetDate, nextActionOn, at }, index) =>
            contoso(
              {
                attributes: country === undefined ? {} : { country },
                services: { Exchange: { l1: 'blocked', targetDate } },
                notes: { overall: { note: 'n', by: 'anna', at, nextActionOn } },
                current: null,
              },
              `e${index}`,
            ),
          );
          const ownReminders = own.map((at, index) => ({ id: `r${index}`, at, what: 'x', state: 'open' as const }));
          live(person('anna', timing, { ownReminders }), followed);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Wakes, sends, remembers and sleeps, as the sender does. */
function live(anna: Recipient, followed: readonly Followed[]): void {
  const { zone } = anna.timing;
  const end = new Date(START + DAYS * DAY).toISOString();
  const toldOn = new Set<string>();
  let before: Sent = NOTHING_SENT;
  let at = new Date(START).toISOString();
  for (let looks = 0; at < end; looks++) {
    assert.ok(looks < 400, 'it does not come to rest');
    const { digest, singles } = due(anna, followed, at, before);
    const reminders = [...(digest?.customers ?? []).flatMap((each) => each.reminders), ...singles];
    const today = localDate(at, zone);
    for (const { id, dueDate } of reminders) {
      assert.ok(!toldOn.has(`${id} ${today}`), `${id} twice on ${today}`);
      assert.ok(dueDate <= today, `${id} too early`);
      toldOn.add(`${id} ${today}`);
    }
    const now = Object.fromEntries(reminders.map(({ id }) => [id, at]));
    before = {
      ...before,
      told: { anna: { ...now, ...before.told.anna } },
      singles: [...before.singles, ...singles.map(({ id }) => id)],
      ...(digest !== undefined && { digestOn: digest.date }),
    };
    const wake = nextWake(anna, followed, at, before);
    if (wake === undefined) break;
    assert.ok(wake > at, `${wake} is not after ${at}`);
    const between = Date.parse(at) + Math.floor((Date.parse(wake) - Date.parse(at)) / 3);
    for (const idle of [between, 2 * between - Date.parse(at), Date.parse(wake) - 1]) {
      const then = due(anna, followed, new Date(idle).toISOString(), before);
      assert.deepEqual(then, { singles: [] }, `at ${new Date(idle).toISOString()}, awake at ${at} and ${wake}`);
    }
    at = wake;
  }
  for (const { id, at: wanted } of anna.ownReminders)
    assert.ok(
      Object.keys(before.told.anna ?? {}).some((told) => told.includes(`.${id}.`)),
      `own ${wanted} was lost`,
    );
}

function pad(hour: number): string {
  return String(hour).padStart(2, '0');
}
