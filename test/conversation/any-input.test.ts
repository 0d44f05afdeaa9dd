// Whatever people write and whatever a card claims: a reply or silence, and no error.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { startConversation } from '../support/conversation.ts';

const VERBS = [
  'answer.helpful',
  'answer.unhelpful',
  'answer.open',
  'ask.example',
  'help.open',
  'settings.open',
  'settings.save',
  'constructor',
  '',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc.constantFrom('proxy '.repeat(150), '\u0000', '\uD800', '__proto__', '$' + '{x}', '٣٤ مرحبا', '?'.repeat(900)),
);
const anyData = fc.dictionary(
  fc.constantFrom('answerId', 'page', 'section', 'language', 'from', 'n', 'form', '__proto__'),
  fc.oneof(anyText, fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('network', 'proxy', 'en', 1, -1, 1e9)),
);
const anyInputs = fc.dictionary(
  fc.constantFrom('language', 'zone', 'comment'),
  fc.oneof(anyText, fc.constantFrom('de', 'Europe/Berlin', 'utc')),
);
const anyInput = fc.oneof(
  anyText.map((text) => ({ kind: 'text' as const, text })),
  fc.record({
    kind: fc.constant('action' as const),
    verb: fc.oneof(fc.constantFrom(...VERBS), anyText),
    version: fc.constantFrom(1, 1, 1, 0, Number.NaN),
    data: anyData,
    inputs: anyInputs,
  }),
);

it('any text and any press is answered without an error', async function () {
  this.timeout(60_000);
  const { render } = createCards(TEMPLATES);
  // Rendered as it would be sent; the view stays beside it for nobody.
  const world = startConversation((deps) => ({
    ...deps,
    render: (view, language) => ({ ...render(view, language), view, language }),
  }));
  await fc.assert(
    fc.asyncProperty(anyInput, fc.constantFrom(undefined, ...LANGUAGES), async (input, locale) => {
      const seen = await world.person('anna', locale ? { locale } : {}).does(input);
      assert.ok(seen.length <= 1);
      assert.deepEqual(world.failures, []);
    }),
    { numRuns: 2000 },
  );
});
