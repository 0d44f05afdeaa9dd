// What the coach says of a note of this customer: its own words, and whether the same stands under other services.
import { statusOf } from '../../engagements/status-of.ts';
import { coach } from '../../notes/coach/coach.ts';
import type { JudgedNote, Judgement } from '../../notes/coach/judgement.ts';
import { sameText } from '../../notes/coach/same-text.ts';
import type { Note } from '../../notes/note.ts';
import { L1_STATUSES } from '../../playbook/slugs.ts';
import type { Context } from '../context.ts';
import type { Loaded } from '../customers/load-engagement.ts';

/** Undefined: the coach has nothing to say of this kind of note. */
export function judgedNote({ kind, service, fields, language }: Note): JudgedNote | undefined {
  const [name, l2] = (fields.status ?? '').split('/');
  const l1 = L1_STATUSES.find((each) => each === name);
  if (kind !== 'entitlement' || l1 === undefined) return undefined;
  return {
    language,
    l1,
    ...(l2 !== undefined && { l2 }),
    ...(service !== undefined && { service }),
    text: fields.text ?? '',
  };
}

/** Reads the newest notes of the customer's services. */
export async function judge(context: Context, loaded: Loaded, note: Note): Promise<Judgement | undefined> {
  return judgedNote(note) === undefined ? undefined : judgeAmong(loaded, await newestNotes(context, loaded), note);
}

/** `newest`: of each service. Undefined also where the playbook no longer has the status. */
export function judgeAmong({ at }: Loaded, newest: readonly Note[], note: Note): Judgement | undefined {
  const judged = judgedNote(note);
  if (judged === undefined || statusOf(at.playbook, note.fields.status ?? '') === undefined) return undefined;
  const judgement = coach(judged);
  const others = newest.filter(({ service }) => service !== note.service);
  const same = sameText(
    judged,
    others.flatMap((each) => judgedNote(each) ?? []),
  );
  if (same === undefined) return judgement;
  const quality = judgement.quality === 'great' ? 'marginal' : judgement.quality;
  return { quality, remarks: [...judgement.remarks, same] };
}

/** The newest note of each service, where there is one. */
export async function newestNotes({ deps, turn }: Context, { engagement }: Loaded): Promise<readonly Note[]> {
  const ids = Object.entries(engagement.lastNotes).flatMap(([subject, last]) =>
    subject.startsWith('entitlement:') && last ? [last.note] : [],
  );
  const written = await Promise.all(ids.map((id) => deps.store.engagements.note(turn.partner, engagement.id, id)));
  return written.flatMap((each) => each?.note ?? []);
}
