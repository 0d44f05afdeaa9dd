// What a person typed, taken out of what Teams makes of it.
import assert from 'node:assert/strict';
import { messageText } from '../../src/teams/message-text.ts';

const recipient = { id: '28:bot', name: 'Lotse' };
const botMention = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Lotse</at>' };
const benMention = { type: 'mention', mentioned: { id: '29:ben' }, text: '<at>Ben</at>' };

describe('the text of a message', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['as it is', { text: 'Wie oft?' }, 'Wie oft?'],
    ['of nothing', {}, ''],
    ['without the bot’s mention', { text: '<at>Lotse</at> hilfe', entities: [botMention] }, 'hilfe'],
    ['of a mention alone', { text: '<at>Lotse</at>&nbsp;\n', entities: [botMention] }, ''],
    ['with the mention anywhere', { text: 'sag <at>Lotse</at> was', entities: [botMention] }, 'sag was'],
    ['with several mentions', { text: '<at>Lotse</at> <at>Lotse</at> hi', entities: [botMention, botMention] }, 'hi'],
    [
      'with other people’s names',
      { text: '<at>Lotse</at> frag <at>Ben</at>', entities: [botMention, benMention] },
      'frag Ben',
    ],
    ['mentioned without an entity', { text: '<at>lotse</at> hilfe' }, 'hilfe'],
    [
      'with a person of the bot’s name',
      { text: '<at>Lotse</at> hi', entities: [{ ...botMention, mentioned: { id: '29:x' } }] },
      'Lotse hi',
    ],
    [
      'with attributes in the mention',
      { text: '<at id="0">Lotse</at> hi', entities: [{ ...botMention, text: '<at id="0">Lotse</at>' }] },
      'hi',
    ],
    ['with an open mention', { text: '<at>Lotse hilfe' }, '<at>Lotse hilfe'],
    ['with Teams’ spaces', { text: 'a&nbsp;b\u00A0c  d' }, 'a b c d'],
    ['with signs that HTML escapes', { text: 'R&amp;D &lt;5 &quot;x&quot; &#39;y&#39;' }, 'R&D <5 "x" \'y\''],
    ['escaped twice', { text: '&amp;lt;' }, '&lt;'],
    ['with tags that somebody typed', { text: 'List<String> <b>' }, 'List<String> <b>'],
    ['as XML', { textFormat: 'xml', text: '<p>eins<br/>zwei</p><b>drei</b>' }, 'eins\nzwei\ndrei'],
    ['with lines', { text: 'eins\r\nzwei\rdrei\n' }, 'eins\nzwei\ndrei'],
    ['with invisible signs', { text: '\u200Bhi\u0000\uFEFF\tho\u001B' }, 'hi ho'],
    ['with half a character', { text: 'a\uD83D' }, 'a\uFFFD'],
    ['with a whole family', { text: '👨‍👩‍👧' }, '👨‍👩‍👧'],
  ];
  for (const [what, message, text] of cases) it(what, () => assert.equal(messageText({ recipient, ...message }), text));

  it('has an end', () => assert.equal(messageText({ recipient, text: 'x'.repeat(200_000) }).length, 8_000));
});
