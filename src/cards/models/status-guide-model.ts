// What the guide to the status is filled with: the likely ones, each with why, and a button that takes it into the form.

import type { GuidedStatus } from '../../answers/guide/guide-status.ts';
import { inLanguage } from '../../language/in-language.ts';
import type { Language, Texts } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { type Field, formElements } from '../form-elements.ts';
import { statusName } from '../names/status-name.ts';
import { plain } from '../plain.ts';
import type { StatusGuideView } from '../views/note-views.ts';

const LONGEST_DESCRIPTION = 300;
const LONGEST_NOTE = 1000;
const MOST_QUESTIONS = 4;

export function statusGuideModel(view: StatusGuideView, language: Language) {
  const { engagementId, rev, draft, described, likely } = view;
  return {
    customer: plain(view.customer),
    fields: formElements(
      [{ id: 'described', label: text(language, 'guide.described'), kind: 'text', most: LONGEST_DESCRIPTION }],
      view,
      language,
    ),
    none: described !== '' && likely.length === 0,
    likely: likely.map((each) => likelyModel(each, view, language)),
    note: formElements([noteField(language)], view, language),
    ask: payload('status.guide', { engagementId, rev, draft }),
    back: payload('status.take', { engagementId, rev, draft }),
  };
}

/** What was written so far goes back into the form with whatever button is pressed. */
function noteField(language: Language): Field {
  return {
    id: 'text',
    label: text(language, 'note.field.entitlement.text'),
    kind: 'text',
    most: LONGEST_NOTE,
    lines: true,
  };
}

function likelyModel(each: GuidedStatus, { engagementId, rev, draft }: StatusGuideView, language: Language) {
  const { status, name, definition, example, notThere, overlaps, questions } = each;
  const said = (one: Texts, most?: number) => plain(inLanguage(one, language), most);
  const lines = [
    ...(notThere === undefined
      ? []
      : [
          text(language, 'guide.notThere', {
            scenario: said(notThere.scenario),
            status: plain(statusName(notThere.name, language)),
          }),
        ]),
    ...overlaps.map(({ name: other }) =>
      text(language, 'guide.overlaps', { status: plain(statusName(other, language)) }),
    ),
    ...(example === undefined ? [] : [text(language, 'guide.example', { example: said(example, 200) })]),
  ];
  const asked = questions.slice(0, MOST_QUESTIONS).map((question) => `- ${said(question, 200)}`);
  return {
    name: plain(statusName(name, language)),
    definition: said(definition, 300),
    lines: lines.map((line) => `- ${line}`).join('\n'),
    questions: asked.join('\n'),
    take: payload('status.take', { engagementId, rev, draft, found: status }),
  };
}
