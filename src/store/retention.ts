// How long what is kept is kept, in days: what an operator may choose, with what is usual. All else stays until somebody takes it away.

export interface Retention {
  /** Questions with their answers and what was said of them. */
  readonly questions: number;
  /** That a reminder was sent, and what became of it; what was sent within 60 days decides about what is sent next. */
  readonly messages: number;
  /** Who exported or deleted what. */
  readonly access: number;
}

export const RETENTION: Retention = { questions: 400, messages: 60, access: 730 };
