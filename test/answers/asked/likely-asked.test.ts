// A question in words that no page has: what it is likely to mean, by what others asked.
import assert from 'node:assert/strict';
import type { AnswerIndex } from '../../../src/answers/answer-index.ts';
import { ask } from '../../../src/answers/ask.ts';
import { likelyAsked } from '../../../src/answers/asked/likely-asked.ts';
import { ASKED } from '../../../src/answers/asked/wordings.ts';
import { buildIndex } from '../../../src/answers/build-index.ts';
import { questionWords } from '../../../src/answers/question/question-words.ts';
import { LANGUAGES, type Language } from '../../../src/language/language.ts';
import { compile } from '../../../src/playbook/compile.ts';
import { readPlaybookFolder } from '../../../src/playbook/read-folder.ts';
import { indexOf } from '../small-playbook.ts';

/** Every so many entries is tried. */
const EVERY = 25;

let ours: AnswerIndex;
before(async () => {
  ours = buildIndex(compile(await readPlaybookFolder('playbook')));
});

const likely = (text: string, language: Language, history: readonly string[] = []) =>
  likelyAsked(questionWords(text, history, language), text, ours, language);

describe('what a question is likely to mean', () => {
  for (const language of LANGUAGES)
    it(`is what was asked in the same words, in ${language}`, () => {
      for (let number = 0; number < ASKED.length; number += EVERY) {
        const wording = ASKED[number]?.asked[language].at(-1) ?? '';
        const found = likely(wording, language)
          .slice(0, 3)
          .find((each) => each.number === number);
        assert.ok(found !== undefined && found.nearest > 0.75, `${wording}: ${JSON.stringify(found)}`);
      }
    });

  const heard: readonly (readonly [language: Language, question: string, page: string])[] = [
    ['en', 'how fast must I call a new client?', 'initiate-conduct-customer-kick-off-partner'],
    ['de', 'Bis wann muss ich mich beim neuen Kunden melden?', 'initiate-conduct-customer-kick-off-partner'],
    ['en', 'can I paste the same text into every note', 'status-guidance-entitlement-status-notes-partner'],
    ['de', 'Leitung zu dünn für die Cloud', 'l1l2l3-blocked-customer-it-infrastructure-remediation'],
    ['ja', 'お客様から返事が来ない', 'l1l2l3-status-unknown-customer-unresponsive'],
    ['zh', '客户一直不回邮件', 'l1l2l3-status-unknown-customer-unresponsive'],
    ['es', 'el cliente no contesta', 'l1l2l3-status-unknown-customer-unresponsive'],
    ['pt', 'o cliente sumiu e não responde', 'l1l2l3-status-unknown-customer-unresponsive'],
  ];
  for (const [language, question, page] of heard)
    it(`“${question}” is for ${page}`, () =>
      assert.equal(ASKED[likely(question, language)[0]?.number ?? -1]?.page, page));

  it('is told by what it asks for: somebody, or a time', () => {
    const [who] = likely('kickoff who', 'en');
    const [when] = likely('kickoff when', 'en');
    assert.equal(ASKED[who?.number ?? -1]?.row?.en, 'Primary Role');
    assert.notEqual(when?.number, who?.number);
  });

  it('is less likely by every word that nobody asked with', () => {
    const likeness = (text: string): number => likely(text, 'en')[0]?.likeness ?? 0;
    assert.ok(likeness('kickoff agenda') > 1.2 * likeness('kickoff agenda xqzv wqkj'));
  });

  it('is found through a slip of the finger', () => {
    const [first] = likely('custmer does not anwser my mials', 'en');
    assert.equal(ASKED[first?.number ?? -1]?.page, 'l1l2l3-status-unknown-customer-unresponsive');
  });

  it('is what the question before said, where it points back', () => {
    const [first] = likely('and how often?', 'en', ['when do we sit together with the customer for a health review']);
    assert.equal(ASKED[first?.number ?? -1]?.page, 'initiate-review-meeting-cadence-partner');
  });

  for (const text of ['', '?', '🙂🙂', 'xqzv wqkj'])
    it(`is nothing for “${text}”`, () =>
      assert.deepEqual(
        likely(text, 'en').map(({ nearest }) => nearest),
        [],
      ));
});

describe('a playbook', () => {
  const question = 'what does an E5 licence cost per user';
  const page = { 'en/prices.md': '# Prices\n\n## Licences\nAn E5 licence costs 57 € per user and month.\n' };

  it('leads first to where it answers what others asked, and to the row that does', () => {
    const { sources, text } = ask(ours, { text: 'how fast must I call a new client?', language: 'en' });
    assert.equal(sources[0]?.slug, 'initiate-conduct-customer-kick-off-partner');
    assert.match(text, /^RFA customers are contacted within 2 business days/);
  });

  it('answers in words that it does not have, where others asked alike', () => {
    const { answered, sources } = ask(ours, { text: 'nobody picks up the phone over there', language: 'en' });
    assert.equal(sources[0]?.slug, 'l1l2l3-status-unknown-customer-unresponsive');
    assert.equal(answered, true);
  });

  it('that does not answer what people ask is not made to', () =>
    assert.equal(ask(ours, { text: question, language: 'en' }).answered, false));

  it('of ours with a page that was added answers with it', async () => {
    const files = await readPlaybookFolder('playbook');
    const index = buildIndex(compile([...files, { file: 'en/prices.md', content: page['en/prices.md'] }]));
    const { answered, sources } = ask(index, { text: question, language: 'en' });
    assert.deepEqual([answered, sources[0]?.slug], [true, 'prices']);
  });

  it('of somebody else answers what ours does not', () =>
    assert.equal(ask(indexOf(page), { text: question, language: 'en' }).answered, true));
});
