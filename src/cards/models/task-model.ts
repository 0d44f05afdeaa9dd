// What the card of a task is filled with: what is known of it, and the forms that set it.
import type { Evidence } from '../../engagements/engagement.ts';
import { instantText } from '../../language/date-text.ts';
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { toRichText } from '../../playbook/rich-text.ts';
import { payload } from '../actions.ts';
import { cleanText } from '../clean-text.ts';
import { type Element, textBlock } from '../element.ts';
import { type Field, formElements } from '../form-elements.ts';
import { itemName } from '../names/item-name.ts';
import { personName } from '../names/person-name.ts';
import { plain } from '../plain.ts';
import { toMarkdown } from '../to-markdown.ts';
import type { TaskView } from '../views/plan-views.ts';
import { itemDetail } from './item-row.ts';
import { noticeElements } from './notice-elements.ts';
import { peopleChoices } from './people-choices.ts';
import { reasonField } from './reason-field.ts';
import { reasonText } from './reason-text.ts';

/** As much as the domain takes. */
const LONGEST = { blockedBy: 200, link: 2000, line: 300 } as const;
/** The newest; with their addresses more would not fit a card. */
const MOST_EVIDENCE = 5;

export function taskModel(view: TaskView, language: Language) {
  const { engagementId, rev, item, process, may, problems } = view;
  const { process: slug, page } = process;
  const from = { process: slug, ...(page !== undefined && { page }) };
  const data = { engagementId, rev, taskId: item.id, ...from };
  const reopen = payload('task.reopen', data);
  const isWrong = (...fields: readonly string[]) => problems.some(({ field }) => fields.includes(field));
  return {
    heading: plain(itemName(item, language), 160),
    customer: plain(view.customer),
    notice: noticeElements(view, language),
    facts: factsOf(view, language),
    evidence: view.evidence.slice(-MOST_EVIDENCE).map((each) => evidenceElement(each, language)),
    done: may.work && item.state !== 'done' ? payload('task.done', data) : undefined,
    again: may.work && item.state === 'done' ? reopen : undefined,
    reopen: may.work && item.state !== 'open' && item.state !== 'done' ? reopen : undefined,
    skip: may.work ? payload('task.skip', data) : undefined,
    block: may.work ? payload('task.block', data) : undefined,
    setting: isWrong('reason', 'blockedBy'),
    setFields: formElements(
      [
        reasonField(language),
        { id: 'blockedBy', label: text(language, 'task.blockedBy'), kind: 'text', most: LONGEST.blockedBy },
      ],
      view,
      language,
    ),
    assign: may.work && view.known.length > 0 ? payload('task.assign', data) : undefined,
    assigning: isWrong('assignee'),
    assignFields:
      view.known.length === 0 ? [] : formElements([assigneeField(view, language)], withAssignees(view), language),
    addEvidence: may.work ? payload('task.evidence', data) : undefined,
    proving: isWrong('link', 'line'),
    evidenceFields: formElements(
      [
        { id: 'link', label: text(language, 'task.link'), kind: 'text', most: LONGEST.link },
        { id: 'line', label: text(language, 'task.line'), kind: 'text', most: LONGEST.line },
      ],
      view,
      language,
    ),
    back: payload('process.open', { engagementId, process: slug, page: page ?? 1 }),
  };
}

function factsOf(view: TaskView, language: Language) {
  const { item, roles, services, assignees, changed, reasons } = view;
  const facts: readonly (readonly [
    key: 'state' | 'why' | 'role' | 'services' | 'assignees' | 'changed',
    value: string,
  ])[] = [
    ['state', itemDetail({ ...item, mandatory: false, mine: false }, language) || text(language, 'state.open')],
    [
      'why',
      [
        text(language, item.mandatory ? 'item.isMandatory' : 'item.isOptional'),
        reasonText(reasons, language, view.processes),
      ].join(' · '),
    ],
    ['role', plain(roles.join(', '))],
    ['services', plain(services.join(', '))],
    ['assignees', plain(assignees.map((each) => personName(each, language)).join(', '))],
    [
      'changed',
      changed === undefined
        ? ''
        : text(language, 'task.changedBy', {
            when: instantText(changed.at, view.zone, language),
            who: plain(personName(changed.by, language)),
          }),
    ],
  ];
  return facts.flatMap(([key, value]) => (value === '' ? [] : [{ title: text(language, `task.${key}`), value }]));
}

/** Several people may have a task; the picker shows who has it. */
function assigneeField({ known, assignees, typed }: TaskView, language: Language): Field {
  const choices = peopleChoices([...assignees, ...known], (typed.assignee ?? '').split(','), language);
  return { id: 'assignee', label: text(language, 'task.assignees'), kind: 'people', choices };
}

function withAssignees(view: TaskView): TaskView {
  const assignee = view.typed.assignee ?? view.assignees.map(({ id }) => id).join(',');
  return { ...view, typed: { ...view.typed, assignee } };
}

/** The line leads to the link; a link without a line shows its address. */
function evidenceElement({ link, line }: Evidence, language: Language): Element {
  const words = cleanText(line ?? link ?? '', 120) || text(language, 'task.evidence');
  // An address that is none of ours to open is shown as text.
  const shown = link === undefined ? plain(words) : toMarkdown(toRichText([{ text: words, url: link }])).join(' ');
  return textBlock(shown, { size: 'Small', spacing: 'Small' });
}
