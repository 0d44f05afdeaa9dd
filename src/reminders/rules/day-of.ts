// The plain date of an instant, the same for everybody.

/**
 * In UTC: a reminder's date is part of its name, and what one person answered must hold for colleagues in other zones and after
 * somebody moved to one.
 */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}
