// Reminders by customer, as many as a card holds: rows that open the customer, rows that open a reminder.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { button } from '../button.ts';
import { type Element, textBlock } from '../element.ts';
import { bytesOf } from '../group-elements.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { DigestGroup, ReminderLine } from '../views/reminder-views.ts';
import { type ReadOn, reminderLine } from './reminder-line.ts';

const LONGEST_NAME = 80;

export interface Group extends DigestGroup {
  /** Below its lines. */
  readonly note?: string;
}

/**
 * `most`: bytes (UTF-8 of the JSON) of all, and lines of one customer. `shown`: customers that found room; `left`: lines that found
 * none, by customer.
 */
export function reminderGroups(
  groups: readonly Group[],
  on: ReadOn,
  language: Language,
  most: { readonly bytes: number; readonly lines: number },
): { readonly elements: readonly Element[]; readonly shown: number; readonly left: readonly DigestGroup[] } {
  const elements: Element[] = [];
  const left: DigestGroup[] = [];
  let room = most.bytes;
  let shown = 0;
  for (const group of groups) {
    const [first = [], ...rest] = group.lines.slice(0, most.lines).map((line) => [lineElement(line, on, language)]);
    const note = group.note === undefined ? [] : [textBlock(group.note, { size: 'Small', spacing: 'Small' })];
    // A customer with the most urgent line and the note, or not at all.
    const head = [headElement(group, language), ...first];
    let lines = 0;
    if (takes([...head, ...note])) {
      elements.push(...head);
      shown += 1;
      lines = first.length;
      for (const line of rest) {
        if (!takes(line)) break;
        elements.push(...line);
        lines += 1;
      }
      elements.push(...note);
    }
    if (lines < group.lines.length) left.push({ ...group, lines: group.lines.slice(lines) });
  }
  return { elements, shown, left };

  /** Once something has found no room, nothing less urgent goes before it. */
  function takes(more: readonly Element[]): boolean {
    room -= more.reduce((sum, element) => sum + bytesOf(element), 0);
    return room >= 0;
  }
}

function headElement({ customer, engagementId }: DigestGroup, language: Language): Element {
  const name = customer ?? text(language, 'reminder.rule.own');
  const open = engagementId === undefined ? undefined : payload('customer.open', { engagementId });
  const words = title(name, LONGEST_NAME);
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    ...(open !== undefined && words !== '' && { selectAction: button(words, open) }),
    items: [textBlock(plain(name, LONGEST_NAME), { weight: 'Bolder', size: 'Medium' })],
  };
}

/** `customer`: named on the row, where no row above it does. */
export function lineElement(line: ReminderLine, on: ReadOn, language: Language, customer = ''): Element {
  const { urgency, color, why, others, open, title: words, do: what } = reminderLine(line, on, language);
  const isOpened = open !== undefined && words !== '';
  return {
    type: 'Container',
    spacing: 'Small',
    ...(isOpened && { selectAction: button(words, open) }),
    items: [
      textBlock([urgency, ...(customer === '' ? [] : [customer])].join(' · '), {
        color,
        size: 'Small',
        weight: 'Bolder',
      }),
      textBlock(what, { spacing: 'None', ...(isOpened && { color: 'Accent' }) }),
      // On lines of their own: why may end in what somebody typed.
      ...[why, others]
        .filter((said) => said !== '')
        .map((said) => textBlock(said, { spacing: 'None', size: 'Small', isSubtle: true })),
    ],
  };
}
