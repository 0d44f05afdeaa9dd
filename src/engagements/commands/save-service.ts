// One service of a customer: status, DIBS, SSAT, and its two dates with their rules.
import { serviceOf } from '../../playbook/vocabulary/service-of.ts';
import type { At } from '../at.ts';
import { BUSINESS_REASONS } from '../business-reason.ts';
import { checkTargetDate } from '../check-target-date.ts';
import type { Command, Inputs } from '../command.ts';
import { defined } from '../defined.ts';
import type { Engagement, Entitlement } from '../engagement.ts';
import { entitlementOf } from '../entitlement-of.ts';
import type { Decision } from '../outcome.ts';
import { type Fields, readFields } from '../read-fields.ts';
import { statusOf } from '../status-of.ts';
import { withStatus } from '../with-status.ts';

type SaveService = Extract<Command, { readonly kind: 'service.save' }>;

const LONGEST_TEXT = 500;
const TEXTS = ['successOwner', 'stakeholders', 'scenarios', 'awareness', 'training'] as const;

export function saveService(engagement: Engagement, command: SaveService, { playbook, now }: At): Decision {
  const service = serviceOf(command.service);
  if (service === undefined || !engagement.attributes.services.includes(service))
    return { kind: 'refused', reason: 'not-in-plan' };
  const { inputs } = command;
  const fields = readFields(inputs);
  const was = entitlementOf(engagement, service);
  const status = fields.choice('status', (text) => statusOf(playbook, text));
  if (status === undefined && fields.problems.length === 0) fields.problem('status', 'required');
  const typed = readTexts(fields, inputs, was);
  const targetDate = fields.date('targetDate');
  // The rules know of no date taken back: who does not answer keeps the one that was agreed.
  const engagementStart = fields.date('engagementStart') ?? was.engagementStart;
  const changeReason = fields.text('changeReason', LONGEST_TEXT);
  if (fields.problems.length === 0 && status !== undefined) {
    const isMoved = engagementStart !== was.engagementStart;
    if (isMoved && status.l1 !== 'in-progress') fields.problem('engagementStart', 'not-in-progress');
    else if (isMoved && was.engagementStart !== undefined && changeReason === undefined)
      fields.problem('changeReason', 'reason-for-change');
    checkTargetDate(fields, was, defined({ targetDate, engagementStart }));
  }
  if (fields.problems.length > 0 || status === undefined)
    return { kind: 'refused', reason: 'invalid', problems: fields.problems };

  const own =
    engagementStart === engagement.attributes.startOn ? engagement.services[service]?.engagementStart : engagementStart;
  const after: Entitlement = {
    ...withStatus(was, status, now),
    ...defined({ targetDate, engagementStart: own }),
    ...typed,
  };
  return {
    kind: 'changes',
    changes: [{ slot: 'service', service, before: engagement.services[service] ?? null, after }],
    ...(changeReason !== undefined && { reason: changeReason }),
  };
}

type Texts = Pick<Entitlement, 'businessReason' | (typeof TEXTS)[number]>;

function readTexts(fields: Fields, inputs: Inputs, was: Entitlement): Texts {
  const businessReason =
    inputs.businessReason === undefined
      ? was.businessReason
      : fields.choice('businessReason', (text) => BUSINESS_REASONS.find((reason) => reason === text));
  const texts = TEXTS.map(
    (name) => [name, inputs[name] === undefined ? was[name] : fields.text(name, LONGEST_TEXT)] as const,
  );
  return defined({ businessReason, ...Object.fromEntries(texts) });
}
