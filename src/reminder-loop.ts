// Beats for the sending of reminders, for as long as the process runs.
import type { ReminderScan } from './reminder-scan.ts';

/** Often enough that a leader who died is followed within a minute. */
const BEAT_SECONDS = 10;

export interface ReminderLoop extends Pick<ReminderScan, 'lateSeconds' | 'warnings' | 'close'> {}

export function startReminderLoop(scan: ReminderScan, scanSeconds: number): ReminderLoop {
  // One beat after the other, however long one takes.
  let last = scan.beat();
  const timer = setInterval(() => {
    last = last.then(scan.beat);
  }, Math.min(BEAT_SECONDS, scanSeconds) * 1000);
  return {
    lateSeconds: scan.lateSeconds,
    warnings: scan.warnings,
    close: async () => {
      clearInterval(timer);
      await scan.close();
      await last;
    },
  };
}
