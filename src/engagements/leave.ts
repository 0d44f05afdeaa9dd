// Somebody leaves an engagement for good, because they want to be forgotten: nothing is theirs to do any more.
import { applyEvent } from './apply-event.ts';
import type { Engagement, People } from './engagement.ts';
import type { Change, HistoryEvent } from './history.ts';
import type { Done } from './outcome.ts';

/** `at`: ISO instant. Undefined: they are not in it. Whoever leaves may, also a guest, also what is closed. */
export function leave(
  engagement: Engagement,
  user: string,
  at: string,
): Pick<Done, 'engagement' | 'event'> | undefined {
  const changes = [...peopleChanges(engagement.people, user), ...assigneeChanges(engagement, user)];
  if (changes.length === 0) return undefined;
  const event: HistoryEvent = {
    rev: engagement.rev + 1,
    at,
    by: user,
    surface: 'personal',
    command: 'people.leave',
    changes,
  };
  const after = applyEvent(engagement, event);
  return after && { engagement: after, event };
}

function peopleChanges(before: People, user: string): readonly Change[] {
  const { owner, lead, members } = before;
  const after: People = {
    owner: owner === user ? '' : owner,
    ...(lead !== undefined && lead !== user && { lead }),
    members: Object.fromEntries(
      Object.entries(members).flatMap(([role, ids]) => {
        const others = ids.filter((id) => id !== user);
        return others.length === 0 && ids.length > 0 ? [] : [[role, others] as const];
      }),
    ),
  };
  const isIn = owner === user || lead === user || Object.values(members).some((ids) => ids.includes(user));
  return isIn ? [{ slot: 'people', before, after }] : [];
}

/** What was theirs alone is of its role again. */
function assigneeChanges({ phases }: Engagement, user: string): readonly Change[] {
  return (Object.keys(phases) as (keyof typeof phases)[]).flatMap((phase) =>
    Object.entries(phases[phase]?.assignees ?? {}).flatMap(([item, before]): readonly Change[] => {
      if (!before.includes(user)) return [];
      const others = before.filter((id) => id !== user);
      return [{ slot: 'assignees', phase, item, before, after: others.length === 0 ? null : others }];
    }),
  );
}
