// Reading, deciding and writing once more when somebody else wrote in between.
import { AppError } from '../app-error.ts';

/** Each failed attempt means that another writer got through; so many in a row is not a crowd but a fault. */
const ATTEMPTS = 10;

/** Repeats `attempt` while it resolves to undefined. Throws AppError `conflict`, or what `otherwise` gives, when that never ends. */
export async function untilWritten<T>(
  attempt: () => Promise<T | undefined>,
  otherwise: () => AppError = neverWritten,
): Promise<T> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw otherwise();
}

function neverWritten(): AppError {
  return new AppError('conflict', `The document was changed by others ${ATTEMPTS} times in a row; try again.`);
}
