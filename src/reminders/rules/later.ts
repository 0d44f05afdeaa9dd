// The latest of some dates or instants.

export function later(first: string, ...others: readonly (string | undefined)[]): string {
  return others.reduce<string>((latest, each) => (each !== undefined && each > latest ? each : latest), first);
}
