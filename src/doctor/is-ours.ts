// Whether it was our bot that answered to /healthz.
import type { Reached } from './reach.ts';

export function isOurs(reached: Reached): boolean {
  return 'status' in reached && reached.status === 200 && reached.body === '{"alive":true}';
}
