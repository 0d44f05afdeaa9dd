// Buttons of the work itself: phases, processes, tasks, services, what happened.
import { z } from 'zod';
import { PHASES } from '../../playbook/slugs.ts';
import { customer, field, id, none, page, shown, slug, text } from './parts.ts';

const phase = z.enum(PHASES);
/** The page of the process that the task was opened from, for the way back. */
const task = { taskId: slug, process: slug.exactOptional(), page: page.exactOptional() } as const;
const setTask = shown.extend(task);
const items = z.array(slug).max(100);

export const WORK_ACTIONS = {
  'phases.open': { data: none, inputs: none },
  'phase.open': { data: customer.extend({ phase }), inputs: none },
  /** What is between the phase and its completion. */
  'phase.gate': { data: customer.extend({ phase }), inputs: none },
  'phase.complete': { data: shown.extend({ phase }), inputs: z.object({ reason: text }) },
  'phase.reopen': { data: shown.extend({ phase }), inputs: z.object({ reason: text }) },
  'process.open': { data: customer.extend({ process: slug, page }), inputs: none },
  /** `ticked`: those of `shown` that were ticked when the card was drawn. */
  'tasks.save': {
    data: shown.extend({ process: slug, page, shown: items, ticked: items.exactOptional() }),
    inputs: z.object({ done: text }),
  },
  'task.edit': { data: customer.extend(task), inputs: none },
  'task.done': { data: setTask, inputs: none },
  'task.reopen': { data: setTask, inputs: none },
  'task.skip': { data: setTask, inputs: z.object({ reason: text }) },
  'task.block': { data: setTask, inputs: z.object({ reason: text, blockedBy: text }) },
  'task.assign': { data: setTask, inputs: z.object({ assignee: text }) },
  'task.evidence': { data: setTask, inputs: z.object({ link: text, line: text }) },
  'services.open': { data: customer, inputs: none },
  'service.open': { data: customer.extend({ service: slug }), inputs: none },
  'service.save': {
    data: shown.extend({ service: slug }),
    inputs: z.object({
      status: field,
      targetDate: field,
      engagementStart: field,
      changeReason: field,
      businessReason: field,
      successOwner: field,
      stakeholders: field,
      scenarios: field,
      awareness: field,
      training: field,
    }),
  },
  'event.new': { data: customer, inputs: none },
  'event.record': {
    data: customer.extend({ form: id }),
    inputs: z.object({ what: field, on: field, service: field, value: field }),
  },
} as const;
