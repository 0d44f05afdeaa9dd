// Whatever a card about a customer claims and whatever is typed into it: a card below 25 KB, no error, and a history without a gap.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CUSTOMER_ACTIONS } from '../../src/cards/actions/customer-actions.ts';
import { NOTE_ACTIONS } from '../../src/cards/actions/note-actions.ts';
import { PORTFOLIO_ACTIONS } from '../../src/cards/actions/portfolio-actions.ts';
import { WORK_ACTIONS } from '../../src/cards/actions/work-actions.ts';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import { NOTE_KINDS } from '../../src/notes/note.ts';
import { KICKOFF, MEETING, newCustomer, startCustomers, stored } from '../support/customers.ts';

const ACTIONS = { ...CUSTOMER_ACTIONS, ...WORK_ACTIONS, ...NOTE_ACTIONS, ...PORTFOLIO_ACTIONS };

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', ' ', '\u0000', '\uD800', '__proto__', '$' + '{x}', 'W'.repeat(5000), '[x](https://e.example)'),
  fc.constantFrom(
    'anna',
    'ben,cara',
    'exchange,teams',
    'rfa',
    'blocked',
    'in-progress/migration',
    '2026-09-01',
    'true',
  ),
);
const anyInputs = fc.dictionary(
  fc.constantFrom(...Object.values(ACTIONS).flatMap(({ inputs }) => Object.keys(inputs.shape))),
  anyText,
  { maxKeys: 12 },
);
const mostly = <T, U>(...usual: readonly [T, ...T[]]) => ({
  or: (arbitrary: fc.Arbitrary<U>) =>
    fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary }),
});
const anyData = fc.record({
  /** Counted from what it is now. */
  rev: mostly<number, number>(0, -1).or(fc.constantFrom(1e9, -1e9, 0.5)),
  page: mostly<number, number>(1, 2).or(fc.integer()),
  form: mostly<string, string>('a', 'b', 'c', 'd', 'e', 'f', 'g').or(anyText),
  to: mostly<string, string>('pause', 'close', 'reopen', 'delete').or(anyText),
  kind: mostly<string, string>('entitlement', ...NOTE_KINDS).or(anyText),
  phase: mostly<string, string>('initiate', 'migrate', 'success').or(anyText),
  process: mostly<string, string>(KICKOFF).or(anyText),
  service: mostly<string, string>('exchange', 'Teams', 'intune').or(anyText),
  taskId: mostly<string, string>(MEETING, '3616').or(anyText),
  filter: fc.record(
    { scope: anyText, search: anyText, show: anyText, sort: anyText, from: anyText },
    { requiredKeys: [] },
  ),
  shown: mostly<string[], string[]>([MEETING, '3616'], [MEETING]).or(fc.array(anyText, { maxLength: 5 })),
});
/** Those that would end it: they have tests of their own. */
const VERBS = Object.keys(ACTIONS).filter(
  (verb) => !['customer.delete', 'customer.close', 'people.save', 'undo'].includes(verb),
);

it('any press about a customer is answered without an error', async function () {
  this.timeout(60_000);
  const { render } = createCards(TEMPLATES);
  const world = await startCustomers((deps) => ({
    ...deps,
    render: (view, language) => {
      const card = render(view, language);
      assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25 * 1024, view.name);
      return { ...card, view, language };
    },
  }));
  const anna = world.person('anna');
  const contoso = await newCustomer(anna, 'Contoso', { lead: 'ben' });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...VERBS), anyData, anyInputs, async (verb, data, inputs) => {
      // Anna stays its owner, or she would see nothing any more.
      const typed = { ...inputs, ...('owner' in inputs && { owner: 'anna' }) };
      const now = (await world.store.engagements.read('contoso', contoso.engagementId))?.rev ?? 0;
      const pressed = { ...data, rev: now + data.rev, engagementId: contoso.engagementId };
      const seen = await anna.presses(verb, pressed, typed);
      assert.equal(seen.length, 1);
      assert.deepEqual(world.failures, []);
    }),
    { numRuns: 1500 },
  );
  const { engagement, history } = await stored(world, contoso);
  assert.deepEqual(
    history.map(({ rev }) => rev),
    Array.from({ length: engagement.rev }, (_, i) => engagement.rev - i),
  );
  assert.ok(engagement.rev > 20, 'much of it counted');
});
