// One pass of forgetting somebody; passes are made until one finds nothing of them any more, and then they are told.
import type { View } from '../../cards/view.ts';
import type { Erasure, OrderedErasure } from '../../store/erasure-records.ts';
import { savePerson } from '../reminders/save-person.ts';
import type { SendDeps } from '../reminders/send-deps.ts';
import { summaryOf } from '../summary-of.ts';
import { forgottenPerson } from './forgotten-person.ts';
import { leaveEngagement } from './leave-engagement.ts';

/** Between two passes: longer than any turn may take, so that what one knew before a pass is written before the next. */
export const PASS_SECONDS = 20;
/** For so long a pass is ours alone; then whoever made it has died. */
const PASS_MOST_SECONDS = 300;
/** A name that is a word as well is found anew whenever somebody writes that word. */
const MOST_PASSES = 10;

export type EraseDeps = Pick<SendDeps, 'store' | 'playbook' | 'render' | 'sender' | 'now'>;

/** May be broken off anywhere: it is begun again. Throws what the store throws. */
export async function eraseDue(deps: EraseDeps, due: OrderedErasure): Promise<void> {
  const { erasures } = deps.store;
  const ours = await erasures.move(due, later(deps, PASS_MOST_SECONDS), due.passes);
  // Somebody else is at it.
  if (ours === undefined) return;
  const isClean = await makePass(deps, ours);
  const { passes } = ours;
  if (passes === 0 || (!isClean && passes < MOST_PASSES)) {
    await erasures.move(ours, later(deps, PASS_SECONDS), passes + 1);
    return;
  }
  if (!(await tell(deps, ours))) return;
  await erasures.end(ours);
  await deps.store.accessLog.add({ partner: ours.partner, at: deps.now().toISOString(), did: 'forgotten' });
}

async function makePass(deps: EraseDeps, erasure: Erasure): Promise<boolean> {
  const { people, erasures } = deps.store;
  const { partner, user } = erasure;
  const at = deps.now().toISOString();
  const stored = (await people.read(partner, user))?.value;
  // They were forgotten, and only the order was left: whoever is there now is new.
  if (erasure.passes > 0 && stored?.leaving === undefined) return true;
  await savePerson(people, erasure, (person) => forgottenPerson(person, at));
  for (const id of erasure.engagements) await leaveEngagement(deps, erasure, id, at);
  const { changed, engagements } = await erasures.pass(erasure);
  for (const id of engagements) await leaveEngagement(deps, erasure, id, at);
  return changed === 0 && engagements.length === 0;
}

/** Once; whoever cannot be told is forgotten all the same. False: later. */
async function tell(deps: EraseDeps, { tell }: Erasure): Promise<boolean> {
  if (tell === undefined) return true;
  const view: View = { name: 'forgetting', done: true };
  const card = deps.render(view, tell.language);
  const message = { card, summary: summaryOf(view, tell.language), alert: false };
  const { outcome } = await deps.sender.post(tell.to, message, async () => true);
  return outcome !== 'held';
}

function later({ now }: EraseDeps, seconds: number): string {
  return new Date(now().getTime() + seconds * 1000).toISOString();
}
