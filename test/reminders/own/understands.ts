// One language's table of own reminders, read on a Wednesday at one in the afternoon in Berlin.
import assert from 'node:assert/strict';
import type { Language } from '../../../src/language/language.ts';
import { localClock } from '../../../src/reminders/calendar/local-clock.ts';
import { type Circumstances, parseOwn } from '../../../src/reminders/own/parse-own.ts';

export const WEDNESDAY: Circumstances = {
  now: '2026-11-25T12:00:00.000Z',
  zone: 'Europe/Berlin',
  digestAt: '08:00',
  customers: ['Contoso GmbH', 'Fabrikam', 'Northwind Traders', 'March AG'],
};

/** What stands after the command's word, the local time that it means, what is to be done, the customer's name. */
type Row = readonly [text: string, at: string, what: string, customer?: string];

export function understands(language: Language, rows: readonly Row[]): void {
  for (const [text, at, what, customer] of rows) {
    it(`“${text}” is ${at}`, () => {
      const read = parseOwn(text, language, WEDNESDAY);
      assert.ok('at' in read, JSON.stringify(read));
      assert.equal(localClock(read.at, WEDNESDAY.zone).slice(0, 16).replace('T', ' '), at);
      assert.equal(read.what, what);
      assert.equal(read.customer === undefined ? undefined : WEDNESDAY.customers[read.customer], customer);
    });
  }
}
