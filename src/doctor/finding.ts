// What the doctor says of one thing: how it is, and where something is amiss, what mends it. English, for operators.

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

/** From a message that says what happened, and behind a semicolon or a full stop what to do. */
export function told(level: 'warn' | 'fail', name: string, message: string): Finding {
  const [, what = message, remedy = ''] = /^(.+?)(?:; |\. )(.+)$/s.exec(message) ?? [];
  return { level, name, what: unended(what), ...(remedy !== '' && { remedy: unended(remedy) }) };
}

function unended(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
