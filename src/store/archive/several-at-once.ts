// The same work on one item after the other, on a few at a time.

/** Throws what `work` threw first, when no work is going on any more. */
export async function severalAtOnce<T>(
  count: number,
  items: AsyncGenerator<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const workers = Array.from({ length: count }, async () => {
    // Whoever fails ends the generator, and with it all the others.
    for await (const item of items) await work(item);
  });
  for (const ended of await Promise.allSettled(workers)) if (ended.status === 'rejected') throw ended.reason;
}
