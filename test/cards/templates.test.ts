// Templates hold layout and no words: every string in them is a binding, a name of the schema or an id.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { TEMPLATES } from '../../src/cards/templates.ts';
import { TEXT_KEYS, type TextKey, text } from '../../src/language/text.ts';

const FOLDER = new URL('../../cards/', import.meta.url);
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

/** Properties that people read or hear. */
const WORDS = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'tooltip',
  'speak',
  'value',
]);
const BINDING = /^\$\{[^{}]+\}$/;

describe('The templates', () => {
  it('are one for each view', () => assert.deepEqual(NAMES.sort(), Object.keys(TEMPLATES).sort()));

  for (const name of NAMES) {
    describe(name, () => {
      const template: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
      const strings = [...stringsIn(template)];

      it('holds no words', () => {
        for (const [key, value] of strings) {
          if (WORDS.has(key) || key.startsWith('$') || value.includes('$')) assert.match(value, BINDING, key);
          else assert.match(value, /^[A-Za-z0-9.]+$/, key);
        }
      });

      it('names texts that there are and that need no arguments', () => {
        for (const [, value] of strings) {
          for (const [, key = ''] of value.matchAll(/text\['([^']+)'\]/g)) {
            assert.ok((TEXT_KEYS as readonly string[]).includes(key), key);
            assert.doesNotMatch(text('en', key as TextKey), /\{/, key);
          }
        }
      });

      it('gives every input a label', () => {
        for (const part of partsIn(template)) if (/^Input\./.test(String(part.type))) assert.ok(part.label);
      });
    });
  }
});

function* partsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value };
  for (const item of Object.values(value)) yield* partsIn(item);
}

function* stringsIn(value: unknown): Generator<readonly [key: string, value: string]> {
  for (const part of partsIn(value)) {
    for (const [key, each] of Object.entries(part)) if (typeof each === 'string') yield [key, each];
  }
}
