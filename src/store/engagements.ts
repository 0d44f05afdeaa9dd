// Engagements as documents: a header, each touched phase, each note, event and applied form, all in one partition.
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { defined } from '../engagements/defined.ts';
import type { Engagement, PhaseProgress } from '../engagements/engagement.ts';
import type { Change, HistoryEvent } from '../engagements/history.ts';
import type { Note, WrittenNote } from '../notes/note.ts';
import { PHASES, type PhaseSlug } from '../playbook/slugs.ts';
import type { Document, Documents, Partition, StoredDocument, Write } from './documents.ts';
import { formDocument, readForm } from './forms.ts';
import { HEADER_ID, headerList, headerPlace } from './header-place.ts';
import { key } from './key.ts';
import { nameKey } from './name-key.ts';
import { placeOf } from './place.ts';
import { readAs } from './read-as.ts';
import type { EngagementHeader, Engagements, Version } from './store.ts';
import { storedEvent } from './stored/event.ts';
import { storedHeader } from './stored/header.ts';
import { storedWrittenNote } from './stored/note.ts';
import { storedProgress } from './stored/progress.ts';
import { storedSummary } from './stored/summary.ts';
import { untilWritten } from './until-written.ts';

/** Behind everything that a name may go on with. */
const AFTER_NAMES = '~';
const HISTORY = 'history';
const NOTES = 'notes';
const PROGRESS = 'progress';
/** Numbers sort as texts only when all are of one width. */
const REV_DIGITS = 10;

/** `phase`: absent where an earlier release wrote it, which put phases into no list either. */
const storedPhase = z.looseObject({
  phase: z.enum(PHASES).optional(),
  rev: z.number(),
  progress: storedProgress,
});

/** Of a stored header, what the next one goes on from. */
const lastWrite = z.looseObject({ header: z.looseObject({ rev: z.number() }), phases: storedHeader.shape.phases });

export function engagements(documents: Documents): Engagements {
  return {
    async read(partner, id) {
      const partition = partitionOf(partner, id);
      let version: Version | undefined;
      const found = await untilWritten(
        async () => {
          const [header, listed] = await Promise.all([
            documents.read(partition, HEADER_ID),
            documents.oldest(partition, PROGRESS, {}, PHASES.length),
          ]);
          version = header?.version;
          if (header === undefined) return { engagement: undefined };
          const phases = new Map(listed.map((one) => readAs(storedPhase, one)).map((one) => [one.phase, one]));
          const { header: head, phases: lastRevs } = readAs(storedHeader, header);
          for (const phase of PHASES.filter((one) => lastRevs[one] !== undefined && !phases.has(one))) {
            const earlier = await documents.read(partition, phaseId(phase));
            if (earlier) phases.set(phase, readAs(storedPhase, earlier));
          }
          return engagementOf(head, lastRevs, phases);
        },
        () => neverWhole(version),
      );
      return found.engagement;
    },

    async headers(partner, ids) {
      const found = await Promise.all(ids.map((id) => documents.read(partitionOf(partner, id), HEADER_ID)));
      return found.flatMap((document) => (document === undefined ? [] : [headerOf(document)]));
    },

    async headersOf(partner, { life, name }, next, limit) {
      const since = nameKey(name ?? '');
      const range = since === '' ? {} : { since, before: `${since}${AFTER_NAMES}` };
      const of = { container: 'engagements', partner: key(partner), list: headerList(life) } as const;
      const page = await documents.ofPartner(of, range, next, limit);
      return { headers: page.documents.map(headerOf), ...(page.next !== undefined && { next: page.next }) };
    },

    async save(engagement, expectedRev, event, summary, form) {
      const partition = partitionOf(engagement.partner, engagement.id);
      const { phases: _, ...header } = engagement;
      const touched = touchedPhases(engagement, event);
      const notes = event.changes.filter((change) => change.slot === 'note');
      const phaseIds = touched.map(({ phase }) => phaseId(phase));
      const readAll = (ids: readonly string[]) => Promise.all(ids.map((id) => documents.read(partition, id)));
      const [[before], phasesBefore, notesBefore] = await Promise.all([
        expectedRev === null ? [] : readAll([HEADER_ID]),
        expectedRev === null ? [] : readAll(phaseIds),
        readAll(notes.map(({ note }) => noteId(note))),
      ]);
      const last = before && readAs(lastWrite, before);
      if ((last?.header.rev ?? null) !== expectedRev) throw conflict();

      const lastRevs = Object.fromEntries(touched.map(({ phase }) => [phase, engagement.rev]));
      const written = await documents.write(partition, [
        put(
          {
            id: HEADER_ID,
            body: { header, phases: { ...last?.phases, ...lastRevs }, summary },
            ...defined({ list: headerPlace(engagement) }),
          },
          before,
        ),
        ...touched.map(({ phase, progress }, index) =>
          put(phaseDocument(phase, engagement.rev, progress), phasesBefore[index]),
        ),
        ...notes.flatMap((change, index) => noteWrites(change, engagement.rev, notesBefore[index])),
        put({ id: eventId(event.rev), body: event, list: { name: HISTORY, at: digits(event.rev) } }),
        ...(form ? [put(formDocument(form))] : []),
      ]);
      if (written === undefined) throw conflict();
    },

    form: (partner, id, nonce) => readForm(documents, partitionOf(partner, id), nonce),

    async history(partner, id, before, limit) {
      const range = before === null ? {} : { before: digits(before) };
      const found = await documents.newest(partitionOf(partner, id), HISTORY, range, limit);
      return found.map((document) => readAs(storedEvent, document));
    },

    async event(partner, id, rev) {
      const found = await documents.read(partitionOf(partner, id), eventId(rev));
      return found && readAs(storedEvent, found);
    },

    async note(partner, id, note) {
      const found = await documents.read(partitionOf(partner, id), noteId(note));
      return found && readAs(storedWrittenNote, found);
    },

    async notes(partner, id, before, limit) {
      const range = before === null ? {} : { before: notePlace(before) };
      const found = await documents.newest(partitionOf(partner, id), NOTES, range, limit);
      return found.map((document) => readAs(storedWrittenNote, document));
    },
  };
}

