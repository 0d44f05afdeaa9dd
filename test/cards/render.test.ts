// Every view in every language, from usual models and from those that nobody should make.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { parseAction } from '../../src/cards/actions.ts';
import { createCards } from '../../src/cards/render.ts';
import { TEMPLATES } from '../../src/cards/templates.ts';
import type { View } from '../../src/cards/view.ts';
import type { FieldProblem } from '../../src/engagements/outcome.ts';
import { LANGUAGES, type Language } from '../../src/language/language.ts';
import { text } from '../../src/language/text.ts';
import { RULES } from '../../src/reminders/rules.ts';
import { BLOCKS, EXTREME, SET, USUAL } from './samples.ts';

type Part = Readonly<Record<string, unknown>>;

const MOST_BYTES = 25_000;
const INPUTS: Readonly<Record<string, string>> = { comment: 'x', language: 'de', zone: 'UTC' };

// The package has no entry that Node can import.
const { AdaptiveCard, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);
const cards = createCards(TEMPLATES);

describe('A card', () => {
  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      for (const view of USUAL) it(`of the view ${view.name} is sound`, () => assertSound(view, language));
      for (const [name, views] of Object.entries(EXTREME)) {
        it(`is sound with ${name}`, () => {
          for (const view of views) assertSound(view, language);
        });
      }
    });
  }

  it('leaves what was filled in alone', () => {
    const secret = '\u0024{text}';
    const [view] = EXTREME['bindings and functions'] ?? [];
    assert.ok(view?.name === 'error');
    const shown = JSON.stringify(cards.render({ name: 'error', turnId: secret }, 'en'));
    assert.match(shown, /\$\u200B\{text\}/);
  });

  it('shares nothing with the next one', () => {
    const [first, second] = [1, 2].map(() => cards.render({ name: 'help' }, 'en'));
    assert.notEqual(first, second);
    assert.deepEqual(first, second);
  });
});

describe('The answer', () => {
  const source = { page: 'p', sectionId: 's', language: 'en', pageTitle: 'Kickoff', section: 'Approach' } as const;
  const view = { name: 'answer', answerId: 'a1', blocks: BLOCKS, source, near: [] } as const;

  it('opens its section as a card where pages have no address', () => {
    const [open] = actions(cards.render(view, 'en')).filter(({ verb }) => verb === 'answer.open');
    assert.deepEqual(open?.data, { verb: 'answer.open', v: 1, page: 'p', section: 's', language: 'en' });
  });

  it('links to the page where it has one', () => {
    const shown = JSON.stringify(cards.render({ ...view, source: { ...source, url: 'https://docs.example/k' } }, 'en'));
    assert.match(shown, /\[Kickoff\]\(https:\/\/docs\.example\/k\)/);
    assert.doesNotMatch(shown, /answer\.open/);
  });

  it('tells the language of its source when it is another one', () => {
    assert.match(JSON.stringify(cards.render(view, 'de')), /Quelle \(auf Englisch\)/);
    assert.doesNotMatch(JSON.stringify(cards.render(view, 'en')), /in English/);
  });

  it('opens each near section with a press', () => {
    const near = [
      { ...source, sectionId: 'a' },
      { ...source, sectionId: 'b', url: 'https://docs.example/k' },
    ];
    const opened = actions(cards.render({ ...view, near }, 'en')).filter(({ verb }) => verb === 'answer.open');
    assert.deepEqual(
      opened.map(({ data }) => isPart(data) && data.section),
      ['s', 'a', 'b'],
    );
  });

  it('can be rated, with a word about what was missing', () => {
    const verbs = actions(cards.render(view, 'en')).map(({ verb }) => verb);
    assert.ok(verbs.includes('answer.helpful') && verbs.includes('answer.unhelpful'));
    assert.deepEqual(
      inputs(cards.render(view, 'en')).map(({ id }) => id),
      ['comment'],
    );
  });
});

describe('A refusal', () => {
  it('makes no link of an address that was asked', () => {
    const view = { name: 'not-found', answerId: 'a', question: 'see https://evil.example/', near: [] } as const;
    assert.doesNotMatch(JSON.stringify(cards.render(view, 'en')), /https:\/\//);
  });
});

describe('A long section', () => {
  it('is read on where the card before it ended', () => {
    const place = { page: 'p', sectionId: 's', language: 'de', pageTitle: 'Seite', section: 'Abschnitt' } as const;
    const blocks = Array.from({ length: 100 }, (_, n) => ({
      kind: 'paragraph' as const,
      line: n,
      text: `Absatz ${n}. ${'x'.repeat(500)}`,
    }));
    const seen: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const card = cards.render({ name: 'section', place, blocks, from }, 'de');
      seen.push(...(JSON.stringify(card).match(/Absatz \d+/g) ?? []));
      const more = actions(card)[0]?.data;
      const action = isPart(more) ? parseAction('answer.open', more.v, more, {}) : undefined;
      from = action?.verb === 'answer.open' ? action.data.from : undefined;
    }
    assert.deepEqual(
      seen,
      blocks.map((_, n) => `Absatz ${n}`),
    );
  });
});

describe('The welcome', () => {
  it('offers three questions, each a press away', () => {
    const asks = actions(cards.render({ name: 'welcome' }, 'de')).filter(({ verb }) => verb === 'ask.example');
    assert.deepEqual(
      asks.map(({ title }) => title),
      [1, 2, 3].map((n) => text('de', `welcome.example${n as 1 | 2 | 3}`)),
    );
  });
});

