// Where a process leads: the ways through the lifecycle, with what decides between them.
import type { Plan, PlanProcess } from './plan.ts';

export interface NextProcess {
  readonly process: PlanProcess;
  /** Absent: always. */
  readonly when?: Condition;
}

/** What must be so for the way to be taken; people know it, the plan does not. */
export type Condition = 'no-workshop-needed' | 'no-gaps' | 'for-adoption' | 'scope-grows';

const KICKOFF = 'initiate-conduct-customer-kick-off-partner';
const SECURELY = 'initiate-deploy-securely-partner';
const GOVERNANCE = 'initiate-review-meeting-cadence-partner';
const ASSESSMENT = 'assess-conduct-technical-assessment-partner';
const SECURITY = 'assess-conduct-security-workshop-partner';
const WORKSHOPS = 'assess-conduct-services-workshops-partner';
const SUCCESS_WORKSHOP = 'assess-conduct-customer-success-workshop-partner';
const GAPS = 'remediate-address-technical-gaps-partner';
const ENABLE = 'enable-enable-services-partner';
const ENABLE_DONE = 'enable-conduct-engagement-completion-discussion-partner';
const MIGRATION = 'migrate-migration-partner';
const MIGRATION_DONE = 'migrate-conduct-engagement-completion-discussion-partner';
const EXECUTION = 'success-support-success-execution-partner';
const REVIEW = 'success-conduct-success-review-partner';

/** As the pages' next steps have it. */
const WAYS: readonly (readonly [from: string, to: string, when?: Condition])[] = [
  [KICKOFF, SUCCESS_WORKSHOP],
  [KICKOFF, ASSESSMENT],
  [SECURELY, ASSESSMENT],
  [SECURELY, SECURITY],
  [SECURELY, WORKSHOPS],
  [GOVERNANCE, SECURELY],
  [ASSESSMENT, WORKSHOPS],
  [ASSESSMENT, GAPS, 'no-workshop-needed'],
  [SECURITY, WORKSHOPS],
  [SECURITY, GAPS, 'no-workshop-needed'],
  [WORKSHOPS, GAPS],
  [WORKSHOPS, ENABLE, 'no-gaps'],
  [SUCCESS_WORKSHOP, EXECUTION],
  [GAPS, ENABLE],
  [GAPS, EXECUTION, 'for-adoption'],
  [ENABLE, ENABLE_DONE],
  [ENABLE, MIGRATION],
  [MIGRATION, MIGRATION_DONE],
  [MIGRATION, EXECUTION],
  [MIGRATION, REVIEW],
  [MIGRATION_DONE, EXECUTION],
  [MIGRATION_DONE, REVIEW],
  [EXECUTION, REVIEW],
  [REVIEW, KICKOFF, 'scope-grows'],
];

/** As far as they are in the plan; a process that names no way leads to the one after it. */
export function nextProcesses(plan: Plan, slug: string): readonly NextProcess[] {
  const all = plan.phases.flatMap(({ processes }) => processes);
  const named = WAYS.flatMap(([from, to, when]): readonly NextProcess[] => {
    const process = all.find((each) => from === slug && each.slug === to);
    return process === undefined ? [] : [{ process, ...(when !== undefined && { when }) }];
  });
  if (named.length > 0) return named;
  const at = all.findIndex((each) => each.slug === slug);
  return at < 0 ? [] : all.slice(at + 1, at + 2).map((process) => ({ process }));
}
