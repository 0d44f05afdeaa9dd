// What a text says about the time.

/** Either an instant (minutes and hours from now, a time with a zone) or what a calendar and a clock show in the person's zone. */
export interface Moment {
  /** ISO instant. */
  readonly instant?: string;
  /** `YYYY-MM-DD`; or the ISO weekday (Monday is 1) whose next date is meant. */
  readonly date?: string | number;
  /** `HH:MM`. */
  readonly time?: string;
  /** Where in the text it says so. */
  readonly spans: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}
