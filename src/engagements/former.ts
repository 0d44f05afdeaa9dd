// Whoever was forgotten: in an engagement's record an id that leads to nobody, one for each engagement.

const PREFIX = 'former-';

/** `token`: URL-safe. */
export function formerId(token: string): string {
  return `${PREFIX}${token}`;
}

export function isFormer(id: string): boolean {
  return id.startsWith(PREFIX);
}
