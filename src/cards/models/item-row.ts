// An item of the plan as a row that opens it.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { itemName } from '../names/item-name.ts';
import { plain } from '../plain.ts';
import { title } from '../title.ts';
import type { ItemLine } from '../views/view-parts.ts';

/** Two lines on a phone: rows come by the dozen. */
const LONGEST_NAME = 60;
/** Read aloud. */
const LONGEST_TITLE = 24;
const LONGEST_DETAIL = 120;

/** `from`: the process, and its page, to come back to. */
export function itemRow(
  item: ItemLine,
  engagementId: string,
  language: Language,
  from: { readonly process?: string; readonly page?: number } = {},
) {
  const name = itemName(item, language);
  return {
    name: plain(name, LONGEST_NAME),
    title: title(name, LONGEST_TITLE),
    detail: itemDetail(item, language),
    open: payload('task.edit', { engagementId, taskId: item.id, ...from }),
  };
}

/** What is to be known of it beside its name; `''` for an optional one that is open. */
export function itemDetail(item: ItemLine, language: Language): string {
  const { state, reason, blockedBy, mandatory, mine } = item;
  return [
    ...(mandatory ? [text(language, 'item.isMandatory')] : []),
    ...(mine ? [text(language, 'item.isMine')] : []),
    ...(state === 'open' ? [] : [text(language, `state.${state}`)]),
    ...(blockedBy === undefined ? [] : [text(language, 'item.waitsFor', { who: plain(blockedBy, 60) })]),
    ...(reason === undefined ? [] : [plain(reason, LONGEST_DETAIL)]),
  ].join(' · ');
}
