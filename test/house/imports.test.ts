// Who may import whom: the house keeps its walls.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** room → rooms it may import from; what is not listed is forbidden. Files directly in src are rooms of their own name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  'app-error': [],
  span: [],
  playbook: ['language', 'app-error'],
  answers: ['playbook', 'language'],
  notes: ['playbook', 'answers', 'language'],
  engagements: ['playbook', 'notes', 'language'],
  reminders: ['playbook', 'notes', 'engagements', 'language'],
  portfolio: ['playbook', 'notes', 'engagements', 'reminders', 'language'],
  cards: ['playbook', 'answers', 'notes', 'engagements', 'reminders', 'portfolio', 'language'],
  conversation: [
    'playbook',
    'answers',
    'notes',
    'engagements',
    'reminders',
    'portfolio',
    'language',
    'cards',
    'store/store',
    'store/question-records',
    'store/reminder-records',
    'store/erasure-records',
    'app-error',
  ],
  store: ['conversation/turn', 'notes', 'engagements', 'reminders', 'playbook', 'language', 'app-error', 'span'],
  teams: [
    'conversation/turn',
    'conversation/reply',
    'conversation/receive-port',
    'conversation/send-port',
    'cards/card',
    'language',
    'app-error',
    'span',
  ],
  telemetry: ['span'],
  'config-variables': [],
  config: ['config-variables'],
  reload: ['playbook', 'answers', 'language', 'app-error'],
  // Looks at everything from outside.
  doctor: ['config', 'playbook', 'store', 'teams', 'start', 'app-error'],
  'reminder-scan': ['store/reminder-records'],
  'reminder-loop': ['reminder-scan'],
  'erasure-loop': [],
};
/** Composition: they know everybody. */
const COMPOSE = ['bot', 'main', 'cli', 'start', 'package'];
const BOTBUILDER = /^(botbuilder|botframework|restify|adaptive-expressions)/;
const IO = /^node:(fs|http|https|net|child_process|sqlite|worker_threads|timers)/;
/** Pure rooms, and their few named doors to the disk. */
const PURE = ['language', 'playbook', 'answers', 'notes', 'engagements', 'reminders', 'portfolio', 'cards'];
const FILE_READERS = ['playbook/read-folder.ts', 'playbook/load.ts'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const imports = globSync('src/**/*.ts').flatMap((file): Import[] => {
  const path = relative('src', file);
  const room = path.replace(/\.ts$/, '').split('/')[0] ?? '';
  const found = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)[^'";]*? from '([^']+)'|import\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm,
  );
  return [...found].map((match) => ({ file: path, room, target: match[1] ?? match[2] ?? match[3] ?? '' }));
});

describe('the rooms of the house', () => {
  it('are read at all', () => {
    assert.ok(imports.length > 20);
  });

  it('import only from where they may', () => {
    const wrong = imports.filter(({ file, room, target }) => {
      if (!target.startsWith('.') || COMPOSE.includes(room)) return false;
      const other = relative('src', join('src', dirname(file), target)).replace(/\.(ts|json)$/, '');
      if (other.startsWith('..')) return !(room === 'cards' && other.startsWith('../cards/'));
      const otherRoom = other.split('/')[0] ?? '';
      if (otherRoom === room) return false;
      return !(MAY_IMPORT[room] ?? []).some((allowed) => other === allowed || otherRoom === allowed);
    });
    assert.deepEqual(wrong, []);
  });

  it('know botbuilder and restify in src/teams alone', () => {
    const wrong = imports.filter(({ room, target }) => BOTBUILDER.test(target) && room !== 'teams');
    assert.deepEqual(wrong, []);
  });

  it('are pure where they say so', () => {
    const wrong = imports.filter(
      ({ file, room, target }) => PURE.includes(room) && IO.test(target) && !FILE_READERS.includes(file),
    );
    assert.deepEqual(wrong, []);
  });

  it('read the environment in one place', () => {
    const readers = globSync('src/**/*.ts').filter((file) => readFileSync(file, 'utf8').includes('process.env'));
    assert.deepEqual(
      // `npm start` begins processes of its own, which need its environment.
      readers.map((file) => relative('src', file)).filter((file) => file !== 'start.ts' && !file.startsWith('start/')),
      ['config.ts'],
    );
  });
});
