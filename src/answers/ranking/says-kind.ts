// Whether a text holds a time, somebody's role or a number: which kinds of questions it may answer.

/** One bit each. */
export const SAYS = { time: 1, person: 2, number: 4 } as const;

type Kind = keyof typeof SAYS;

const LOOKS: Readonly<Record<Kind, RegExp>> = {
  time: /\d\s*(?:business |work(?:ing)? )?(?:day|week|month|minute|hour|min\b|year|tag|woche|werktag|arbeitstag|monat|stunde|jahr)|weekly|monthly|daily|wöchentlich|monatlich|täglich|\b(?:two|three|six|zwei|drei|sechs) (?:\p{L}+ )?(?:day|week|month|tage|woche|monat|werktag)|\d{1,2}[/.]\d{1,2}|each time|jedes mal/iu,
  person:
    /fasttrack (?:manager|engineer|architect)|\b(?:SME|FM|FE|FTA|FPM|MVM|FRP|CSM|ATU|CSU|STU|BDM|CSO)s?\b|gateway|subject matter expert|migration velocity manager|account team/i,
  number: /\d/,
};

const KINDS = Object.keys(LOOKS) as Kind[];

export function saysKinds(text: string): number {
  return KINDS.reduce((bits, kind) => (LOOKS[kind].test(text) ? bits | SAYS[kind] : bits), 0);
}

/** The names of bits. */
export function kindsOf(bits: number): readonly Kind[] {
  return KINDS.filter((kind) => (bits & SAYS[kind]) !== 0);
}
