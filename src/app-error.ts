// A broken edge: what an adapter throws, translated once from the outside's own codes. Expected outcomes are values instead.

export type AppErrorKind = 'not-found' | 'conflict' | 'invalid-input' | 'unavailable';

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: AppErrorKind;

  /** `message` is for operators: what happened and what to do. `cause` is the outside's own error. */
  constructor(kind: AppErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
