// Buttons about a customer as a whole: form, list, card, life, people, history, playbook.
import { z } from 'zod';
import { roleSlug } from '../../playbook/vocabulary/role-slug.ts';
import { ROLES } from '../../playbook/vocabulary/roles.ts';
import { CUSTOMER_FILTERS } from '../customer-filters.ts';
import { LIVES } from '../lives.ts';
import { customer, field, id, none, page, shown, text } from './parts.ts';

const attributes = z.object({
  name: field,
  motion: field,
  services: field,
  tenant: field,
  seats: field,
  managed: field,
  country: field,
  assignedOn: field,
  startOn: field,
  dataMoves: field,
  enterprise: field,
  success: field,
  reached: field,
  owner: field,
  lead: field,
});

const show = z.enum(CUSTOMER_FILTERS);
const life = { data: shown, inputs: z.object({ reason: text }) } as const;

export const CUSTOMER_ACTIONS = {
  'customer.new': { data: none, inputs: none },
  'customer.edit': { data: customer, inputs: none },
  'customer.create': { data: z.object({ form: id }), inputs: attributes },
  'customer.save': { data: shown.extend({ form: id }), inputs: attributes },
  /** The change of plan that waits for consent, once more. */
  'plan.open': { data: customer, inputs: none },
  'plan.apply': { data: shown, inputs: none },
  /** `filter` is the one that the list shows, for its other pages; what is typed goes before it. */
  'customer.list': {
    data: z.object({
      page,
      filter: z.object({ search: text, show: show.catch('open') }).default({ search: '', show: 'open' }),
    }),
    inputs: z.object({ search: field, show: show.optional().catch(undefined) }),
  },
  'customer.open': { data: customer, inputs: none },
  /** The same on the pressed card, as the way back to it. */
  'customer.show': { data: customer, inputs: none },
  /** The form for one of the four after it. */
  'life.open': { data: customer.extend({ to: z.enum(LIVES) }), inputs: none },
  'customer.pause': { data: shown, inputs: z.object({ reason: text, until: text }) },
  'customer.close': life,
  'customer.reopen': life,
  'customer.delete': life,
  'people.open': { data: customer, inputs: none },
  'people.save': {
    data: shown,
    inputs: z.object({
      owner: field,
      lead: field,
      ...Object.fromEntries(ROLES.map((role) => [`member-${roleSlug(role)}`, field])),
    }),
  },
  'history.open': { data: customer.extend({ page }), inputs: none },
  'playbook.preview': { data: customer, inputs: none },
  /** `to`: the version that the preview showed. */
  'playbook.move': { data: customer.extend({ to: id.exactOptional() }), inputs: none },
  /** Of all customers that the person decides about. */
  'playbook.move-all': { data: customer.extend({ to: id.exactOptional() }), inputs: none },
  undo: { data: z.object({ undoId: id }), inputs: none },
} as const;
