// Views as the conversation makes them, usual ones and ones that nobody should make.
import type { Place, View } from '../../src/cards/view.ts';
import type { Block } from '../../src/playbook/page.ts';
import { RULES } from '../../src/reminders/rules.ts';
import { customerViews } from './customer-samples.ts';
import { doctorViews } from './doctor-samples.ts';
import { noteViews } from './note-samples.ts';
import { portfolioViews } from './portfolio-samples.ts';
import { reminderViews } from './reminder-samples.ts';

const place: Place = {
  page: 'initiate-conduct-customer-kick-off-partner',
  sectionId: 'key-outputs',
  language: 'en',
  pageTitle: 'Conduct Customer Kickoff',
  section: 'Key Outputs',
};
const near: readonly Place[] = [
  { ...place, page: 'phase-initiate', sectionId: 'phase-initiate', pageTitle: 'Initiate', section: 'Initiate' },
  { ...place, sectionId: 'key-inputs', section: 'Key Inputs' },
  { ...place, language: 'de', pageTitle: 'Kickoff mit dem Kunden', section: 'Wichtige Ergebnisse' },
];

export const BLOCKS: readonly Block[] = [
  { kind: 'paragraph', line: 1, text: 'The **FM** follows up, see [the form](https://aka.ms/form).' },
  {
    kind: 'list',
    line: 2,
    ordered: true,
    items: [
      { text: 'Teams introduced', depth: 0 },
      { text: 'on both sides', depth: 1 },
      { text: 'DIBS captured', depth: 0 },
    ],
  },
  {
    kind: 'table',
    line: 3,
    header: ['Term', 'Meaning'],
    rows: [
      ['AU', 'Active usage'],
      ['SSAT', ''],
    ],
  },
  {
    kind: 'table',
    line: 4,
    header: ['Task ID', 'Task Name', '(M)andatory / (O)ptional', 'FastTrack Role', 'Services'],
    rows: [['994', 'Conduct Initiate/Kickoff Meeting(s)', 'M', 'FastTrack Manager', 'All Services']],
  },
  {
    kind: 'alert',
    line: 5,
    alert: 'important',
    blocks: [
      { kind: 'paragraph', line: 6, text: 'No identities before the baseline.' },
      { kind: 'alert', line: 7, alert: 'quote', blocks: [{ kind: 'paragraph', line: 8, text: 'Really.' }] },
    ],
  },
];

/** Settings of somebody who chose nothing yet. */
export const SET = {
  language: '',
  zone: '',
  digestAt: '08:00',
  digestDays: 'mon,tue,wed,thu,fri',
  quietFrom: '19:00',
  quietTo: '07:00',
  rules: RULES.map(({ id }) => id).join(','),
  delegate: '',
  awayFrom: '',
  awayUntil: '',
} as const;

