// What the cards about a customer as a whole show. A view holds what its card shows and no more.
import type { Life } from '../../engagements/engagement.ts';
import type { Health } from '../../engagements/health.ts';
import type { Hint } from '../../engagements/hint.ts';
import type { NextAction } from '../../engagements/next-actions.ts';
import type { PhaseSummary } from '../../engagements/summary.ts';
import type { Motion, PhaseSlug } from '../../playbook/slugs.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import type { CustomerFilter } from '../customer-filters.ts';
import type { LifeChange } from '../lives.ts';
import type { AfterChange, May, OfCustomer, ProcessLine, Somebody, Typed } from './view-parts.ts';

export interface CustomerFormView extends AfterChange, Typed {
  readonly name: 'customer-form';
  /** Nonce. */
  readonly form: string;
  /** Absent: a new customer. */
  readonly edits?: OfCustomer;
  /** To choose owner and lead from where the client has no people picker. */
  readonly known: readonly Somebody[];
}

export interface CustomerListView {
  readonly name: 'customer-list';
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Customers that match. */
  readonly total: number;
  /** There are more customers than were looked at. */
  readonly cut?: boolean;
  readonly search: string;
  readonly show: CustomerFilter;
  /** Of this page: eight at most. */
  readonly rows: readonly CustomerRow[];
}

export const CUSTOMERS_A_PAGE = 8;

export interface CustomerRow {
  readonly engagementId: string;
  readonly customer: string;
  readonly life: Life['state'];
  /** Absent: all phases are complete. */
  readonly phase?: PhaseSlug;
  /** Tasks over all phases. */
  readonly done: number;
  readonly total: number;
  readonly blocked: number;
  readonly health: Health['level'];
  readonly owner: Somebody;
}

export interface EngagementView extends OfCustomer, AfterChange {
  readonly name: 'engagement';
  readonly motion: Motion;
  readonly services: readonly Service[];
  readonly life: Life;
  readonly owner: Somebody;
  readonly phases: readonly PhaseSummary[];
  /** The process in which the work is; absent when nothing is left. */
  readonly process?: ProcessLine;
  /** The best one for the reader. */
  readonly next?: NextAction;
  readonly health: Health;
  readonly hints: readonly Hint[];
  /** An earlier engagement of the same customer. */
  readonly previous?: string;
  /** The playbook in use is another one than the engagement's. */
  readonly newerPlaybook?: boolean;
  /** A change of plan waits for somebody to agree to it. */
  readonly pending: boolean;
  readonly may: May;
}

export interface PeopleView extends OfCustomer, AfterChange, Typed {
  readonly name: 'people';
  /** Everybody who is named, and whoever else can be chosen where the client has no people picker. */
  readonly known: readonly Somebody[];
  readonly may: May;
}

export interface LifeFormView extends OfCustomer, Typed {
  readonly name: 'life-form';
  readonly verb: `customer.${LifeChange}`;
}

export interface RefusedView {
  readonly name: 'refused';
  readonly reason: 'closed' | 'forbidden' | 'gone' | 'not-in-plan' | 'no-undo' | 'already-open' | 'changed-meanwhile';
  /** To open instead: the customer itself; of `already-open`, its open engagement. Absent where there is none to see. */
  readonly open?: { readonly engagementId: string; readonly customer: string };
}

/** In a channel or group: what concerns a customer goes to the asker's own chat. */
export interface OwnChatView {
  readonly name: 'own-chat';
  /** False: the bot cannot write there yet. */
  readonly reached: boolean;
}
