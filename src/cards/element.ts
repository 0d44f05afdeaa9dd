// A piece of a card's body that is built here and not in a template, because it repeats as the playbook's text does.

export type Element = Readonly<Record<string, unknown>> & { readonly type: string };

/** `text` is Markdown. */
export function textBlock(text: string, look: Readonly<Record<string, unknown>> = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...look };
}
