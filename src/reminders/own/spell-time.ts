// A time of day as `HH:MM`, from its parts as people say them.

export type PartOfDay = 'night' | 'morning' | 'afternoon';

/**
 * `hour` 0–24; what is no time at all is written as it came, and then read by nobody. Without a part of the day, one to six
 * written with one digit are in the afternoon: nobody plans work at three in the night.
 */
export function spellTime(hour: string, minute: string, part?: PartOfDay): string {
  const value = Number(hour);
  const meant = part ?? (hour.length === 1 && value >= 1 && value <= 6 ? 'afternoon' : 'morning');
  const late = value < 12 && (meant === 'afternoon' || (meant === 'night' && value > 6));
  const shown = late ? value + 12 : meant === 'night' && value === 12 ? 0 : value;
  return `${String(shown).padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
