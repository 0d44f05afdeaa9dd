// Looks for people who are to be forgotten, for as long as the process runs.

const LOOK_SECONDS = 10;

export interface ErasureLoop {
  /** Lets a pass that is being made end. */
  close(): Promise<void>;
}

/** `look` makes the passes that are due; where it fails it is called again later. */
export function startErasureLoop(
  look: () => Promise<void>,
  warn: (details: object, message: string) => void,
): ErasureLoop {
  const careful = () => look().catch((err: unknown) => warn({ err }, 'somebody could not be forgotten yet'));
  // One after the other, however long one takes.
  let last = careful();
  const timer = setInterval(() => {
    last = last.then(careful);
  }, LOOK_SECONDS * 1000);
  return {
    close: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
