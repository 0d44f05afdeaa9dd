// Prints how the coach grades the development notes: `npm run -s notes:compare -- [language …]`.
import { isLanguage, LANGUAGES } from '../../../src/language/language.ts';
import { compare, devNotes, isWrong, summary } from './dev-notes.ts';

const asked = process.argv.slice(2).filter(isLanguage);
for (const language of asked.length > 0 ? asked : LANGUAGES) {
  const compared = compare(devNotes(language));
  for (const each of compared.filter(isWrong)) {
    const { id, l1, l2, text, quality, flags } = each.note;
    console.log(`${id} [${l1}/${l2 ?? ''}] ${text}\n   rated ${quality} ${flags} | is ${each.quality} ${each.flags}`);
  }
  console.log(`\n${language}\n${summary(compared)}\n`);
}