/** A card looks as it should with these. */
export const USUAL: readonly View[] = [
  { name: 'welcome' },
  { name: 'help' },
  { name: 'outdated' },
  { name: 'error', turnId: 'f3Kq-9a' },
  { name: 'answer', answerId: 'a1', blocks: BLOCKS, source: place, near },
  {
    name: 'answer',
    answerId: 'a5',
    heading: '2 mandatory tasks: Enable · Yammer',
    blocks: BLOCKS,
    source: place,
    near,
  },
  {
    name: 'answer',
    answerId: 'a2',
    blocks: BLOCKS,
    source: { ...place, url: 'https://docs.example/kickoff' },
    near: [],
  },
  { name: 'not-found', answerId: 'a3', question: 'Wie wird morgen das Wetter?', near },
  { name: 'not-found', answerId: 'a4', question: 'x', near: [] },
  {
    name: 'expert-question',
    answerId: 'a3',
    asker: 'anna',
    askerName: 'Anna *Arnold*',
    question: 'Was gilt *hier*, siehe https://evil.example?',
    wasAnswered: false,
    comment: 'Es eilt.\n[x](https://evil.example)',
    near,
    empty: true,
  },
  {
    name: 'expert-question',
    answerId: 'a3',
    asker: 'anna',
    question: 'x',
    wasAnswered: true,
    near: [],
    answer: { text: 'Ja.\n\n- Nein', name: 'Ben', told: false },
  },
  { name: 'expert-answer', question: 'Wer?', text: 'Du.', by: 'Ben' },
  { name: 'expert-answer', question: 'Wer?', text: 'Du.' },
  { name: 'section', place, blocks: BLOCKS },
  { name: 'section', place: { ...place, url: 'https://docs.example/kickoff' }, blocks: [] },
  { name: 'forget', form: 'f1', owned: [], typed: {}, problems: [] },
  {
    name: 'forget',
    form: 'f1',
    owned: Array.from({ length: 60 }, (_, index) => `Kunde *${index}* [x](https://evil.example) ${'x'.repeat(80)}`),
    typed: { confirm: 'false' },
    problems: [{ field: 'confirm', problem: 'required' }],
  },
  { name: 'forgetting', done: false },
  { name: 'forgetting', done: true },
  { name: 'settings', form: 'f1', typed: SET, problems: [], colleagues: [], saved: false },
  {
    name: 'settings',
    form: 'f2',
    typed: { ...SET, language: 'de', zone: 'Asia/Kathmandu', delegate: 'ben', awayFrom: '2026-12-21' },
    problems: [],
    colleagues: [{ id: 'ben', name: 'Ben', met: true }],
    saved: true,
    nextDigest: { at: '2026-12-01T02:15:00.000Z', zone: 'Asia/Kathmandu' },
  },
  {
    name: 'settings',
    form: 'f3',
    typed: { ...SET, language: 'tlh', zone: 'Moon/Crater', digestAt: 'noon', awayUntil: 'soon', delegate: 'me' },
    problems: [
      { field: 'language', problem: 'not-a-choice' },
      { field: 'zone', problem: 'not-a-zone' },
      { field: 'digestAt', problem: 'not-a-time' },
      { field: 'awayUntil', problem: 'ends-before-start' },
      { field: 'delegate', problem: 'not-yourself' },
    ],
    colleagues: [],
    saved: false,
  },
  ...doctorViews('2ae4e45f3b005d6f', 'Europe/Berlin'),
  ...customerViews({ word: 'Contoso & Söhne', id: 'e1', many: 20, problems: ['required'] }),
  ...noteViews({ word: 'Contoso & Söhne', id: 'e1', problems: ['required'] }),
  ...portfolioViews({ word: 'Contoso & Söhne', id: 'e1' }),
  ...reminderViews({ word: 'Contoso & Söhne', id: 'e1', many: 60, problems: ['not-in-future'] }),
];

