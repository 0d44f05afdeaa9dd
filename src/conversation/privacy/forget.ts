// Somebody has confirmed that they want to be forgotten: it is ordered, and from now on nothing more is learned of them.
import type { Erasure } from '../../store/erasure-records.ts';
import type { Context, Outcome } from '../context.ts';
import { savePerson } from '../reminders/save-person.ts';
import { forgetView } from './ask-to-forget.ts';
import { PASS_SECONDS } from './erase-due.ts';
import { forgottenPerson } from './forgotten-person.ts';
import { noteDeed } from './note-deed.ts';

/** What happens then is not the turn's: it takes as long as reading everything that is kept of the partner does. */
export async function forget(context: Context, form: string, confirm: string): Promise<Outcome> {
  if (confirm !== 'true') {
    const problems = [{ field: 'confirm', problem: 'required' }] as const;
    const view = await forgetView(context, form, { typed: { confirm }, problems });
    return { view, mode: 'replace', aboutCustomer: true };
  }
  const { deps, turn, person } = context;
  await deps.store.erasures.order(erasureOf(context));
  await noteDeed(context, 'asked-to-be-forgotten');
  // Broken off here, the first pass does it.
  await savePerson(deps.store.people, person, (stored) => forgottenPerson(stored, turn.at));
  return { view: { name: 'forgetting', done: false }, mode: 'replace', aboutCustomer: true };
}

function erasureOf({ deps, turn, person, language }: Context): Erasure {
  const { partner, user, name, references, engagements = [] } = person;
  const known = Object.values(references).map(({ userId }) => userId);
  const chat = references.personal;
  return {
    partner,
    user,
    ...(name !== undefined && { name }),
    channelIds: [...new Set([...known, ...(chat === undefined ? [] : [chat.conversationId])])],
    engagements,
    ...(chat !== undefined && { tell: { to: chat, language } }),
    secret: deps.newId(),
    // What is under way by now has ended then.
    at: new Date(Date.parse(turn.at) + PASS_SECONDS * 1000).toISOString(),
    passes: 0,
  };
}
