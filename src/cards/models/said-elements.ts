// What was just done, with the button that takes it back where that is granted.
import type { Language } from '../../language/language.ts';
import { text } from '../../language/text.ts';
import { payload } from '../actions.ts';
import { button } from '../button.ts';
import { type Element, textBlock } from '../element.ts';

/** `words`: Markdown. `style`: of the container. */
export function saidElements(
  words: string,
  undoId: string | undefined,
  style: string,
  language: Language,
): readonly Element[] {
  const said = textBlock(words);
  const undo = undoId === undefined ? undefined : payload('undo', { undoId });
  if (undo === undefined) return [{ type: 'Container', style, items: [said] }];
  const take = { type: 'ActionSet', actions: [button(text(language, 'undo'), undo)] };
  const columns = [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: [said] },
    { type: 'Column', width: 'auto', items: [take] },
  ];
  return [{ type: 'Container', style, items: [{ type: 'ColumnSet', columns }] }];
}
