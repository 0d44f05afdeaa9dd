// The Azure template keeps to our rules, and whatever is taken out of it is missed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolveTemplate, Template } from './resolve-template.ts';
import { findings } from './rules.ts';

const SOURCE = readFileSync('deploy/azure.json', 'utf8');
const findingsOf = (json: unknown): readonly string[] => {
  const template = Template.safeParse(json);
  return template.success ? findings(template.data) : ['It is no template.'];
};
type Path = readonly (string | number)[];

describe('deploy/azure.json', () => {
  it('keeps to every rule', () => {
    assert.deepEqual(findingsOf(JSON.parse(SOURCE)), []);
  });

  it('asks for the same names every time, of which its parameters file says what it must', () => {
    const template = Template.parse(JSON.parse(SOURCE));
    const { parameters } = JSON.parse(readFileSync('deploy/azure.parameters.json', 'utf8'));
    const given = Object.fromEntries(Object.entries(parameters).map(([name, entry]) => [name, Object(entry).value]));
    const ids = () => resolveTemplate(template, given).resources.map(({ id }) => id);
    assert.deepEqual(ids(), ids());
    assert.equal(new Set(ids()).size, ids().length);
    assert.deepEqual(
      Object.keys(given).filter((name) => !(name in template.parameters)),
      [],
    );
  });

  for (const part of ['parameters', 'variables', 'resources', 'outputs']) {
    it(`has nothing in its ${part} that could be taken out without a rule that misses it`, () => {
      const unmissed = pathsOf(JSON.parse(SOURCE)[part], [part]).filter(
        (path) => !MAY_GO.test(path.join('/')) && findingsOf(without(path)).length === 0,
      );
      assert.deepEqual(unmissed, []);
    });
  }

  const edits: readonly (readonly [what: string, from: string, to: string, finding: RegExp])[] = [
    ['a container the store does not know', '"people", ', '"people", "secrets", ', /no container secrets/],
    ['another partition key', '"/partner", "/owner"', '"/owner", "/partner"', /people is not what the store expects/],
    ['a container that sweeps by itself', '"defaultTtl": -1', '"defaultTtl": 3600', /not what the store expects/],
    ['keys to the database', '"disableLocalAuth": true', '"disableLocalAuth": false', /disableLocalAuth is false/],
    ['weaker consistency', '"Strong"', '"Session"', /is "Session", not "Strong"/],
    ['the right to read alone', '000000000002', '000000000001', /roleDefinitionId/],
    ['a right on all databases', "'{0}/dbs/{1}'", "'{0}'", /scope/],
    ['a setting that nobody reads', '"LEADS"', '"LEADERS"', /reads LEADERS/],
    ['a value that the bot refuses', '"value": "cosmos"', '"value": "postgres"', /STORE: expected/],
    [
      'a secret',
      "format('@Microsoft.KeyVault(SecretUri={0})', parameters('botSecretUri'))",
      "'hunter2'",
      /MicrosoftAppPassword is a secret/,
    ],
    [
      'a key as an output',
      '"outputs": {',
      `"outputs": { "key": { "type": "string", "value": "[listKeys(variables('accountId'), '2024-11-15').primaryMasterKey]" },`,
      /asks Azure for a key/,
    ],
    ['a name that Azure does not take', "format('{0}-{1}', toLower", "format('{0}_{1}', toLower", /may not be named/],
    ['a name that somebody else may have', 'uniqueString(resourceGroup().id)', "'bot'", /is not unique/],
    ['a name that changes', 'guid(variables(', 'newGuid(variables(', /each time/],
    ['a health check that nothing answers', '/readyz', '/health', /answers nothing at \/health/],
    ['npm between Azure and the bot', 'node src/main.ts', 'npm start', /appCommandLine/],
    ['http', '"httpsOnly": true', '"httpsOnly": false', /httpsOnly/],
    [
      'an alert on words that nobody logs',
      "('reminders are late'",
      "('reminders late'",
      /Nothing logs 'reminders late'/,
    ],
    ['a reference to nothing', "variables('plan')", "variables('plans')", /There is no variable plans/],
  ];
  for (const [what, from, to, finding] of edits) {
    it(`is not let off with ${what}`, () => {
      assert.ok(SOURCE.includes(from), 'there is something to edit');
      assert.match(findingsOf(JSON.parse(SOURCE.replace(from, to))).join('\n'), finding);
    });
  }
});

/** What a person reads, and limits on what a person gives. */
const MAY_GO = /^parameters\/\w+\/(metadata\/description|(min|max)(Length|Value))$|^outputs\//;

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    return [inside, ...pathsOf(inner, inside)];
  });
}

function without(path: Path): unknown {
  const copy: unknown = JSON.parse(SOURCE);
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => Object(value)[key], copy);
  const last = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete Object(parent)[String(last)];
  return copy;
}
