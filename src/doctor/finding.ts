// What the doctor says of one thing: how it is, and where something is amiss, what mends it. English, for operators.
import { AppError } from '../app-error.ts';

export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly name: string;
  readonly what: string;
  /** There unless all is well. */
  readonly remedy?: string;
}

export function ok(name: string, what: string): Finding {
  return { level: 'ok', name, what };
}

export function warn(name: string, what: string, remedy: string): Finding {
  return { level: 'warn', name, what, remedy };
}

export function fail(name: string, what: string, remedy: string): Finding {
  return { level: 'fail', name, what, remedy };
}

/** From an error whose message says what happened, and behind a semicolon or a full stop what to do. */
export function told(level: 'warn' | 'fail', name: string, error: unknown): Finding {
  const message = error instanceof AppError || typeof error === 'string' ? String(messageOf(error)) : String(error);
  const [, what = message, remedy = ''] = /^(.+?)(?:; |\. )(.+)$/s.exec(message) ?? [];
  return { level, name, what: ended(what), ...(remedy !== '' && { remedy: ended(remedy) }) };
}

function messageOf(error: AppError | string): string {
  return typeof error === 'string' ? error : error.message;
}

function ended(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