describe('The settings', () => {
  const settings = { name: 'settings', form: 'f', problems: [], colleagues: [], saved: false } as const;
  const cardWith = (typed: Readonly<Record<string, string>>, problems: readonly FieldProblem[] = []) =>
    cards.render({ ...settings, typed: { ...SET, ...typed }, problems }, 'en');
  const field = (typed: Readonly<Record<string, string>>, id: string): Part | undefined =>
    inputs(cardWith(typed)).find((input) => input.id === id);

  it('show what is set', () => {
    assert.equal(field({ language: 'ja' }, 'language')?.value, 'ja');
    assert.equal(field({ zone: 'Europe/Berlin' }, 'zone')?.value, 'Europe/Berlin');
    assert.equal(field({ digestAt: '07:30' }, 'digestAt')?.value, '07:30');
    assert.equal(field({ digestDays: 'mon,sat' }, 'digestDays')?.value, 'mon,sat');
    assert.equal(field({ rules: 'T-06,stalled' }, 'rules')?.value, 'T-06,stalled');
    assert.equal(field({ delegate: 'ben' }, 'delegate')?.value, 'ben');
  });

  it('show that it is left to the bot', () => {
    assert.equal(field({}, 'language')?.value, 'auto');
    assert.equal(field({}, 'zone')?.value, 'auto');
  });

  it('offer every rule, by its name', () => {
    const choices = JSON.stringify(field({}, 'rules')?.choices);
    for (const { id } of RULES) assert.ok(choices.includes(`"value":"${id}"`), id);
    assert.match(choices, /Governance meetings/);
  });

  it('offer a zone of one’s own beside the usual ones', () => {
    const zone = field({ zone: 'Asia/Kathmandu' }, 'zone');
    assert.equal(zone?.value, 'Asia/Kathmandu');
    assert.match(JSON.stringify(zone?.choices), /Kathmandu · Nepal Time/);
  });

  it('stay usable after what is none', () => {
    assert.equal(field({ zone: 'Moon/Crater' }, 'zone')?.value, undefined);
    assert.equal(field({ digestAt: '25:00' }, 'digestAt')?.value, undefined);
  });

  it('say at the field what was refused', () => {
    const shown = JSON.stringify(cardWith({ zone: 'Moon/Crater' }, [{ field: 'zone', problem: 'not-a-zone' }]));
    assert.match(shown, /“Moon\/Crater” is not a time zone/);
    assert.doesNotMatch(shown, /is not a time of day/);
  });
});

function assertSound(view: View, language: Language): void {
  const card = cards.render(view, language);
  const json = JSON.stringify(card);
  assert.ok(Buffer.byteLength(json) < MOST_BYTES, `${Buffer.byteLength(json)} bytes`);
  // What was typed stays as it is: clients read no bindings in the value of an input.
  assert.doesNotMatch(withoutTyped(json), /\$\{|\{\{|null/, 'a binding, a function or a null is left');
  assert.doesNotMatch(json, /[\u202A-\u202E\u2066-\u2069]|\\u0000|\\ud[89a-f]/i, 'invisible or broken characters');
  assert.deepEqual(complaints(card), []);
  assert.ok((Array.isArray(card.actions) ? card.actions : []).length <= 6);
  for (const part of partsOf(card)) {
    if (part.type === 'Image') assert.ok(part.altText, 'an image without words');
    if (part.type === 'ActionSet') assert.ok(Array.isArray(part.actions) && part.actions.length <= 6);
    if (part.type === 'TextBlock') assert.doesNotMatch(String(part.text), /\]\((?!https?:|mailto:)|<[a-z/]/i);
  }
  for (const input of inputs(card)) assert.ok(input.label, `${input.id} without a label`);
  for (const action of actions(card)) assertRoundTrip(action, inputs(card));
}

function assertRoundTrip(action: Part, fields: readonly Part[]): void {
  assert.ok(typeof action.title === 'string' && action.title !== '', 'a button without words');
  assert.ok(isPart(action.data) && isPart(action.fallback));
  assert.equal(action.fallback.type, 'Action.Submit');
  assert.equal(action.fallback.title, action.title);
  assert.deepEqual(action.fallback.data, action.data);
  assert.equal(action.data.verb, action.verb);
  for (const { id } of fields) assert.ok(!Object.hasOwn(action.data, String(id)), `${id} is also data`);
  assert.notEqual(parseAction(String(action.verb), action.data.v, action.data, INPUTS), undefined);
}

function complaints(card: object): readonly string[] {
  const parsed = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
  const others = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // Teams has had its people picker since cards of 1.2; whoever does not know it shows the choices.
  return [...found, ...others].filter((message) => !message.startsWith('Property "choices.data" is supported'));
}

function withoutTyped(json: string): string {
  return JSON.stringify(
    JSON.parse(json, (_, part) => (String(part?.type).startsWith('Input.') ? { ...part, value: '' } : part)),
  );
}

function inputs(card: object): readonly Part[] {
  return [...partsOf(card)].filter(({ type }) => String(type).startsWith('Input.'));
}

function actions(card: object): readonly Part[] {
  return [...partsOf(card)].filter(({ type }) => type === 'Action.Execute');
}

function* partsOf(value: unknown): Generator<Part> {
  if (Array.isArray(value)) for (const item of value) yield* partsOf(item);
  else if (isPart(value)) {
    yield value;
    for (const item of Object.values(value)) yield* partsOf(item);
  }
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
