// What speaks for an answer and what against it: each row differs from the one before it in one respect.
import assert from 'node:assert/strict';
import { ask } from '../../src/answers/ask.ts';
import { lacksType } from '../../src/answers/question/lacks-type.ts';
import { indexOf } from './small-playbook.ts';

const index = indexOf({
  'en/office.md':
    '# Port office\n\n## Hours\nThe office opens at eight.\n\n## Fees\nThe mooring fee is due on arrival.\n\n## Staff\nThe harbour master, two clerks and a cook work there.\n',
  'en/pilots.md':
    '# Pilots\n\n## Duties\nA pilot boards every vessel before the bar.\n\nThe crew keeps the ladder dry.\n\n## Pay\nPilots are paid 300 € a month, by cheque.\n',
  'en/cargo.md': '# Cargo\n\n## Papers\nThe manifest lists every crate. A clerk stamps the manifest.\n',
});
const answered = (text: string) => ask(index, { text, language: 'en' }).answered;

describe('a question is answered', () => {
  const table: readonly (readonly [question: string, answered: boolean, why: string])[] = [
    ['who stamps the manifest', true, 'one sentence holds it all'],
    ['who stamps the manifest and the passport', true, 'all but one of its words'],
    ['who stamps passports and visas', false, 'most words are unknown'],
    ['which pilot keeps the vessel dry', true, 'the heading says what the sentences are about'],
    ['pilots duties overseas abroad', true, 'the headings say the rest'],
    ['crate arrival overseas abroad', false, 'the same, but the words stand far from each other'],
    ['mooring at night', false, 'half of what it asks for, and no more'],
    ['price of the manifest', false, 'a price, and the section has none'],
    ['telephone number of the port office', false, 'a number, and the section has none'],
    ['what is the pay of pilots in euro', true, 'a sum, and the section has one'],
  ];
  for (const [question, expected, why] of table)
    it(`${expected ? 'yes' : 'no'}: ${question} (${why})`, () => assert.equal(answered(question), expected));
});

describe('what is asked for and not there', () => {
  const table: readonly (readonly [
    question: string,
    language: 'en' | 'de' | 'ja' | 'zh',
    text: string,
    lacks: boolean,
  ])[] = [
    ['what does it cost', 'en', 'It is cheap.', true],
    ['what does it cost', 'en', 'It is $5.', false],
    ['Telefonnummer?', 'de', 'Rufen Sie uns an, Zimmer 12.', true],
    ['Telefonnummer?', 'de', 'Rufen Sie an: +49 89 1234567', false],
    ['E-Mail-Adresse?', 'de', 'Schreiben Sie uns.', true],
    ['E-Mail-Adresse?', 'de', 'Schreiben Sie an a@b.example.', false],
    ['電話番号は？', 'ja', '電話してください。', true],
    ['价格是多少', 'zh', '很便宜。', true],
    ['who pays', 'en', 'The captain.', false],
    ['der Kunde geht nicht ans Telefon', 'de', 'Er reagiert nicht.', false],
    ['what is the phone number', 'en', 'Call us.', true],
  ];
  for (const [question, language, text, lacks] of table)
    it(`${question} – ${text}`, () =>
      assert.equal(
        lacksType(question, language, () => text),
        lacks,
      ));
});
