// All that is kept about a person, as JSON, made for them at this moment.
import { text } from '../../language/text.ts';
import type { Context } from '../context.ts';
import type { MadeFile } from '../files/made-file.ts';
import { dataOf } from './data-of.ts';

export async function makeDataFile(context: Context): Promise<MadeFile> {
  const { language, turn } = context;
  return {
    name: `${text(language, 'file.data.name')} ${turn.at.slice(0, 10)}.json`,
    description: text(language, 'file.data'),
    content: `${JSON.stringify(await dataOf(context), null, 2)}\n`,
  };
}
