// Whatever people read in a manifest, by the path that a localisation file calls it: found in the manifest, not in our list.
const READ = ['title', 'description', 'short', 'full'];

export function wordsIn(value: unknown, path = '', key = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map(READ.includes(key) ? [[path, value]] : []);
  if (typeof value !== 'object' || value === null) return new Map();
  const inner = Object.entries(value).map(([name, each]) => {
    const step = Array.isArray(value) ? `[${name}]` : path === '' ? name : `.${name}`;
    return wordsIn(each, `${path}${step}`, name);
  });
  return new Map(inner.flatMap((words) => [...words]));
}
