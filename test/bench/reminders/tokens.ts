// Each reminder of the bench has a word of its own, in the name of its customer or in what the person asked for: it is read off
// the cards that arrive and off the ids in the slots.

export function customerToken(tenant: number, person: number): string {
  return `Firm${tenant}x${person}`;
}

export function ownToken(tenant: number, person: number): string {
  return `Own${tenant}x${person}`;
}

/** Each once. */
export function tokensIn(text: string): readonly string[] {
  return [...new Set(text.match(/(?:Firm|Own)\d+x\d+/g) ?? [])].sort();
}
