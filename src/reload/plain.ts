// What can be copied from one thread to another: data, and no functions.

/** `never` in the place of every function, so that whoever puts one there is told by the compiler and not by a bot that does not start. */
export type Plain<T> = T extends (...args: never) => unknown
  ? never
  : T extends ReadonlyMap<infer K, infer V>
    ? ReadonlyMap<Plain<K>, Plain<V>>
    : T extends ReadonlySet<infer V>
      ? ReadonlySet<Plain<V>>
      : T extends ArrayBufferView
        ? T
        : { readonly [K in keyof T]: Plain<T[K]> };
