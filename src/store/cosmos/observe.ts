// What each request costs, told to whoever counts.
import { failureOf } from './cosmos-error.ts';

/** Of one request: `code` as HTTP has it, or the name of what went wrong; `charge` in request units. */
export type Observe = (request: {
  readonly operation: Operation;
  readonly container: string;
  readonly code: number | string;
  readonly charge: number;
}) => void;

type Operation = 'read' | 'list' | 'partner' | 'all' | 'create' | 'replace' | 'delete' | 'batch';

interface Answer {
  readonly requestCharge: number;
  readonly statusCode?: number;
}

/** What `call` gives; `observe` hears of it, and of its failure. */
export async function observed<T extends Answer>(
  observe: Observe | undefined,
  operation: Operation,
  container: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    const answer = await call();
    observe?.({ operation, container, code: answer.statusCode ?? 200, charge: answer.requestCharge });
    return answer;
  } catch (error) {
    const { code, charge } = failureOf(error);
    observe?.({ operation, container, code, charge });
    throw error;
  }
}
