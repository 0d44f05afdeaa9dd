// Rules for the database: the store finds what it expects, and nobody but the identity gets at it.
import { isDeepStrictEqual } from 'node:util';
import { CONTAINER_DEFINITIONS } from '../../src/store/cosmos/containers.ts';
import { at, of, type Rule, TYPES, wrong } from './look.ts';
import { GUIDS } from './resolve-template.ts';

const DATA_CONTRIBUTOR = '00000000-0000-0000-0000-000000000002';

export const containers: Rule = (resources) => {
  const found = of(resources, TYPES.container).map(({ name, body }) => ({
    name: name.split('/').at(-1),
    resource: at(body, 'properties', 'resource'),
  }));
  return [
    ...CONTAINER_DEFINITIONS.flatMap((expected) => {
      const one = found.find(({ name }) => name === expected.id);
      if (one === undefined) return [`The container ${expected.id} is missing.`];
      return sameJson(one.resource, expected) ? [] : [`The container ${expected.id} is not what the store expects.`];
    }),
    ...found
      .filter(({ name }) => !CONTAINER_DEFINITIONS.some(({ id }) => id === name))
      .map(({ name }) => `The store knows no container ${name}.`),
  ];
};

export const store: Rule = (resources) =>
  of(resources, TYPES.account).flatMap(({ body }) => [
    ...wrong(body, true, 'properties', 'disableLocalAuth'),
    ...wrong(body, 'Strong', 'properties', 'consistencyPolicy', 'defaultConsistencyLevel'),
    ...wrong(body, false, 'properties', 'enableMultipleWriteLocations'),
    ...wrong(body, 'Tls12', 'properties', 'minimalTlsVersion'),
  ]);

export const role: Rule = (resources) => {
  const account = of(resources, TYPES.account)[0]?.id;
  const database = of(resources, TYPES.database)[0]?.name.split('/').at(-1);
  return of(resources, TYPES.role).flatMap(({ body }) => [
    ...wrong(body, `${account}/sqlRoleDefinitions/${DATA_CONTRIBUTOR}`, 'properties', 'roleDefinitionId'),
    ...wrong(body, GUIDS.principal, 'properties', 'principalId'),
    ...wrong(body, `${account}/dbs/${database}`, 'properties', 'scope'),
  ]);
};

function sameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, JSON.parse(JSON.stringify(other)));
}
