// An ARM template with its expressions worked out, as far as ours uses them: what Azure would be asked for.
import { createHash } from 'node:crypto';
import { z } from 'zod';

const json = z.record(z.string(), z.unknown());
export const Template = z.looseObject({
  parameters: z.record(z.string(), z.looseObject({ type: z.string(), defaultValue: z.unknown().optional() })),
  variables: json,
  resources: z.array(
    z.looseObject({
      type: z.string(),
      name: z.string(),
      apiVersion: z.string(),
      dependsOn: z.array(z.string()).optional(),
      copy: z.object({ name: z.string(), count: z.string() }).optional(),
    }),
  ),
  outputs: json,
});
export type Template = z.infer<typeof Template>;

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
  readonly dependsOn: readonly string[];
  /** Ids of whatever it mentions, itself left out. */
  readonly mentions: readonly string[];
  /** The whole of it. */
  readonly body: Readonly<Record<string, unknown>>;
}

const GROUP = '/subscriptions/s/resourceGroups/g/providers';
export const GUIDS = {
  client: '11111111-1111-4111-8111-111111111111',
  principal: '22222222-2222-4222-8222-222222222222',
  tenant: '33333333-3333-4333-8333-333333333333',
};

/** Throws Error with what cannot be worked out: an unknown parameter, variable or function, or a resource that is not of the template. */
export function resolveTemplate(
  template: Template,
  given: Readonly<Record<string, unknown>>,
): { readonly resources: readonly Resource[]; readonly outputs: Readonly<Record<string, unknown>> } {
  let copyIndex = 0;
  let mentions = new Set<string>();
  const known = new Set<string>();

  const functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    parameters: (name) => {
      const parameter = template.parameters[String(name)];
      if (parameter === undefined) throw new Error(`There is no parameter ${name}.`);
      const value = given[String(name)] ?? resolve(parameter.defaultValue);
      if (value === undefined) throw new Error(`The parameter ${name} is not given.`);
      return value;
    },
    variables: (name) => {
      if (!(String(name) in template.variables)) throw new Error(`There is no variable ${name}.`);
      return resolve(template.variables[String(name)]);
    },
    format: (pattern, ...args) => String(pattern).replace(/\{(\d+)\}/g, (_, index) => String(args[Number(index)])),
    toLower: (text) => String(text).toLowerCase(),
    empty: (text) => text === '',
    not: (value) => value !== true,
    if: (condition, yes, no) => (condition === true ? yes : no),
    null: () => null,
    length: (list) => z.array(z.unknown()).parse(list).length,
    copyIndex: () => copyIndex,
    resourceGroup: () => ({ id: '/subscriptions/s/resourceGroups/g', location: 'westeurope' }),
    subscription: () => ({ tenantId: GUIDS.tenant }),
    uniqueString: (text) => createHash('sha256').update(String(text)).digest('hex').slice(0, 13),
    guid: (...args) =>
      createHash('sha256')
        .update(args.join())
        .digest('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5'),
    resourceId: (type, ...names) => {
      const id = idOf(String(type), names.join('/'));
      mentions.add(id);
      return id;
    },
    reference: (id, apiVersion) => {
      if (!known.has(String(id))) throw new Error(`${id} is referred to, and is not of the template.`);
      if (apiVersion === undefined) throw new Error(`The reference to ${id} has no API version.`);
      return {
        clientId: GUIDS.client,
        principalId: GUIDS.principal,
        msaAppId: GUIDS.client,
        documentEndpoint: `https://${String(id).split('/').at(-1)}.documents.azure.com:443/`,
        defaultHostName: `${String(id).split('/').at(-1)}.azurewebsites.net`,
      };
    },
  };

  function resolve(value: unknown): unknown {
    if (typeof value === 'string') return /^\[[^[]/.test(value) ? evaluate(value.slice(1, -1), functions) : value;
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [resolve(key), resolve(inner)]));
  }

  const copies = template.resources.flatMap((resource) => {
    const count = resource.copy === undefined ? 1 : Number(resolve(resource.copy.count));
    return Array.from({ length: count }, (_, index) => {
      copyIndex = index;
      const name = String(resolve(resource.name));
      const id = idOf(resource.type, name);
      known.add(id);
      return { resource, index, name, id };
    });
  });
  const resources = copies.map(({ resource, index, name, id }): Resource => {
    copyIndex = index;
    const dependsOn = (resource.dependsOn ?? []).map((dependency) => String(resolve(dependency)));
    mentions = new Set();
    const { copy: _copy, dependsOn: _dependsOn, ...rest } = resource;
    const body = json.parse(resolve(rest));
    mentions.delete(id);
    return { id, type: resource.type, apiVersion: resource.apiVersion, name, dependsOn, mentions: [...mentions], body };
  });
  return { resources, outputs: json.parse(resolve(template.outputs)) };
}

function idOf(type: string, name: string): string {
  const [provider, ...types] = type.split('/');
  const names = name.split('/');
  if (types.length !== names.length) throw new Error(`${type} takes ${types.length} names, not "${name}".`);
  return [GROUP, provider, ...types.flatMap((each, index) => [each, names[index]])].join('/');
}

function evaluate(
  text: string,
  functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>,
): unknown {
  const tokens = text.match(/'(?:[^']|'')*'|\d+|\w+|[^\s]/g) ?? [];
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at++] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`"${expected}" is missing in ${text}.`);
    return token;
  };
  function expression(): unknown {
    let value = primary();
    for (;;) {
      if (tokens[at] === '.') {
        take();
        value = z.record(z.string(), z.unknown()).parse(value)[take()];
      } else if (tokens[at] === '[') {
        take();
        value = z.array(z.unknown()).parse(value)[Number(expression())];
        take(']');
      } else return value;
      if (value === undefined) throw new Error(`${text} leads nowhere.`);
    }
  }
  function primary(): unknown {
    const token = take();
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (/^\d+$/.test(token)) return Number(token);
    const called = functions[token];
    if (called === undefined) throw new Error(`The function ${token} of ${text} is not known here.`);
    take('(');
    const args: unknown[] = [];
    while (tokens[at] !== ')' && at < tokens.length) {
      if (args.length > 0) take(',');
      args.push(expression());
    }
    take(')');
    return called(...args);
  }
  const value = expression();
  if (at < tokens.length) throw new Error(`${text} goes on after its end.`);
  return value;
}
