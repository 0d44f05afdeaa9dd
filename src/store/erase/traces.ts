// Somebody's traces in what was stored: their ids and their name, wherever they stand in a document.
import { createHmac } from 'node:crypto';
import { formerId } from '../../engagements/former.ts';
import type { Erasure } from '../erasure-records.ts';

export interface Traces {
  /**
   * The same JSON with their ids as a pseudonym, one for each `place`, and their name left out; the same value where there is nothing
   * of them in it. What a customer is called stays, whoever has that name as well.
   */
  without(body: unknown, place: string): unknown;
  /** Whether a rendered card names them, where letters may be escaped. */
  isNamedOn(card: string): boolean;
}

const LEFT_OUT = '[…]';
const NOTHING = '(?!)';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Japanese and Chinese put nothing between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What an engagement says of its customer, with nobody of the partner's in it. */
const OF_CUSTOMER: readonly string[] = ['attributes', 'pending'];

type Who = Pick<Erasure, 'user' | 'name' | 'channelIds' | 'secret'>;

export function tracesOf({ user, name = '', channelIds, secret }: Who): Traces {
  const ids = [user, ...channelIds].toSorted((a, b) => b.length - a.length);
  const idPattern = new RegExp(ids.map(idSource).join('|'), 'giu');
  const called = name.trim();
  // A single letter is everywhere.
  const names = [...called].length > 1 ? [called] : [];
  const namePattern = new RegExp(names.map((each) => wordSource(each)).join('|') || NOTHING, 'gu');
  const shownPattern = new RegExp([...ids.map(idSource), ...names.map((each) => wordSource(each))].join('|'), 'iu');

  return {
    without(body, place) {
      const token = createHmac('sha256', secret).update(place).digest('base64url').slice(0, 16);
      const clean = (text: string) => text.replace(idPattern, formerId(token)).replace(namePattern, LEFT_OUT);
      return mapped(body, clean);
    },
    isNamedOn: (card) => shownPattern.test(card.replaceAll('\\', '')),
  };
}

/** A GUID is nobody else's; of other ids one may be the beginning of another. */
function idSource(id: string): string {
  return GUID.test(id) ? id : wordSource(id, '_-');
}

/** `joined`: what makes one word of two, beside letters and digits. */
function wordSource(word: string, joined = ''): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (UNSPACED.test(word)) return escaped;
  return `(?<![\\p{L}\\p{N}${joined}])${escaped}(?![\\p{L}\\p{N}${joined}])`;
}

function mapped(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return cleaned(value, clean);
  if (Array.isArray(value)) {
    const all = value.map((each) => mapped(each, clean));
    return all.every((each, index) => each === value[index]) ? value : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  const isOfCustomer = 'slot' in value && OF_CUSTOMER.includes(String(value.slot));
  if (isOfCustomer) return value;
  const before = Object.entries(value);
  const after = before.map(
    ([key, each]) => [clean(key), OF_CUSTOMER.includes(key) ? each : mapped(each, clean)] as const,
  );
  const isSame = after.every(([key, each], index) => key === before[index]?.[0] && each === before[index]?.[1]);
  return isSame ? value : Object.fromEntries(after);
}

/** What a form was answered with is JSON in a text. */
function cleaned(text: string, clean: (text: string) => string): string {
  if (!/^[{[]/.test(text)) return clean(text);
  try {
    const within: unknown = JSON.parse(text);
    const without = mapped(within, clean);
    return without === within ? text : JSON.stringify(without);
  } catch {
    return clean(text);
  }
}
