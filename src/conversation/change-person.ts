// A change that a person makes to what is theirs, on what is stored by now; the same form counts once.
import { AppError } from '../app-error.ts';
import type { AppliedForm, Person } from '../store/store.ts';
import type { Context } from './context.ts';
import { loadPerson } from './load-person.ts';

const MOST_TRIES = 10;

export interface FormOf {
  readonly nonce: string;
  /** The answer that its sender gets, now and whenever it comes again: plain data. */
  readonly answer: (person: Person) => unknown;
}

/** `change`: undefined where nothing has to be changed. Throws what the store throws. */
export async function changePerson(
  { deps, turn, ...asked }: Context,
  change: (person: Person) => Person | undefined,
  form?: FormOf,
): Promise<{ readonly person: Person } | { readonly applied: AppliedForm }> {
  const { people } = deps.store;
  for (let attempt = 1; ; attempt += 1) {
    const applied = form && (await people.form(turn.partner, turn.user.id, form.nonce));
    if (applied !== undefined) return { applied };
    const { person, version } = attempt === 1 ? asked : await loadPerson(people, turn);
    const changed = change(person);
    if (changed === undefined) return { person };
    const made: AppliedForm | undefined = form && {
      nonce: form.nonce,
      at: turn.at,
      outcome: JSON.stringify(form.answer(changed)),
    };
    try {
      await people.save(changed, version, made);
      return { person: changed };
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === MOST_TRIES) throw error;
    }
  }
}
