// Somebody is to be looked at again, because something about them or their customers has changed.
import type { Context } from '../context.ts';

/**
 * After what changed was saved. `at`: ISO instant; whoever looks at them then moves the row to where it belongs. Never throws: what
 * was saved stands, and the person is looked at with their next digest.
 */
export async function pullWake(
  { deps, turn }: Pick<Context, 'deps' | 'turn'>,
  user: string,
  at: string,
): Promise<void> {
  try {
    await deps.store.wakes.pull(turn.partner, user, at);
  } catch (error) {
    deps.observe.failed(deps.newId(), turn, error);
  }
}
