// How work is followed from the outside: whoever does some names it, and what listens, if anything, is nobody's business here.

/** Of closed sets: never a text, nor a person's, customer's or conversation's name or id. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** Gives what `work` gives and fails as it fails. `told`: what its result adds to the attributes. */
export type Span = <T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
  told?: (result: T) => Attributes,
) => Promise<T>;

export const unfollowed: Span = (_name, _attributes, work) => work();
