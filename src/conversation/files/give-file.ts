// Somebody wants the file that they were offered, or not. It is made anew, for them; one offer is one file, however often it is taken.

import type { Context, Outcome } from '../context.ts';
import { noteDeed } from '../privacy/note-deed.ts';
import type { FileInput, FileRoom } from '../turn.ts';
import { fileAbout } from './file-about.ts';
import { makeFile } from './make-file.ts';

/** Longer than an upload may take: as old, its process died. */
const STALE_AFTER_SECONDS = 14;

export async function giveFile(context: Context, { about: said, room }: FileInput): Promise<Outcome> {
  const { deps, turn } = context;
  if (room === undefined) return { toast: 'file.declined' };
  const about = fileAbout(said);
  if (about === undefined) return { view: { name: 'outdated' }, mode: 'post' };
  const made = await makeFile(context, about);
  if ('refused' in made) return made.refused;

  const { activities } = deps.store;
  // The same press again is caught by its activity; this is another one, as from a second device.
  const key = {
    partner: turn.partner,
    conversation: turn.conversation.id,
    activity: `file.${turn.user.id}.${about.offer}`,
  };
  const claim = await activities.start(key, turn.at, STALE_AFTER_SECONDS);
  // The other press is being answered.
  if (claim.state === 'started') return undefined;
  if (claim.state === 'done' && claim.outcome !== undefined) return { given: JSON.parse(claim.outcome) as FileRoom };

  const outcome = await deps.uploadFile(room, made.content);
  if (outcome !== 'stored') {
    await activities.release(key);
    return { toast: `file.${outcome}`, offerStays: true };
  }
  // Where it could be written is nobody's business any more.
  const given: FileRoom = { ...room, uploadUrl: '' };
  await activities.finish(key, turn.at, JSON.stringify(given));
  await noteDeed(context, 'exported', about.kind);
  return { given };
}