function headerOf(document: StoredDocument): EngagementHeader {
  const { header, summary } = readAs(storedHeader, document);
  const known = storedSummary.safeParse(summary);
  return { ...header, ...(known.success && { summary: known.data }) };
}

/** Undefined when somebody wrote while header and phases were read. */
function engagementOf(
  header: Omit<Engagement, 'phases'>,
  lastRevs: Partial<Record<PhaseSlug, number>>,
  stored: ReadonlyMap<PhaseSlug | undefined, { readonly rev: number; readonly progress: PhaseProgress }>,
): { readonly engagement: Engagement } | undefined {
  const phases: Partial<Record<PhaseSlug, PhaseProgress>> = {};
  for (const phase of PHASES) {
    const found = stored.get(phase);
    if (found?.rev !== lastRevs[phase]) return undefined;
    if (found) phases[phase] = found.progress;
  }
  return { engagement: { ...header, phases } };
}

function neverWhole(version = ''): AppError {
  return new AppError(
    'unavailable',
    `The stored engagement with version ${version} and its phases do not belong together; try again, and if that does not help, restore it from a backup.`,
  );
}

interface TouchedPhase {
  readonly phase: PhaseSlug;
  readonly progress: PhaseProgress;
}

function touchedPhases(engagement: Engagement, { changes }: HistoryEvent): readonly TouchedPhase[] {
  return PHASES.flatMap((phase) => {
    const progress = engagement.phases[phase];
    const isTouched = changes.some((change) =>
      'phase' in change ? change.phase === phase : change.slot === 'engagement',
    );
    return progress && isTouched ? [{ phase, progress }] : [];
  });
}

/** What is there although the event begins it meets a conflict, and so does what is missing although the event goes on from it. */
function noteWrites(
  { note: id, before, after }: Extract<Change, { readonly slot: 'note' }>,
  rev: number,
  found: StoredDocument | undefined,
): readonly Write[] {
  if ((before === null) !== (found === undefined)) throw conflict();
  if (after === null) return found ? [{ kind: 'delete', id: noteId(id), expected: found.version }] : [];
  const body: WrittenNote = { rev, note: after };
  return [put({ id: noteId(id), body, list: { name: NOTES, at: notePlace(after) } }, found)];
}

function put(document: Document, before?: StoredDocument): Write {
  return before ? { kind: 'replace', document, expected: before.version } : { kind: 'create', document };
}

function conflict(): AppError {
  return new AppError(
    'conflict',
    'The engagement was changed meanwhile, or the form was applied already; read again and decide anew.',
  );
}

function partitionOf(partner: string, id: string): Partition {
  return { container: 'engagements', partner: key(partner), owner: key(id) };
}

function phaseDocument(phase: PhaseSlug, rev: number, progress: PhaseProgress): Document {
  const list = { name: PROGRESS, at: String(PHASES.indexOf(phase)) };
  return { id: phaseId(phase), body: { phase, rev, progress }, list };
}

function phaseId(phase: PhaseSlug): string {
  return `phase:${phase}`;
}

function noteId(note: string): string {
  return `note:${key(note)}`;
}

/** Notes begun in the same millisecond stand in the order of their ids: whoever pages by places misses none. */
function notePlace({ createdAt, id }: Pick<Note, 'createdAt' | 'id'>): string {
  return `${placeOf(createdAt)}:${key(id)}`;
}

function eventId(rev: number): string {
  return `event:${digits(rev)}`;
}

function digits(rev: number): string {
  return String(rev).padStart(REV_DIGITS, '0');
}
