// A change of the history in words: what it was, what it became.
import type { Attributes } from '../../engagements/attributes.ts';
import type {
  Entitlement,
  Evidence,
  Life,
  Mark,
  People,
  PhaseStatus,
  RecordedEvent,
} from '../../engagements/engagement.ts';
import type { Change } from '../../engagements/history.ts';
import { dateText } from '../../language/date-text.ts';
import { inLanguage } from '../../language/in-language.ts';
import type { Language } from '../../language/language.ts';
import { type TextKey, text } from '../../language/text.ts';
import type { Note } from '../../notes/note.ts';
import { noteGist } from '../../notes/note-gist.ts';
import { personName } from '../names/person-name.ts';
import { phaseName } from '../names/phase-name.ts';
import { statusName } from '../names/status-name.ts';
import { plain } from '../plain.ts';
import type { EventLine } from '../views/record-views.ts';
import { changeLine, changeValue as value } from './change-line.ts';
import { reminderLines } from './reminder-lines.ts';

const LONGEST_NAME = 72;

type Names = Pick<EventLine, 'names' | 'people'>;

/** Each is fit for a list; none where there is nothing to be read in it. */
export function changeLines(change: Change, { names, people }: Names, language: Language): readonly string[] {
  const item = (id: string): string => {
    const name = inLanguage(names[id] ?? {}, language);
    return plain(name === '' ? id : /^\d+$/.test(id) ? `${id} ${name}` : name, LONGEST_NAME);
  };
  const person = (id: string): string =>
    value(personName(people.find((each) => each.id === id) ?? { id, met: false }, language));
  const persons = (ids: readonly string[] | null): string => (ids ?? []).map(person).join(', ');
  const line = (what: string, before: string, after: string) => changeLine(what, before, after, language);

  switch (change.slot) {
    case 'engagement':
      return attributeLines({}, change.after.attributes);
    case 'attributes':
      return attributeLines(change.before, change.after);
    case 'pending':
      return [text(language, change.after === null ? 'history.pending.gone' : 'history.pending.waits')];
    case 'people':
      return peopleLines(change.before, change.after);
    case 'life':
      return line(text(language, 'history.life'), life(change.before), life(change.after));
    case 'playbook':
      return line(text(language, 'history.playbook'), change.before.slice(0, 7), change.after.slice(0, 7));
    case 'service':
      return entitlementLines(change.service, change.before ?? {}, change.after ?? {});
    case 'note': {
      const note = change.after ?? change.before;
      if (note === null) return [];
      const kind = text(language, `note.kind.${note.kind}`);
      const what = note.service === undefined ? kind : `${kind}, ${note.service}`;
      return line(what, gist(change.before), gist(change.after));
    }
    // Said by the note itself.
    case 'last-note':
      return [];
    case 'reminder':
    case 'cadence':
      return reminderLines(change, language);
    case 'record':
      return line(text(language, 'history.record'), record(change.before), record(change.after));
    case 'phase': {
      const name = plain(phaseName(change.phase, language));
      return line(name, phase(change.before), phase(change.after));
    }
    case 'mark':
      return line(item(change.item), mark(change.before), mark(change.after));
    case 'assignees':
      return line(
        `${item(change.item)}, ${text(language, 'task.assignees')}`,
        persons(change.before),
        persons(change.after),
      );
    case 'evidence':
      return line(
        `${item(change.item)}, ${text(language, 'task.evidence')}`,
        evidence(change.before),
        evidence(change.after),
      );
  }

  function attributeLines(before: Partial<Attributes>, after: Attributes): readonly string[] {
    return ATTRIBUTES.flatMap((name) =>
      line(text(language, `field.${name}`), attribute(name, before), attribute(name, after)),
    );
  }

  function attribute(name: (typeof ATTRIBUTES)[number], of: Partial<Attributes>): string {
    const it = of[name];
    if (it === undefined) return '';
    switch (name) {
      case 'motion':
        return of.motion === undefined ? '' : text(language, `motion.${of.motion}`);
      case 'reached':
        return of.reached === undefined ? '' : phaseName(of.reached, language);
      case 'assignedOn':
      case 'startOn':
        return dateText(String(it), language);
      default:
        if (typeof it === 'boolean') return text(language, it ? 'form.yes' : 'form.no');
        return value(Array.isArray(it) ? it.join(', ') : String(it));
    }
  }

  function peopleLines(before: People, after: People): readonly string[] {
    const roles = [...new Set([...Object.keys(before.members), ...Object.keys(after.members)])];
    const membersOf = ({ members }: People, role: string): readonly string[] =>
      Object.entries(members).find(([name]) => name === role)?.[1] ?? [];
    return [
      ...line(text(language, 'field.owner'), person(before.owner), person(after.owner)),
      ...line(
        text(language, 'field.lead'),
        before.lead === undefined ? '' : person(before.lead),
        after.lead === undefined ? '' : person(after.lead),
      ),
      ...roles.flatMap((role) => line(role, persons(membersOf(before, role)), persons(membersOf(after, role)))),
    ];
  }

  function life(it: Life): string {
    switch (it.state) {
      case 'open':
        return text(language, 'life.open.short');
      case 'paused':
        return `${text(language, 'life.paused.short')} (${dateText(it.until, language)})`;
      default:
        return text(language, `life.${it.state}.short`);
    }
  }

  function entitlementLines(
    service: string,
    before: Partial<Entitlement>,
    after: Partial<Entitlement>,
  ): readonly string[] {
    return ENTITLEMENT.flatMap((name) =>
      line(`${service}, ${text(language, LABELS[name])}`, entitlement(name, before), entitlement(name, after)),
    );
  }

  function entitlement(name: (typeof ENTITLEMENT)[number], of: Partial<Entitlement>): string {
    switch (name) {
      case 'l1':
        return of.l1 === undefined ? '' : statusWords(of.l1, of.l2);
      case 'targetDate':
      case 'engagementStart': {
        const date = of[name];
        return date === undefined ? '' : dateText(date, language);
      }
      case 'businessReason':
        return of.businessReason === undefined ? '' : text(language, `businessReason.${of.businessReason}`);
      default:
        return value(of[name] ?? '');
    }
  }

  /** L2 by its key: the titles of an old status may be gone. */
  function statusWords(l1: Entitlement['l1'], l2: string | undefined): string {
    const name = statusName({ l1: { l1, title: names[l1] ?? {} } }, language);
    const second = l2 === undefined ? '' : inLanguage(names[`${l1}/${l2}`] ?? {}, language) || l2;
    return value(second === '' ? name : `${name} / ${second}`);
  }

  function gist(note: Note | null): string {
    return note === null ? '' : value(noteGist(note));
  }

  function record(it: RecordedEvent | null): string {
    if (it === null) return '';
    const rest = [it.service, it.value === undefined ? undefined : value(it.value)].filter(
      (each) => each !== undefined,
    );
    return [text(language, `event.${it.what}`), dateText(it.on, language), ...rest].join(' · ');
  }

  function phase(it: PhaseStatus | null): string {
    return it === null ? text(language, 'phase.open') : text(language, `phase.${it.state}`);
  }

  function mark(it: Mark | null): string {
    if (it === null) return text(language, 'state.open');
    const why = [it.blockedBy, it.reason].filter((each) => each !== undefined).map(value);
    return why.length === 0
      ? text(language, `state.${it.state}`)
      : `${text(language, `state.${it.state}`)} (${why.join(' · ')})`;
  }

  function evidence(all: readonly Evidence[] | null): string {
    return (all ?? []).map(({ line: words, link }) => value(words ?? link ?? '')).join(', ');
  }
}

const ATTRIBUTES = [
  'name',
  'motion',
  'services',
  'tenant',
  'seats',
  'managed',
  'country',
  'assignedOn',
  'startOn',
  'dataMoves',
  'enterprise',
  'success',
  'reached',
] as const satisfies readonly (keyof Attributes)[];

const LABELS = {
  l1: 'field.status',
  targetDate: 'field.targetDate',
  engagementStart: 'field.engagementStart',
  businessReason: 'field.businessReason',
  successOwner: 'field.successOwner',
  stakeholders: 'field.stakeholders',
  scenarios: 'field.scenarios',
  awareness: 'field.awareness',
  training: 'field.training',
} as const satisfies Partial<Record<keyof Entitlement, TextKey>>;

const ENTITLEMENT = Object.keys(LABELS) as (keyof typeof LABELS)[];
