// T-17: Windows and Microsoft 365 Apps count as adopted at 70 % active usage, the Apps above it and for two months.
import type { RecordedEvent } from '../../engagements/engagement.ts';
import { daysBetween } from '../calendar/days-between.ts';
import type { Rule } from '../rule.ts';
import { GET_MODERN } from './get-modern.ts';
import { usageChecks } from './usage-check.ts';

const PERCENT = 70;
/** Two monthly figures lie so far apart at least. */
const A_MONTH = 28;

export const usageOfGetModern: Rule = {
  id: 'T-17',
  source: 'enable-enable-services-partner',
  days: 30,
  find: ({ engagement }, days) =>
    usageChecks(
      engagement,
      {
        id: 'T-17',
        isAbout: (service) => GET_MODERN.includes(service),
        percent: PERCENT,
        isReached: (usages, service) =>
          service === 'Microsoft 365 Apps' ? isAboveForTwoMonths(usages) : Number(usages[0]?.value) >= PERCENT,
      },
      days,
    ),
  examples: [
    [
      {
        attributes: { services: ['Windows 10', 'Exchange'] },
        services: {
          'Windows 10': { l1: 'in-progress', l2: 'solution-or-user-adoption', statusAt: '2026-04-01T09:00:00.000Z' },
        },
      },
      // 1 May.
      [['windows-10', 'anna', '2026-05-01T06:00:00.000Z']],
    ],
    [
      {
        attributes: { services: ['Windows 10'], country: 'DE' },
        services: {
          'Windows 10': { l1: 'in-progress', l2: 'solution-or-user-adoption', statusAt: '2026-03-01T09:00:00.000Z' },
        },
        records: [{ what: 'usage', on: '2026-04-01', service: 'Windows 10', value: '69.9' }],
      },
      [['windows-10', 'anna', '2026-05-04T06:00:00.000Z']],
    ],
    // Above it once: the Apps need it twice. A Sunday, on which New York's clocks go back.
    [
      {
        zone: 'America/New_York',
        attributes: { services: ['Microsoft 365 Apps'] },
        complete: { enable: '2026-08-01T09:00:00.000Z' },
        current: 'migrate',
        services: { 'Microsoft 365 Apps': { l1: 'in-progress' } },
        records: [
          { what: 'usage', on: '2026-10-02', service: 'Microsoft 365 Apps', value: '71' },
          { what: 'usage', on: '2026-09-01', service: 'Microsoft 365 Apps', value: '70' },
        ],
      },
      [['microsoft-365-apps', 'anna', '2026-11-02T13:00:00.000Z']],
    ],
    [
      {
        zone: 'Asia/Tokyo',
        attributes: { services: ['Microsoft 365 Apps'], reached: 'success', success: true },
        current: 'success',
        services: { 'Microsoft 365 Apps': { l1: 'in-progress' } },
        cadence: { days: { 'T-17': 14 } },
      },
      [['microsoft-365-apps', 'anna', '2026-03-15T23:00:00.000Z']],
    ],
    [
      {
        attributes: { services: ['Microsoft 365 Apps'] },
        services: { 'Microsoft 365 Apps': { l1: 'in-progress', l2: 'solution-or-user-adoption' } },
        records: [
          { what: 'usage', on: '2026-05-02', service: 'Microsoft 365 Apps', value: '71' },
          { what: 'usage', on: '2026-04-02', value: '70.5' },
        ],
      },
      [],
    ],
    [
      {
        attributes: { services: ['Windows 10'] },
        services: { 'Windows 10': { l1: 'in-progress', l2: 'solution-or-user-adoption' } },
        records: [{ what: 'usage', on: '2026-05-02', service: 'Windows 10', value: '70' }],
      },
      [],
    ],
    [{ attributes: { services: ['Windows 10'] }, services: { 'Windows 10': { l1: 'in-progress' } } }, []],
  ],
};

/** `usages`: latest first. */
function isAboveForTwoMonths(usages: readonly RecordedEvent[]): boolean {
  const below = usages.findIndex(({ value }) => !(Number(value) > PERCENT));
  const above = below === -1 ? usages : usages.slice(0, below);
  const [latest, first] = [above[0], above.at(-1)];
  return latest !== undefined && first !== undefined && daysBetween(first.on, latest.on) >= A_MONTH;
}
