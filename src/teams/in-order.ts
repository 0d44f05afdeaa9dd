// Does what belongs together one after the other, in the order it was asked for.

export interface InOrder {
  /** Runs the task after all earlier ones of the same key, however those ended. */
  add<T>(key: string, task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
}

export function inOrder(): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return {
    add(key, task) {
      const before = last.get(key) ?? Promise.resolve();
      const run = before.then(task);
      const settled = run.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, settled);
      settled.then(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return run;
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
