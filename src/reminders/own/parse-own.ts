// Reads a person's own reminder from what they wrote after "remind me": when, about which customer, what.
import type { Language } from '../../language/language.ts';
import { addDays } from '../calendar/add-days.ts';
import { instantOf } from '../calendar/instant-of.ts';
import { weekdayOf } from '../calendar/weekday-of.ts';
import type { Timing } from '../timing.ts';
import { type Dates, datesFrom } from './dates.ts';
import { findCustomer } from './find-customer.ts';
import type { Moment } from './moment.ts';
import { PHRASES } from './phrases.ts';
import { readMoment } from './read-moment.ts';
import { sayForChrono } from './say-for-chrono.ts';
import { whatRemains } from './what-remains.ts';

export interface Circumstances extends Pick<Timing, 'zone' | 'digestAt'> {
  /** ISO instant. */
  readonly now: string;
  /** Names of the customers whom the person may mean. */
  readonly customers: readonly string[];
}

export interface OwnReminder {
  /** ISO instant, to the second. */
  readonly at: string;
  /** Place in `customers`. */
  readonly customer?: number;
  /** One line, never empty: where only a customer was named, the customer's name. */
  readonly what: string;
}

export type OwnProblem = 'too-long' | 'repeats' | 'no-time' | 'no-such-time' | 'past' | 'too-far' | 'no-what';

/** Longest text that is read at all, in UTF-16 units. */
export const OWN_TEXT_LENGTH = 500;

const YEARS_AHEAD = 2;

/** Stands for the customer's name, so that "March GmbH" is no month: a word, for chrono; no text contains it. */
const NAME = '_\uE000_';

/** `language`: the one of the command's word. */
export function parseOwn(
  text: string,
  language: Language,
  { now, zone, digestAt, customers }: Circumstances,
): OwnReminder | { readonly problem: OwnProblem } {
  if (text.length > OWN_TEXT_LENGTH) return { problem: 'too-long' };
  const plain = plainText(text);
  const customer = findCustomer(plain, customers);
  const masked = customer === undefined ? plain : `${plain.slice(0, customer.from)}${NAME}${plain.slice(customer.to)}`;
  const dates = datesFrom(now, zone);
  const phrases = PHRASES[language];
  // Better told than kept once and missed every time after.
  if (masked.search(phrases.repeats) >= 0) return { problem: 'repeats' };
  const said = sayForChrono(masked, phrases, dates);
  if (hasImpossibleTime(said)) return { problem: 'no-such-time' };
  const moment = readMoment(said, language, now, zone);
  if (moment === undefined) return { problem: 'no-time' };
  const at = instantMeant(moment, dates, { now, zone, digestAt });
  if (at === undefined) return { problem: 'no-such-time' };
  if (Date.parse(at) <= Date.parse(now)) return { problem: 'past' };
  if (at.slice(0, 10) > dates.later(YEARS_AHEAD * 12, 'month')) return { problem: 'too-far' };
  const rest = whatRemains(said, moment.spans, NAME, phrases);
  const what = rest === '' && customer !== undefined ? (customers[customer.index] ?? '') : rest;
  if (what === '') return { problem: 'no-what' };
  return { at, ...(customer !== undefined && { customer: customer.index }), what };
}

/**
 * One line without control and private characters; full-width digits and marks of dates become the usual ones, and a number
 * stands close to the character that counts it: some people set a space there.
 */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Co}\p{Zl}\p{Zp}\u3000]+/gu, ' ')
    .replace(/[０-９：／．－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d) +(?=\p{Script=Han})/gu, '');
}

/** 25:00, which chrono passes over as if no time had been said. Two numbers around a colon that are no time at all are rare here. */
function hasImpossibleTime(said: string): boolean {
  return [...said.matchAll(/(?<![\d:.])(\d\d?):(\d\d)(?![\d:])/g)].some(
    ([, hour, minute]) => Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && minute !== '00'),
  );
}

/** Undefined for a day that does not exist. */
function instantMeant(
  { instant, date, time }: Moment,
  { today }: Dates,
  { now, zone, digestAt }: Omit<Circumstances, 'customers'>,
): string | undefined {
  if (instant !== undefined) return instant;
  const hour = time ?? digestAt;
  const ahead = (day: string) => Date.parse(instantOf(day, hour, zone)) > Date.parse(now);
  if (typeof date === 'string') return Number.isNaN(Date.parse(date)) ? undefined : instantOf(date, hour, zone);
  // A weekday, or a time of day alone: today if that is still to come.
  const days = date === undefined ? 0 : (date - weekdayOf(today) + 7) % 7;
  const first = addDays(today, days);
  return instantOf(ahead(first) ? first : addDays(first, date === undefined ? 1 : 7), hour, zone);
}
