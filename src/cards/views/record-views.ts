// What the cards about the facts of a customer show: services, events, and everything that was ever changed.
import type { HistoryEvent } from '../../engagements/history.ts';
import type { Texts } from '../../language/language.ts';
import type { Service } from '../../playbook/vocabulary/services.ts';
import type { AfterChange, May, OfCustomer, Somebody, StatusName, Typed } from './view-parts.ts';

/** The services of a customer, each with its status. */
export interface ServicesView extends OfCustomer, AfterChange {
  readonly name: 'services';
  readonly services: readonly ServiceLine[];
}

export interface ServiceLine {
  readonly service: Service;
  readonly status?: StatusName;
  readonly targetDate?: string;
}

export interface ServiceView extends OfCustomer, AfterChange, Typed {
  readonly name: 'service';
  readonly service: Service;
  /** All that can be chosen, in the playbook's order. */
  readonly statuses: readonly StatusName[];
  readonly may: May;
}

export interface EventFormView extends OfCustomer, Typed {
  readonly name: 'event-form';
  /** Nonce. */
  readonly form: string;
  readonly services: readonly Service[];
}

export interface HistoryView extends OfCustomer {
  readonly name: 'history';
  /** 1-based. */
  readonly page: number;
  /** Whether there are older ones. */
  readonly more: boolean;
  /** Newest first: `HISTORY_A_PAGE` at most. */
  readonly events: readonly EventLine[];
  /** IANA zone of the reader. */
  readonly zone: string;
}

export const HISTORY_A_PAGE = 10;

export interface EventLine {
  readonly at: string;
  readonly by: Somebody;
  readonly command: HistoryEvent['command'];
  readonly surface: HistoryEvent['surface'];
  readonly reason?: string;
  readonly undoes?: number;
  readonly changes: HistoryEvent['changes'];
  /** Names of the items and statuses (`l1`, `l1/l2`) that the changes name; ids without a name are shown as they are. */
  readonly names: Readonly<Record<string, Texts>>;
  /** Of the people whom the changes name. */
  readonly people: readonly Somebody[];
}
