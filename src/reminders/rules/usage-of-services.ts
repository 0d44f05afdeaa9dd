// T-19: a service is adopted at 10 % active usage; then its success is reviewed.
import type { Rule } from '../rule.ts';
import { GET_MODERN } from './get-modern.ts';
import { usageChecks } from './usage-check.ts';

const PERCENT = 10;

export const usageOfServices: Rule = {
  id: 'T-19',
  source: 'success-conduct-success-review-partner',
  days: 30,
  find: ({ engagement }, days) =>
    usageChecks(
      engagement,
      {
        id: 'T-19',
        // Nobody uses the core as such.
        isAbout: (service) => service !== 'Core Onboarding' && !GET_MODERN.includes(service),
        percent: PERCENT,
        isReached: ([latest]) => Number(latest?.value) >= PERCENT,
      },
      days,
    ),
  examples: [
    [
      {
        services: {
          Exchange: { l1: 'in-progress', l2: 'solution-or-user-adoption', statusAt: '2026-04-01T09:00:00.000Z' },
        },
        records: [{ what: 'usage', on: '2026-04-06', service: 'Exchange', value: '9.9' }],
      },
      [['exchange', 'anna', '2026-05-06T06:00:00.000Z']],
    ],
    // Ascension Day in Germany.
    [
      {
        attributes: { country: 'DE' },
        services: {
          Exchange: { l1: 'in-progress', l2: 'solution-or-user-adoption', statusAt: '2026-04-14T09:00:00.000Z' },
        },
      },
      [['exchange', 'anna', '2026-05-15T06:00:00.000Z']],
    ],
    // In progress only after Enable was complete.
    [
      {
        complete: { enable: '2026-02-06T09:00:00.000Z' },
        services: { Exchange: { l1: 'in-progress', statusAt: '2026-03-10T09:00:00.000Z' } },
      },
      [['exchange', 'anna', '2026-04-09T06:00:00.000Z']],
    ],
    // After Enable; a Sunday, on which New York's clocks go forward.
    [
      {
        zone: 'America/New_York',
        complete: { enable: '2026-02-06T09:00:00.000Z' },
        current: 'migrate',
        services: { Exchange: { l1: 'in-progress', statusAt: '2026-01-05T09:00:00.000Z' } },
        people: { members: { 'FastTrack Manager': ['fay'] } },
      },
      [['exchange', 'fay', '2026-03-09T12:00:00.000Z']],
    ],
    [
      {
        zone: 'Asia/Tokyo',
        services: {
          Exchange: { l1: 'in-progress', l2: 'solution-or-user-adoption', statusAt: '2026-04-12T09:00:00.000Z' },
        },
      },
      [['exchange', 'anna', '2026-05-11T23:00:00.000Z']],
    ],
    [
      {
        services: { Exchange: { l1: 'in-progress', l2: 'solution-or-user-adoption' } },
        records: [{ what: 'usage', on: '2026-04-06', value: '10' }],
      },
      [],
    ],
    [{ services: { Exchange: { l1: 'in-progress', l2: 'technical-onboarding-deployment' } } }, []],
    // It has a goal of its own (T-17).
    [
      {
        attributes: { services: ['Windows 10'] },
        services: { 'Windows 10': { l1: 'in-progress', l2: 'solution-or-user-adoption' } },
      },
      [],
    ],
    [
      {
        services: { Exchange: { l1: 'blocked', l2: 'adoption-readiness' } },
        complete: { enable: '2026-02-06T09:00:00.000Z' },
      },
      [],
    ],
  ],
};
