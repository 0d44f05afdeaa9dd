// Who is late with what in the engagements that a lead looks after: `Sent.told` must say whether they were told.
import { answerTo } from '../engagements/answer-to.ts';
import { localDate } from './calendar/local-date.ts';
import type { Followed } from './followed.ts';
import type { Recipient } from './recipient.ts';
import { saidOn } from './said-on.ts';

export interface EscalationCandidate {
  readonly user: string;
  readonly reminderId: string;
}

export function escalationCandidates(
  { user: lead, timing }: Pick<Recipient, 'user' | 'timing'>,
  followed: readonly Followed[],
  at: string,
): readonly EscalationCandidate[] {
  const today = localDate(at, timing.zone);
  return followed
    .flatMap((each) => saidOn(each, today))
    .filter(({ found: { users, deadline } }) => deadline !== undefined && deadline < today && !users.includes(lead))
    .flatMap(({ id, name, engagement, found: { users } }) =>
      users
        .filter((user) => answerTo(engagement, name, user, today) === undefined)
        .map((user) => ({ user, reminderId: id })),
    );
}
