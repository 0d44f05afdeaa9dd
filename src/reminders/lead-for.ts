// To whom something goes that stays open too long.
import type { Engagement } from '../engagements/engagement.ts';
import type { Sent } from './sent.ts';

/** The engagement's lead, else the first of the partner's leads who can be reached; never the late person. */
export function leadFor(
  { people }: Pick<Engagement, 'people'>,
  late: string,
  { leads, unreachable }: Pick<Sent, 'leads' | 'unreachable'>,
): string | undefined {
  return [people.lead ?? '', ...leads].find((id) => id !== '' && id !== late && !unreachable.includes(id));
}
