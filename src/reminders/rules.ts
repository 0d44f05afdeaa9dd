// All rules that reminders come from, in the order in which settings offer them.
import type { Rule } from './rule.ts';
import { checkpoint } from './rules/checkpoint.ts';
import { disengagement } from './rules/disengagement.ts';
import { enterpriseStatus } from './rules/enterprise-status.ts';
import { firstContact } from './rules/first-contact.ts';
import { governance } from './rules/governance.ts';
import { kickoff } from './rules/kickoff.ts';
import { migrationIssues } from './rules/migration-issues.ts';
import { nextAction } from './rules/next-action.ts';
import { noteMissing } from './rules/note-missing.ts';
import { pauseEnds } from './rules/pause-ends.ts';
import { specialistRequest } from './rules/specialist-request.ts';
import { stalledPhase } from './rules/stalled-phase.ts';
import { statusUnknown } from './rules/status-unknown.ts';
import { targetDate } from './rules/target-date.ts';
import { unblockDate } from './rules/unblock-date.ts';
import { usageOfGetModern } from './rules/usage-of-get-modern.ts';
import { usageOfServices } from './rules/usage-of-services.ts';

export const RULES: readonly Rule[] = [
  firstContact,
  kickoff,
  governance,
  checkpoint,
  nextAction,
  targetDate,
  unblockDate,
  noteMissing,
  statusUnknown,
  stalledPhase,
  enterpriseStatus,
  migrationIssues,
  usageOfGetModern,
  usageOfServices,
  specialistRequest,
  disengagement,
  pauseEnds,
];
