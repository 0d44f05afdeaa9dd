// A consultant of the load: asks, opens, ticks, notes and lists; does again what failed; and knows what they were told was done.
import { randomUUID } from 'node:crypto';
import { QUESTIONS } from '../turns/questions.ts';
import type { Change, Ledger } from './change.ts';

export interface Act {
  readonly kind: Kind;
  /** The part of the activity that says it. */
  readonly said: object;
  readonly isPress: boolean;
  readonly change?: Change;
}

export interface Person {
  /** What failed before, or something new. */
  next(): Act;
  /** The answer's JSON: what it acknowledges is noted. */
  hear(act: Act, answer: string): void;
  /** No answer will come: what was asked for is in doubt. */
  giveUp(act: Act): void;
  /** Something was asked for and not done yet. */
  waits(): boolean;
}

interface Customer {
  readonly engagementId: string;
  rev: number;
  done: boolean;
}

const TASK = '3616';
/** Of a hundred turns: mostly questions, looking and ticking; a note is a form that is opened and one that is sent. */
const MIX = {
  question: 30,
  open: 18,
  tick: 22,
  note: 8,
  customers: 5,
  notes: 3,
  phase: 3,
  today: 2,
  'new customer': 1,
} as const;
export type Kind = keyof typeof MIX | 'note form';
/** For trying what is kept: nearly everything changes something. */
const CHANGING: Mix = { tick: 45, note: 35, 'new customer': 8, question: 7, open: 5 };
type Mix = Readonly<Partial<Record<keyof typeof MIX, number>>>;

export const MIXES = { usual: MIX, changing: CHANGING } as const;

export function createPerson(number: number, random: () => number, ledger: Ledger, mix: Mix): Person {
  const customers: Customer[] = [];
  let pending: Act | undefined;

  const press = (kind: Kind, verb: string, data: object, change?: Change): Act => ({
    kind,
    isPress: true,
    said: {
      type: 'invoke',
      name: 'adaptiveCard/action',
      locale: 'en-US',
      replyToId: `card-${number}`,
      value: { action: { type: 'Action.Execute', verb, data: { verb, v: 1, ...data } }, trigger: 'manual' },
    },
    ...(change && { change }),
  });
  const say = (kind: Kind, said: object): Act => ({ kind, isPress: false, said });

  function begin(): Act {
    const customer = customers[Math.floor(random() * customers.length)];
    if (customer === undefined) return newCustomer();
    const { engagementId, rev } = customer;
    const kind = drawn();
    switch (kind) {
      case 'question':
        return say(kind, QUESTIONS[Math.floor(random() * QUESTIONS.length)] ?? {});
      case 'open':
        return press(kind, 'customer.open', { engagementId });
      case 'tick': {
        const verb = customer.done ? 'task.reopen' : 'task.done';
        return press(kind, verb, { engagementId, rev, taskId: TASK }, { is: 'tick', engagementId });
      }
      case 'note': {
        const isStatus = random() < 0.5;
        pending = note(engagementId, rev, isStatus);
        return press('note form', 'note.new', { engagementId, kind: isStatus ? 'entitlement' : 'overall' });
      }
      case 'customers':
        return say(kind, { locale: 'en-US', text: 'customers' });
      case 'notes':
        return press(kind, 'note.list', { engagementId, page: 1 });
      case 'phase':
        return press(kind, 'phase.open', { engagementId, phase: 'initiate' });
      case 'today':
        return say(kind, { locale: 'en-US', text: 'today' });
      case 'new customer':
        return newCustomer();
    }
  }

  function drawn(): keyof typeof MIX {
    const entries = Object.entries(mix) as [keyof typeof MIX, number][];
    let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [kind, weight] of entries) {
      if (left < weight) return kind;
      left -= weight;
    }
    return 'question';
  }

  function newCustomer(): Act {
    const name = `Customer ${randomUUID()}`;
    const typed = { name, motion: 'rfa', services: 'exchange,teams' };
    const data = { form: randomUUID(), ...typed };
    return press('new customer', 'customer.create', data, { is: 'customer', person: number, name });
  }

  function note(engagementId: string, rev: number, isStatus: boolean): Act {
    const token = randomUUID();
    const text = `Customer intends to deploy Teams for all 900 users; the pilot in finance runs until March (${token}).`;
    const typed = isStatus
      ? { kind: 'entitlement', service: 'teams', status: 'in-progress', text }
      : { kind: 'overall', text };
    const data = { engagementId, rev, form: randomUUID(), ...typed };
    return press('note', 'note.save', data, { is: 'note', engagementId, token });
  }

  function acknowledged(change: Change, answer: string): Change | undefined {
    const rev = Math.max(...[...answer.matchAll(/"rev":(\d+)/g)].map((match) => Number(match[1])));
    if (change.is === 'customer') {
      const engagementId = /"engagementId":"([^"]+)"/.exec(answer)?.[1];
      if (engagementId === undefined || !answer.includes(change.name)) return undefined;
      customers.push({ engagementId, rev, done: false });
      return { ...change, engagementId };
    }
    const customer = customers.find(({ engagementId }) => engagementId === change.engagementId);
    if (customer === undefined) return undefined;
    if (change.is === 'note') {
      // In the form that comes back where something is wrong the text stands as well.
      if (!answer.includes(change.token) || answer.includes('"note.save"')) return undefined;
      if (Number.isFinite(rev)) customer.rev = Math.max(customer.rev, rev);
      return change;
    }
    if (!(rev > customer.rev)) return undefined;
    customer.rev = rev;
    customer.done = !customer.done;
    return { ...change, rev };
  }

  return {
    next() {
      const act = pending ?? begin();
      // What only shows something is not asked for again.
      if (act.change !== undefined) pending = act;
      return act;
    },
    hear(act, answer) {
      const done = act.change && acknowledged(act.change, answer);
      if (done === undefined) return;
      ledger.acknowledged.push(done);
      pending = undefined;
    },
    giveUp({ change }) {
      if (change === undefined) return;
      ledger.doubtful.push(change);
      pending = undefined;
    },
    waits: () => pending !== undefined,
  };
}
