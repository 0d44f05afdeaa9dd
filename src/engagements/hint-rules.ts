// The playbook's thresholds, each with its page and its examples. Seats stand for entitlements and active users, which nobody enters.
import type { Service } from '../playbook/vocabulary/services.ts';
import type { Attributes } from './attributes.ts';
import { ENTERPRISE_SEATS } from './enterprise-reasons.ts';
import type { Hint } from './hint.ts';
import { DATA_SERVICES } from './moves-data.ts';

/** What a rule looks at. */
type Customer = Pick<Attributes, 'services' | 'seats' | 'enterprise' | 'success'>;
type Said = Omit<Hint, 'rule'>;

export interface HintRule {
  readonly rule: string;
  /** Slug of its page. */
  readonly source: string;
  readonly say: (customer: Customer) => readonly Said[];
  readonly examples: readonly (readonly [given: Partial<Customer>, said: readonly Said[]])[];
}

/** Some page prints the bound of the small customers twice as ">1000"; the second is read as "<1000". */
const SMALL = 1000;
const FOR_SECURITY: readonly Service[] = ['AADP', 'OATP', 'MDATP', 'AIP'];

export const HINT_RULES: readonly HintRule[] = [
  {
    // Enablement complete. Of exactly 1,000 seats the pages say nothing, so both goals are shown.
    rule: 'T-03',
    source: 'initiate-conduct-customer-kick-off-partner',
    say: ({ seats }) => {
      if (seats === undefined) return [];
      const percent = seats <= SMALL ? { percent: 10 } : {};
      return [{ verdict: 'goal', numbers: { ...percent, ...(seats >= SMALL && { users: 100 }) } }];
    },
    examples: [
      [{}, []],
      [{ seats: 999 }, [{ verdict: 'goal', numbers: { percent: 10 } }]],
      [{ seats: 1000 }, [{ verdict: 'goal', numbers: { percent: 10, users: 100 } }]],
      [{ seats: 1001 }, [{ verdict: 'goal', numbers: { users: 100 } }]],
    ],
  },
  {
    // Additional benefit for enterprises: by size, or as an exception.
    rule: 'T-09',
    source: 'assess-conduct-services-workshops-partner',
    say: ({ seats, enterprise }) => [
      { ...judge(seats, (n) => n >= ENTERPRISE_SEATS, enterprise), numbers: { from: ENTERPRISE_SEATS } },
    ],
    examples: [
      [{}, [{ verdict: 'unknown', numbers: { from: 20_000 } }]],
      [{ seats: 19_999 }, [{ verdict: 'not-eligible', numbers: { from: 20_000 } }]],
      [{ seats: 20_000 }, [{ verdict: 'eligible', numbers: { from: 20_000 } }]],
      [{ enterprise: true }, [{ verdict: 'eligible', numbers: { from: 20_000 } }]],
    ],
  },
  {
    // Enhanced Adoption Services; the ACM conversation is then not for this customer.
    rule: 'T-10',
    source: 'assess-conduct-adoption-and-change-management-conversation-partner',
    say: ({ seats }) => [{ ...judge(seats, (n) => n >= ENTERPRISE_SEATS), numbers: { from: ENTERPRISE_SEATS } }],
    examples: [
      [{ seats: 20_000 }, [{ verdict: 'eligible', numbers: { from: 20_000 } }]],
      [{ seats: 19_999, enterprise: true }, [{ verdict: 'not-eligible', numbers: { from: 20_000 } }]],
    ],
  },
  {
    // Migration benefit, by destination.
    rule: 'T-11',
    source: 'assess-conduct-technical-assessment-partner',
    say: ({ seats, services }) =>
      perService(services, DATA_SERVICES, { ...judge(seats, (n) => n > 500), numbers: { above: 500 } }),
    examples: [
      [{ services: ['Teams'], seats: 900 }, []],
      [
        { services: ['Exchange', 'Teams'], seats: 500 },
        [{ verdict: 'not-eligible', service: 'Exchange', numbers: { above: 500 } }],
      ],
      [
        { services: ['Exchange', 'SharePoint'], seats: 501 },
        [
          { verdict: 'eligible', service: 'Exchange', numbers: { above: 500 } },
          { verdict: 'eligible', service: 'SharePoint', numbers: { above: 500 } },
        ],
      ],
    ],
  },
  {
    // Active devices and users to be reached before Windows and Apps count as adopted.
    rule: 'T-17',
    source: 'enable-enable-services-partner',
    say: ({ services }) =>
      perService(services, ['Windows 10', 'Microsoft 365 Apps'], { verdict: 'goal', numbers: { percent: 70 } }),
    examples: [
      [{ services: ['Exchange'] }, []],
      [{ services: ['Windows 10'] }, [{ verdict: 'goal', service: 'Windows 10', numbers: { percent: 70 } }]],
    ],
  },
  {
    // Mid-touch transition from Skype for Business; the page's own sentence about the bounds is garbled.
    rule: 'T-18',
    source: 'enable-enable-services-partner',
    say: ({ seats, services }) =>
      perService(services, ['Teams'], {
        ...judge(seats, (n) => n >= 2000 && n <= 10_000),
        numbers: { from: 2000, to: 10_000 },
      }),
    examples: [
      [{ services: ['Exchange'], seats: 3000 }, []],
      [
        { services: ['Teams'], seats: 1999 },
        [{ verdict: 'not-eligible', service: 'Teams', numbers: { from: 2000, to: 10_000 } }],
      ],
      [
        { services: ['Teams'], seats: 2000 },
        [{ verdict: 'eligible', service: 'Teams', numbers: { from: 2000, to: 10_000 } }],
      ],
      [
        { services: ['Teams'], seats: 10_000 },
        [{ verdict: 'eligible', service: 'Teams', numbers: { from: 2000, to: 10_000 } }],
      ],
      [
        { services: ['Teams'], seats: 10_001 },
        [{ verdict: 'not-eligible', service: 'Teams', numbers: { from: 2000, to: 10_000 } }],
      ],
    ],
  },
  {
    // The success review is held from this active usage on.
    rule: 'T-19',
    source: 'success-conduct-success-review-partner',
    say: ({ success }) => (success === true ? [{ verdict: 'goal', numbers: { percent: 10 } }] : []),
    examples: [
      [{}, []],
      [{ success: true }, [{ verdict: 'goal', numbers: { percent: 10 } }]],
    ],
  },
  {
    // Automated onboarding assistance instead of people.
    rule: 'T-21',
    source: 'multiple-phases-automated-onboarding-assistance-partner',
    say: ({ seats }) => [{ ...judge(seats, (n) => n < SMALL), numbers: { below: SMALL } }],
    examples: [
      [{ seats: 999 }, [{ verdict: 'eligible', numbers: { below: 1000 } }]],
      [{ seats: 1000 }, [{ verdict: 'not-eligible', numbers: { below: 1000 } }]],
    ],
  },
  {
    // Specialists for security services; of AIP it is the P2 licence.
    rule: 'T-25',
    source: 'approach-security-compliance',
    say: ({ seats, services }) =>
      perService(services, FOR_SECURITY, { ...judge(seats, (n) => n > 150), numbers: { above: 150 } }),
    examples: [
      [{ services: ['Intune'], seats: 900 }, []],
      [{ services: ['AADP'], seats: 150 }, [{ verdict: 'not-eligible', service: 'AADP', numbers: { above: 150 } }]],
      [{ services: ['MDATP'], seats: 151 }, [{ verdict: 'eligible', service: 'MDATP', numbers: { above: 150 } }]],
      [{ services: ['AIP'] }, [{ verdict: 'unknown', service: 'AIP', numbers: { above: 150 } }]],
    ],
  },
];

function judge(
  seats: number | undefined,
  isEnough: (seats: number) => boolean,
  exception = false,
): Pick<Said, 'verdict'> {
  if (exception) return { verdict: 'eligible' };
  if (seats === undefined) return { verdict: 'unknown' };
  return { verdict: isEnough(seats) ? 'eligible' : 'not-eligible' };
}

function perService(chosen: readonly Service[], those: readonly Service[], said: Said): readonly Said[] {
  return chosen.filter((service) => those.includes(service)).map((service) => ({ ...said, service }));
}
