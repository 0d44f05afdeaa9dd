// All notes of a customer, newest first, read a piece at a time: whoever has seen enough stops.
import type { Note, WrittenNote } from '../../notes/note.ts';
import type { Context } from '../context.ts';

const AT_ONCE = 50;

export async function* everyNote({ deps, turn }: Context, engagementId: string): AsyncGenerator<Note, void> {
  let before: Note | null = null;
  for (;;) {
    const piece: readonly WrittenNote[] = await deps.store.engagements.notes(
      turn.partner,
      engagementId,
      before,
      AT_ONCE,
    );
    for (const { note } of piece) yield note;
    if (piece.length < AT_ONCE) return;
    before = piece.at(-1)?.note ?? null;
  }
}
