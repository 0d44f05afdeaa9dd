// A file is offered in the person's own chat: whether they want it is for them to say, and where it lies is theirs.
import type { Context, Outcome } from '../context.ts';
import type { FileSubject } from './file-about.ts';
import { makeFile } from './make-file.ts';

export async function offerFile(context: Context, subject: FileSubject): Promise<Outcome> {
  const { conversation, inDialog } = context.turn;
  if (conversation.kind !== 'personal' || inDialog) return { toast: 'note.export.notHere' };
  if (conversation.noFiles) return { toast: 'file.noClient' };
  const about = { ...subject, offer: context.deps.newId() };
  const made = await makeFile(context, about);
  if ('refused' in made) return made.refused;
  const { name, description, content } = made;
  return { offer: { name, description, bytes: Buffer.byteLength(content), about } };
}
