// Rules for the alerts: each is there, tells somebody, and asks for what is really logged.
import { globSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { at, of, type Rule, TYPES, wrong } from './look.ts';

const CODE = globSync('src/**/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Whatever stands in quotes in our code. */
const QUOTED = new Set(CODE.match(/'[^'\n]+'/g));
export const alerts: Rule = (resources) => {
  const rules = [...of(resources, TYPES.logAlert), ...of(resources, TYPES.metricAlert)];
  const expected = ['reminders', 'errors', 'teams-throttling', 'store-throttling', 'health'];
  const people = of(resources, TYPES.people)[0]?.id ?? '';
  const logged = of(resources, TYPES.diagnostics).some(({ body }) =>
    JSON.stringify(body).includes('AppServiceConsoleLogs'),
  );
  return [
    ...expected
      .filter((name) => !rules.some((rule) => rule.name.endsWith(`-${name}`)))
      .map((name) => `Nobody is told of ${name}.`),
    ...rules
      .filter(({ body }) => !JSON.stringify(at(body, 'properties', 'actions')).includes(people))
      .map(({ name }) => `${name} tells nobody.`),
    ...rules.flatMap(({ body }) => wrong(body, true, 'properties', 'enabled')),
    ...rules
      .filter(({ name }) => name.endsWith('-store-throttling'))
      .flatMap(({ body }) =>
        isDeepStrictEqual(at(body, 'properties', 'criteria', 'allOf', '0', 'dimensions'), [
          { name: 'StatusCode', operator: 'Include', values: ['429'] },
        ])
          ? []
          : ['Something else than throttling is counted.'],
      ),
    ...(logged ? [] : ['What the app logs is not kept.']),
    // A query for words that are not logged finds nothing, forever.
    ...rules.flatMap(({ body }) => {
      const { query = '' } = z
        .object({ query: z.string().optional() })
        .parse(z.array(z.unknown()).parse(at(body, 'properties', 'criteria', 'allOf'))[0]);
      return [...query.matchAll(/'([^']+)'/g)]
        .filter(([quoted]) => !QUOTED.has(quoted))
        .map(([quoted]) => `Nothing logs ${quoted}.`);
    }),
  ];
};
