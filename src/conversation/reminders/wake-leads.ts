// Whoever was told that something will go to a lead: the lead is looked at on that day, and sees that customer.
import type { Reminder } from '../../reminders/reminder.ts';
import type { Person } from '../../store/store.ts';
import { savePerson } from './save-person.ts';
import type { SendDeps } from './send-deps.ts';

/** `told`: what the person was told for the first time. */
export async function wakeLeads(deps: SendDeps, { partner }: Person, told: readonly Reminder[]): Promise<void> {
  for (const { engagement, escalates } of told) {
    if (engagement === undefined || escalates === undefined) continue;
    // A lead of the whole partner is not named in the engagement, and reminders are looked for in a person's own list.
    await savePerson(deps.store.people, { partner, user: escalates.to }, (lead) => {
      const list = lead.engagements ?? [];
      return list.includes(engagement) ? undefined : { ...lead, engagements: [...list, engagement] };
    });
    await deps.store.wakes.pull(partner, escalates.to, `${escalates.on}T00:00:00.000Z`);
  }
}
