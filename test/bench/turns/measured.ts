// Preloaded into every server of the bench: answers what its process has used. Not part of any product code.

/** What a process has used so far; the heap is what is left of it after collection. */
export interface Usage {
  readonly cpuMs: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

process.on('message', (ask) => {
  if (ask !== 'usage' && ask !== 'usage after collection') return;
  if (ask === 'usage after collection') for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, heapMb: heapUsed / 2 ** 20, rssMb: rss / 2 ** 20 } satisfies Usage);
});
process.on('disconnect', () => process.exit());
// Listening alone must not keep a server alive that has closed everything else.
process.channel?.unref();
