// Microsoft's own schemas on the files of the package, where they lie beside the repository.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { jsonIn, type OpenedPackage, openPackage } from './opened-package.ts';

const SCHEMAS = path.resolve(import.meta.dirname, '../../../shared/data/schemas/teams-v1.24');
const there = existsSync(SCHEMAS);

describe(`The app package and the schemas of v1.24${there ? '' : ' (left out: ../shared/data is not here)'}`, () => {
  let opened: OpenedPackage;
  before(async function () {
    if (!there) this.skip();
    opened = await openPackage();
  });

  it('agree on the manifest', () => {
    assert.deepEqual(problems('MicrosoftTeams.schema.json', jsonIn(opened, 'manifest.json')), []);
  });

  it('agree on the manifest as it lies in the folder', () => {
    const file = path.resolve(import.meta.dirname, '../../manifest/manifest.json');
    assert.deepEqual(problems('MicrosoftTeams.schema.json', JSON.parse(readFileSync(file, 'utf8'))), []);
  });

  for (const language of ['de', 'es', 'pt', 'ja', 'zh']) {
    it(`agree on ${language}.json`, () => {
      const words = jsonIn(opened, `${language}.json`);
      assert.deepEqual(problems('MicrosoftTeams.Localization.schema.json', words), []);
    });
  }

  it('would not agree on what is too long, unknown or missing', () => {
    const manifest = jsonIn(opened, 'manifest.json') as { name: { short: string } };
    const schema = 'MicrosoftTeams.schema.json';
    assert.notDeepEqual(problems(schema, { ...manifest, name: { short: 'x'.repeat(31) } }), []);
    assert.notDeepEqual(problems(schema, { ...manifest, manifestVersion: '1.23' }), []);
    assert.notDeepEqual(problems(schema, { ...manifest, packageName: 'lotse' }), []);
    assert.notDeepEqual(problems(schema, { ...manifest, accentColor: undefined }), []);
    const words = jsonIn(opened, 'de.json') as Record<string, string>;
    const path = 'bots[0].commandLists[0].commands[12].title';
    assert.notDeepEqual(problems('MicrosoftTeams.Localization.schema.json', { ...words, [path]: 'x' }), []);
  });
});

/** They call themselves draft 4, use nothing that is read otherwise since, and `const`, which came later. */
function problems(schemaFile: string, value: unknown): readonly unknown[] {
  const { $schema: _, ...schema } = JSON.parse(readFileSync(path.join(SCHEMAS, schemaFile), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { uri: URL.canParse } });
  return ajv.validate(schema, value) ? [] : (ajv.errors ?? []);
}
