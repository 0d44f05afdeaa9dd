// What the people of the bench say: questions, or presses on the cards of a customer each.
import { QUESTIONS } from './questions.ts';

export interface Talk {
  /** The part of the activity that says it: the nth turn of the server, by that person. */
  says(n: number, person: number): object;
  /** The reply's JSON. */
  hears(person: number, reply: string): void;
}

export const asking: Talk = {
  says: (n) => QUESTIONS[n % QUESTIONS.length] ?? { locale: 'en-US', text: 'help' },
  hears: () => {},
};

/** Everybody starts a customer with their first press, and then ticks a task and unticks it again. */
export function ticking(): Talk {
  const customers = new Map<number, { readonly engagementId: string; readonly rev: number; readonly done: boolean }>();
  return {
    says(_n, person) {
      const customer = customers.get(person);
      if (customer === undefined) {
        const typed = { name: `Customer ${person}`, motion: 'rfa', services: 'exchange,teams' };
        return { locale: 'en-US', value: { verb: 'customer.create', v: 1, form: `form-${person}`, ...typed } };
      }
      const { engagementId, rev, done } = customer;
      const verb = done ? 'task.reopen' : 'task.done';
      return { locale: 'en-US', value: { verb, v: 1, engagementId, rev, taskId: '3616' } };
    },
    hears(person, reply) {
      const engagementId = /"engagementId":"([^"]+)"/.exec(reply)?.[1];
      const rev = Number(/"rev":(\d+)/.exec(reply)?.[1]);
      const before = customers.get(person);
      // A refusal would be cheap, and measured as a tick it would be a lie.
      if (engagementId === undefined || !(rev > (before?.rev ?? 0)))
        throw new Error(`Not ticked: ${reply.slice(0, 300)}`);
      customers.set(person, { engagementId, rev, done: before === undefined ? false : !before.done });
    },
  };
}