/** Everything that is text is this one. */
function all(text: string): readonly View[] {
  const where: Place = { page: text, sectionId: text, language: 'ja', pageTitle: text, section: text, url: text };
  const { url: _, ...nowhere } = where;
  const row = [text, text, text, text];
  const blocks: readonly Block[] = [
    { kind: 'paragraph', line: 1, text },
    { kind: 'list', line: 1, ordered: false, items: [0, 1, 2, 3, 99].map((depth) => ({ text, depth })) },
    { kind: 'table', line: 1, header: row.slice(0, 2), rows: [row.slice(0, 2), row] },
    { kind: 'table', line: 1, header: row, rows: [row, [], ['']] },
    { kind: 'alert', line: 1, alert: 'caution', blocks: [{ kind: 'paragraph', line: 1, text }] },
  ];
  return [
    { name: 'error', turnId: text },
    { name: 'answer', answerId: text, heading: text, blocks, source: where, near: [where, nowhere, where] },
    { name: 'answer', answerId: 'a', blocks, source: { ...nowhere, page: 'p', sectionId: 's' }, near: [] },
    { name: 'not-found', answerId: text, question: text, near: [where, nowhere, where] },
    {
      name: 'expert-question',
      answerId: text,
      asker: text,
      askerName: text,
      question: text,
      wasAnswered: true,
      comment: text,
      near: [where, nowhere, where],
      answer: { text, name: text, told: true },
    },
    { name: 'expert-answer', question: text, text, by: text },
    { name: 'section', place: where, blocks },
    { name: 'section', place: nowhere, blocks, from: 3 },
    {
      name: 'settings',
      form: text,
      typed: Object.fromEntries(Object.keys(SET).map((field) => [field, text])),
      problems: Object.keys(SET).map((field) => ({ field, problem: 'not-a-choice' as const })),
      colleagues: Array.from({ length: 30 }, (_, n) => ({ id: `u${n}`, name: text, met: true })),
      saved: true,
      nextDigest: { at: '2026-12-01T07:00:00.000Z', zone: 'Asia/Tokyo' },
    },
    ...doctorViews(text, text),
    ...customerViews({ word: text, id: text, many: 48, problems: ['not-a-choice', 'too-long'] }),
    ...noteViews({ word: text, id: text, problems: ['not-a-choice', 'too-long'] }),
    ...portfolioViews({ word: text, id: text }),
    ...reminderViews({ word: text, id: text, many: 60, problems: ['not-a-choice', 'not-in-future'] }),
  ];
}

const ROWS = 500;
const long: readonly Block[] = [
  {
    kind: 'table',
    line: 1,
    header: ['Task ID', 'Task Name', 'M/O', 'Role', 'Services'],
    rows: Array.from({ length: ROWS }, (_, n) => [`${1000 + n}`, `Task ${n}`, 'M', 'FastTrack Engineer', 'Teams']),
  },
  {
    kind: 'table',
    line: 2,
    header: ['A', 'B'],
    rows: Array.from({ length: ROWS }, (_, n) => [`${n}`, 'x'.repeat(90)]),
  },
  {
    kind: 'list',
    line: 3,
    ordered: true,
    items: Array.from({ length: ROWS }, (_, n) => ({ text: `Item ${n}`, depth: 0 })),
  },
];

/** So deep that a function that calls itself would not come back. */
function nested(depth: number): Block {
  let block: Block = { kind: 'paragraph', line: 1, text: 'deep' };
  for (let n = 0; n < depth; n += 1) block = { kind: 'alert', line: 1, alert: 'note', blocks: [block] };
  return block;
}

/** A card still holds together with these. */
export const EXTREME: Readonly<Record<string, readonly View[]>> = {
  'empty text': all(''),
  'text of 100 kB': all('Lorem ipsum dolor. '.repeat(5500)),
  'a word of 100 kB': all('x'.repeat(100_000)),
  '100 kB of Japanese': all('回答には必ず出典を付けます。'.repeat(7000)),
  '100 kB of marks': all('*_[](<&{{$"\\'.repeat(8000)),
  '5,000 lines': all('a\n'.repeat(5_000)),
  'links without end': all('[a](https://x.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) '.repeat(300)),
  'bindings and functions': all('\u0024{text} \u0024{secret} {{DATE(2020-01-01T00:00:00Z)}}'),
  markup: all('<script>alert(1)</script> [x](javascript:alert(1)) ![x](http://e.example) **b** # h'),
  'text from right to left': all('\u202Eمرحبا\u0000 שלום\u2066'),
  'broken characters': all('\uD800a\uDFFF'),
  'tables and lists of 500 rows': [
    { name: 'answer', answerId: 'a', blocks: long, source: place, near },
    { name: 'section', place, blocks: long },
    { name: 'section', place, blocks: long, from: 700 },
    { name: 'section', place, blocks: long, from: 1_000_000 },
  ],
  'alerts in alerts': [{ name: 'section', place, blocks: [nested(20_000)] }],
};
