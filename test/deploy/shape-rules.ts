// Rules that hold for every resource: all are there, legally named, in order, with what Azure demands of them.
import { at, of, type Rule, TYPES } from './look.ts';

/** Azure's rules for the last part of a name (Azure documentation, "Naming rules and restrictions for Azure resources"). */
const LEGAL_NAMES: Readonly<Record<string, RegExp>> = {
  [TYPES.identity]: /^[A-Za-z0-9][\w-]{2,127}$/,
  [TYPES.logs]: /^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$/,
  [TYPES.account]: /^[a-z0-9][a-z0-9-]{1,42}[a-z0-9]$/,
  [TYPES.database]: /^[^/\\#?]{1,255}$/,
  [TYPES.container]: /^[^/\\#?]{1,255}$/,
  [TYPES.role]: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  [TYPES.plan]: /^[A-Za-z0-9-]{1,60}$/,
  [TYPES.site]: /^[A-Za-z0-9][A-Za-z0-9-]{0,58}[A-Za-z0-9]$/,
  [TYPES.publishing]: /^(scm|ftp)$/,
  [TYPES.bot]: /^[A-Za-z0-9][\w.-]{1,63}$/,
  [TYPES.channel]: /^MsTeamsChannel$/,
  [TYPES.diagnostics]: /^[\w.-]{1,260}$/,
  [TYPES.people]: /^[\w.-]{1,260}$/,
  [TYPES.logAlert]: /^[^*#&+:<>?@%{}\\/]{1,259}[^*#&+:<>?@%{}\\/. ]$/,
  [TYPES.metricAlert]: /^[^*#&+:<>?@%{}\\/]{1,259}[^*#&+:<>?@%{}\\/. ]$/,
};

const ALERT = [
  'location',
  'properties/description',
  'properties/severity',
  'properties/scopes/0',
  'properties/evaluationFrequency',
  'properties/windowSize',
  'properties/criteria/allOf/0/timeAggregation',
  'properties/criteria/allOf/0/operator',
  'properties/criteria/allOf/0/threshold',
];
const DEMANDED: Readonly<Record<string, readonly string[]>> = {
  [TYPES.identity]: ['location'],
  [TYPES.logs]: ['location', 'properties/sku/name', 'properties/retentionInDays'],
  [TYPES.account]: [
    'location',
    'kind',
    'properties/databaseAccountOfferType',
    'properties/locations/0/locationName',
    'properties/locations/0/failoverPriority',
    'properties/backupPolicy/type',
    'properties/backupPolicy/continuousModeProperties/tier',
    'properties/disableKeyBasedMetadataWriteAccess',
  ],
  [TYPES.database]: ['properties/resource/id', 'properties/options/autoscaleSettings/maxThroughput'],
  [TYPES.plan]: ['location', 'kind', 'sku/name', 'sku/capacity'],
  [TYPES.site]: ['location', 'kind', 'properties/keyVaultReferenceIdentity', 'properties/clientAffinityEnabled'],
  [TYPES.bot]: ['location', 'kind', 'sku/name', 'properties/displayName'],
  [TYPES.channel]: ['location'],
  [TYPES.diagnostics]: ['scope', 'properties/workspaceId', 'properties/logs/0/enabled'],
  [TYPES.people]: [
    'location',
    'properties/groupShortName',
    'properties/enabled',
    'properties/emailReceivers/0/name',
    'properties/emailReceivers/0/emailAddress',
  ],
  [TYPES.logAlert]: [...ALERT, 'properties/criteria/allOf/0/query', 'properties/skipQueryValidation'],
  [TYPES.metricAlert]: [
    ...ALERT,
    'properties/criteria/odata.type',
    'properties/criteria/allOf/0/criterionType',
    'properties/criteria/allOf/0/name',
    'properties/criteria/allOf/0/metricNamespace',
    'properties/criteria/allOf/0/metricName',
  ],
};

export const complete: Rule = (resources) => [
  ...Object.values(TYPES)
    .filter((type) => !resources.some((resource) => resource.type === type))
    .map((type) => `There is no ${type}.`),
  ...resources
    .filter(({ apiVersion }) => !/^20\d\d-\d\d-\d\d(-preview)?$/.test(apiVersion))
    .map(({ type }) => `${type} has no API version.`),
];

/** Azure's schemas demand them, or would take something else for granted. */
export const demanded: Rule = (resources) =>
  Object.entries(DEMANDED).flatMap(([type, paths]) =>
    of(resources, type).flatMap(({ name, body }) =>
      paths
        .filter((path) => [undefined, ''].includes(textAt(body, path)))
        .map((path) => `${name} (${type}) has no ${path}.`),
    ),
  );

export const names: Rule = (resources) => [
  ...resources.flatMap(({ type, name }) =>
    LEGAL_NAMES[type]?.test(name.split('/').at(-1) ?? '') ? [] : [`${type} may not be named ${name}.`],
  ),
  ...resources
    .filter(({ id }, index) => resources.findIndex((other) => other.id === id) !== index)
    .map(({ id }) => `${id} is there twice.`),
  // Named alike in every subscription, these would be somebody else's.
  ...[TYPES.account, TYPES.site, TYPES.bot].flatMap((type) =>
    of(resources, type).flatMap(({ name }) =>
      /-[0-9a-f]{13}$/.test(name) ? [] : [`${name} is not unique (${type}).`],
    ),
  ),
];

/** What a resource mentions is there before it. */
export const order: Rule = (resources) => {
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const before = (id: string): readonly string[] =>
    (byId.get(id)?.dependsOn ?? []).flatMap((earlier) => [earlier, ...before(earlier)]);
  return resources.flatMap(({ id, mentions, dependsOn }) => [
    ...dependsOn
      .filter((earlier) => !byId.has(earlier))
      .map((earlier) => `${id} waits for ${earlier}, which is not there.`),
    ...mentions
      .filter((other) => byId.has(other) && !before(id).includes(other))
      .map((other) => `${id} does not wait for ${other}.`),
    ...(byId.has(parentOf(id)) && !before(id).includes(parentOf(id))
      ? [`${id} does not wait for ${parentOf(id)}.`]
      : []),
  ]);
};

function parentOf(id: string): string {
  return id.split('/').slice(0, -2).join('/');
}

/** Undefined where nothing is; empty for what is empty. */
function textAt(body: unknown, path: string): string | undefined {
  const found = at(body, ...path.split('/'));
  return found === undefined || found === null
    ? undefined
    : Object.keys(Object(found)).length === 0 && typeof found === 'object'
      ? ''
      : String(found);
}
