// Chinese: weeks that begin on Monday, spans, ends of months and times of day; chrono knows dates, weekdays and tomorrow.
import { countOf } from '../count-of.ts';
import type { Unit } from '../dates.ts';
import type { Phrases } from '../phrase.ts';
import { type PartOfDay, spellTime } from '../spell-time.ts';

const WEEKDAYS = '一二三四五六日';
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12, 半: 0.5 },
};
const NUMBER = '\\d{1,4}(?:\\.\\d)?|十[一二]?|[一二两三四五六七八九半]';
const UNITS: Readonly<Record<string, Unit>> = {
  ...{ 分钟: 'minute', 小时: 'hour', 钟头: 'hour', 天: 'day', 日: 'day', 工作日: 'business-day' },
  ...{ 周: 'week', 星期: 'week', 礼拜: 'week', 月: 'month' },
};
const PARTS: Readonly<Record<string, PartOfDay>> = {
  ...{ 上午: 'morning', 早上: 'morning', 早晨: 'morning', 早: 'morning', 凌晨: 'morning', 中午: 'afternoon' },
  ...{ 下午: 'afternoon', 傍晚: 'afternoon', 晚上: 'night', 晚: 'night' },
};
const PART = Object.keys(PARTS).join('|');
const WEEK = '(?:周|星期|礼拜)';

export const zh: Phrases = {
  phrases: [
    { pattern: new RegExp(`(?<=\\d[日号]) ?[（(]?${WEEK}[一二三四五六日天][)）]?`, 'gu'), say: () => '' },
    {
      pattern: new RegExp(`(${NUMBER})个半(?:小时|钟头)[之以]?后`, 'gu'),
      say: (found, dates) => dates.later((countOf(found(1), NUMBERS) ?? 1) + 0.5, 'hour'),
    },
    {
      pattern: new RegExp(`(?:过|再过)?(${NUMBER})个?(${Object.keys(UNITS).join('|')})[之以]?后`, 'gu'),
      say: (found, dates) => dates.later(countOf(found(1), NUMBERS) ?? 1, UNITS[found(2)] ?? 'day'),
    },
    { pattern: /大后天/gu, say: (_, dates) => dates.later(3, 'day') },
    { pattern: /后天/gu, say: (_, dates) => dates.later(2, 'day') },
    { pattern: /(?:明日|明儿)/gu, say: () => '明天' },
    {
      pattern: new RegExp(`(下下|下|这|本)个?${WEEK}([一二三四五六日天])`, 'gu'),
      say: (found, dates) =>
        dates.weekday(WEEKDAYS.indexOf(found(2).replace('天', '日')) + 1, { 下: 1, 下下: 2 }[found(1)] ?? 0),
    },
    { pattern: /下个?周末/gu, say: (_, dates) => dates.weekday(6, 1) },
    { pattern: /(?:这个?|本)?周末/gu, say: (_, dates) => dates.weekday(6, 0) },
    { pattern: new RegExp(`下下个?${WEEK}`, 'gu'), say: (_, dates) => dates.weekday(1, 2) },
    { pattern: new RegExp(`下个?${WEEK}`, 'gu'), say: (_, dates) => dates.weekday(1, 1) },
    { pattern: /下个?月底|下个?月末/gu, say: (_, dates) => dates.monthEnd(1) },
    { pattern: /(?:这个|本)?月[底末]/gu, say: (_, dates) => dates.monthEnd(0) },
    {
      pattern: /下个?月(\d{1,2})[日号]/gu,
      say: (found, dates) => `${dates.monthStart(1).slice(0, 8)}${found(1).padStart(2, '0')}`,
    },
    { pattern: /下个?月/gu, say: (_, dates) => dates.monthStart(1) },
    {
      pattern: /(?<![月\d])(\d{1,2})[号日](?!后)/gu,
      say: (found, dates) => dates.dayOfMonth(Number(found(1))) ?? found(0),
    },
    {
      pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/gu,
      say: (found, dates) => dates.dayOfYear(Number(found(1)), Number(found(2))) ?? found(0),
    },
    { pattern: /今早/gu, say: () => '今天早上' },
    { pattern: /今晚/gu, say: () => '今天晚上' },
    { pattern: /明早/gu, say: () => '明天早上' },
    { pattern: /明晚/gu, say: () => '明天晚上' },
    // Times of day at last: what stands before them is a date by now.
    {
      pattern: new RegExp(
        `的?(${PART})?的?(\\d{1,2}|${NUMBER})[点时時點](?:钟|整)?(半|一刻|三刻|(\\d{1,2})分?)?`,
        'gu',
      ),
      say: (found) => ` ${spellTime(hourOf(found(2)), MINUTES[found(3)] ?? (found(4) || '00'), PARTS[found(1)])} `,
    },
    {
      pattern: new RegExp(`的?(${PART})的?(\\d{1,2}):(\\d\\d)`, 'gu'),
      say: (found) => ` ${spellTime(found(2), found(3), PARTS[found(1)])} `,
    },
    { pattern: /(?<=[天日号\d一二三四五六])的?(?:晚上|傍晚)/gu, say: () => ' 18:00 ' },
    { pattern: /(?<=[天日号\d一二三四五六])的?下午/gu, say: () => ' 15:00 ' },
    { pattern: /(?<=[天日号\d一二三四五六])的?中午/gu, say: () => ' 12:00 ' },
    { pattern: /(?<=[天日号\d一二三四五六])的?(?:上午|早上|早晨)/gu, say: () => ' ' },
  ],
  beforeTime: '在|于|到',
  afterTime: '之前|以前|前|的时候',
  beforeCustomer: '关于|有关|给|跟|和|与|向|对|为',
  afterCustomer: '的',
  lead: '关于|有关|我要|要(?!求|点|素)',
  trail: '的事情|的事|一下',
  repeats: /每(?:隔|[两二三\d]|个|天|日|周|週|月|年|星期|礼拜|季度|早|晚|小时)|每逢/u,
};

const MINUTES: Readonly<Record<string, string>> = { 半: '30', 一刻: '15', 三刻: '45' };

function hourOf(written: string): string {
  return String(countOf(written, NUMBERS) ?? written);
}
