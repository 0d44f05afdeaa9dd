// The public address of a page, from the operator's template.

/** `{page}` is the file's name without its extension: `https://docs.example/{page}` → `https://docs.example/phase-assess-de`. */
export function pageUrl(template: string, file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return template.replaceAll('{page}', encodeURIComponent(name));
}
