// Japanese: spans, weeks, ends of months and times of day; chrono knows dates, weekdays, today and tomorrow.
import { countOf } from '../count-of.ts';
import type { Unit } from '../dates.ts';
import type { Phrases } from '../phrase.ts';
import { type PartOfDay, spellTime } from '../spell-time.ts';

const WEEKDAYS = '月火水木金土日';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 },
};
const NUMBER = '\\d{1,4}(?:\\.\\d)?|十[一二]?|[一二三四五六七八九]';
const UNITS: Readonly<Record<string, Unit>> = {
  ...{ 分: 'minute', 分間: 'minute', 時間: 'hour', 日: 'day', 日間: 'day', 営業日: 'business-day' },
  ...{ 週: 'week', 週間: 'week', か月: 'month', ヶ月: 'month', カ月: 'month', ヵ月: 'month', ケ月: 'month' },
};
const PARTS: Readonly<Record<string, PartOfDay>> = {
  ...{ 午前: 'morning', 朝: 'morning', 午後: 'afternoon', 夕方: 'afternoon', 夜: 'night', 深夜: 'night' },
};

export const ja: Phrases = {
  phrases: [
    { pattern: /半時間後|三十分後/gu, say: (_, dates) => dates.later(30, 'minute') },
    {
      pattern: new RegExp(`(${NUMBER})時間半後`, 'gu'),
      say: (found, dates) => dates.later(count(found(1)) + 0.5, 'hour'),
    },
    {
      pattern: new RegExp(
        `(${NUMBER})(${Object.keys(UNITS)
          .sort((a, b) => b.length - a.length)
          .join('|')})後`,
        'gu',
      ),
      say: (found, dates) => dates.later(count(found(1)), UNITS[found(2)] ?? 'day'),
    },
    { pattern: /明後日|あさって/gu, say: (_, dates) => dates.later(2, 'day') },
    { pattern: /明々後日|しあさって/gu, say: (_, dates) => dates.later(3, 'day') },
    { pattern: /あした|あす/gu, say: () => '明日' },
    { pattern: /きょう/gu, say: () => '今日' },
    {
      pattern: /(再来週|来週|今週)の?([月火水木金土日])曜日?/gu,
      say: (found, dates) =>
        dates.weekday(WEEKDAYS.indexOf(found(2)) + 1, ['今週', '来週', '再来週'].indexOf(found(1))),
    },
    { pattern: /(?:今週の?)?(?:週末|土日)/gu, say: (_, dates) => dates.weekday(6, 0) },
    { pattern: /来週末/gu, say: (_, dates) => dates.weekday(6, 1) },
    { pattern: /再来週/gu, say: (_, dates) => dates.weekday(1, 2) },
    { pattern: /来週/gu, say: (_, dates) => dates.weekday(1, 1) },
    { pattern: /来月末|来月の(?:末|終わり)/gu, say: (_, dates) => dates.monthEnd(1) },
    { pattern: /今?月末|今月の終わり/gu, say: (_, dates) => dates.monthEnd(0) },
    {
      pattern: /来月の?(\d{1,2})日/gu,
      say: (found, dates) => `${dates.monthStart(1).slice(0, 8)}${found(1).padStart(2, '0')}`,
    },
    { pattern: /来月/gu, say: (_, dates) => dates.monthStart(1) },
    {
      pattern: /(?<![月\d])(\d{1,2})日(?![間後])/gu,
      say: (found, dates) => dates.dayOfMonth(Number(found(1))) ?? found(0),
    },
    // Times of day at last: what stands before them is a date by now.
    {
      pattern: new RegExp(`の?(午前|午後|朝|夕方|夜|深夜)?の?(\\d{1,2}|${NUMBER})時(半|(\\d{1,2})分)?(?!間)`, 'gu'),
      say: (found) => ` ${spellTime(hourOf(found(2)), found(3) === '半' ? '30' : found(4) || '00', PARTS[found(1)])} `,
    },
    {
      pattern: /の?(午前|午後|朝|夕方|夜)の?(\d{1,2}):(\d\d)/gu,
      say: (found) => ` ${spellTime(found(2), found(3), PARTS[found(1)])} `,
    },
    { pattern: /今[夜晩夕]/gu, say: () => '今日 18:00 ' },
    { pattern: /明[晩夜]/gu, say: () => '明日 18:00 ' },
    { pattern: /今朝/gu, say: () => '今日 ' },
    { pattern: /明朝/gu, say: () => '明日 ' },
    { pattern: /(?<=[日曜\d])の?(?:夕方|夜|晩)/gu, say: () => ' 18:00 ' },
    { pattern: /(?<=[日曜\d])の?午後/gu, say: () => ' 15:00 ' },
    { pattern: /(?<=[日曜\d])の?(?:お昼|昼)|の?正午/gu, say: () => ' 12:00 ' },
    { pattern: /(?<=[日曜\d])の?(?:午前中?|朝一?)/gu, say: () => ' ' },
  ],
  beforeTime: '',
  afterTime: 'までに|まで|には|に|は|の',
  beforeCustomer: '',
  afterCustomer: 'に関して|に関する|について|の件で|の件|との|には|にも|に|へ|と|の',
  lead: 'について|に関して|の件で|の件|は|を',
  trail: 'ことを|について|に関して|の件で|の件|を|して下さい|してください|てください|お願いします',
  repeats: /毎(?:日|週|月|年|朝|晩|夕|[月火水木金土日]曜)|(?:日|週間?|か月|ヶ月|曜日?)(?:ごと|おき|毎)に?/u,
};

function count(written: string): number {
  return countOf(written, NUMBERS) ?? 1;
}

function hourOf(written: string): string {
  return String(countOf(written, NUMBERS) ?? written);
}
