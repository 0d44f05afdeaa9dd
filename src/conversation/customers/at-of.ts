// The circumstances of a turn as the domain wants them.
import type { At, PlaybookModel } from '../../engagements/at.ts';
import { localDate } from '../../reminders/calendar/local-date.ts';
import type { Context } from '../context.ts';
import { recipientOf } from '../reminders/recipient-of.ts';

/** `answersFor`: see `Actor`. Throws AppError `unavailable` where it cannot be learned whether the person is a guest. */
export async function atOf(context: Context, playbook: PlaybookModel, answersFor?: string): Promise<At> {
  const { deps, turn } = context;
  return {
    now: turn.at,
    today: localDate(turn.at, zoneOf(context)),
    actor: {
      id: turn.user.id,
      partner: turn.partner,
      isLead: deps.leads.includes(turn.user.id),
      isGuest: await context.isGuest(),
      ...(answersFor !== undefined && { answersFor }),
    },
    surface: turn.conversation.kind,
    playbook,
  };
}

/** The person's own choice, else their device's: the one in which reminders come to them. */
export function zoneOf({ person, turn }: Context): string {
  return recipientOf({ ...person, ...(turn.zone !== undefined && { deviceZone: turn.zone }) }, []).timing.zone;
}
