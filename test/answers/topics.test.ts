// Topics that people ask about in words of their own.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import entries from '../../src/answers/topics/topics.json' with { type: 'json' };
import { topicsIn } from '../../src/answers/topics.ts';
import type { Language } from '../../src/language/language.ts';

const REAL = path.resolve(import.meta.dirname, '../../../shared/data/playbook/english-playbook');

describe('topics', () => {
  const heard: readonly (readonly [language: Language, question: string, page: string])[] = [
    ['en', 'how fast must I call a new client?', 'initiate-conduct-customer-kick-off-partner'],
    ['de', 'Bis wann muss ich mich beim Kunden melden?', 'initiate-conduct-customer-kick-off-partner'],
    ['es', '¿en cuántos días hay que llamar al cliente?', 'initiate-conduct-customer-kick-off-partner'],
    ['pt', 'quantos dias para ligar ao cliente?', 'initiate-conduct-customer-kick-off-partner'],
    ['ja', '最初の連絡は何日以内？', 'initiate-conduct-customer-kick-off-partner'],
    ['zh', '首次联系要在几天内？', 'initiate-conduct-customer-kick-off-partner'],
    [
      'de',
      'wie lange dauert es bis der Spezialist bestätigt ist',
      'resources-fasttrack-subject-matter-experts-resources-guidance',
    ],
    ['en', 'can I paste the same text into every note', 'status-guidance-entitlement-status-notes-partner'],
  ];
  for (const [language, question, page] of heard)
    it(`hears “${question}”`, () =>
      assert.ok(
        topicsIn(question, language).some((topic) => topic.page === page),
        'not heard',
      ));

  for (const [language, question] of [
    ['en', 'what is the capital of France'],
    ['en', 'when does the canteen open'],
    ['de', 'wie wird das Wetter morgen'],
    ['de', 'wann ist Feierabend'],
    ['ja', '今日の天気は'],
    ['zh', '今天天气怎么样'],
  ] as const)
    it(`hears nothing in “${question}”`, () => assert.deepEqual(topicsIn(question, language), []));

  it('have names of their own, and are asked about in every language', () => {
    assert.equal(new Set(entries.map(({ topic }) => topic)).size, entries.length);
    for (const entry of entries)
      for (const language of ['en', 'de', 'es', 'pt', 'ja', 'zh'] as const)
        assert.ok(entry[language] !== '', `${entry.topic} ${language}`);
  });

  it('are of pages that there are (left out where the real pages are not there)', function () {
    if (!existsSync(REAL)) this.skip();
    for (const { page } of entries) assert.ok(existsSync(path.join(REAL, `${page}.md`)), page);
  });

  it('stand under headings that are told them by', () => {
    const [topic] = topicsIn('how fast must I call a new client?', 'en');
    assert.ok(topic?.isAt('Schedule and Conduct Kickoff Meeting'));
    assert.ok(topic?.isAt('Planen und Durchführen des Kick-off-Meetings'));
    assert.ok(!topic?.isAt('Key Outputs'));
  });
});
