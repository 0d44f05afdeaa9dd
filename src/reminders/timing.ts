// When a person wants to hear from us: zone, hour and days of the digest, quiet hours, absence.
import { IANAZone } from 'luxon';

/** In ISO order: Monday is day 1. As the settings store them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

export interface Timing {
  /** IANA name of a zone that exists. */
  readonly zone: string;
  /** Local time `HH:MM`. Inside the quiet hours it counts as their end. */
  readonly digestAt: string;
  /** The person's working days; none: no digest ever. */
  readonly digestDays: readonly Weekday[];
  /** Local times `HH:MM` between which nothing is sent: from included, to excluded, over midnight when from > to. Equal: never quiet. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Nothing is sent to the person on these days. */
  readonly away?: Away;
}

export interface Away {
  /** First and last day of the absence in the person's zone, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly until: string;
  /** Who gets the reminders meanwhile. */
  readonly delegate?: string;
}

export const DEFAULT_TIMING: Timing = {
  // For people who chose none and whose client has not named one yet. UTC is no office's clock: it knows no summer time, so
  // that the digest would move by an hour twice a year. At eight in Berlin it is day from Lisbon to Tokyo.
  zone: 'Europe/Berlin',
  digestAt: '08:00',
  digestDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  quietFrom: '19:00',
  quietTo: '07:00',
};

/** What a person chose, all of it optional; `deviceZone`: the zone that their client named last. */
export interface TimingChoices extends Readonly<Partial<Timing>> {
  readonly deviceZone?: string;
}

/** Choices completed by the defaults. A zone that does not exist is passed over: a send must not fail over it. */
export function timingOf(choices: TimingChoices): Timing {
  const { deviceZone, zone, ...rest } = choices;
  return { ...DEFAULT_TIMING, ...rest, zone: [zone, deviceZone].find(isZone) ?? DEFAULT_TIMING.zone };
}

function isZone(zone: string | undefined): zone is string {
  return zone !== undefined && IANAZone.create(zone).isValid;
}
