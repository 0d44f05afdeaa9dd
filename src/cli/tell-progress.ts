// That something long is still going on, on stderr.

const EVERY = 1000;

/** To be called for each document. */
export function tellProgress(what: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count % EVERY === 0) process.stderr.write(`${what} ${count} documents …\n`);
  };
}
