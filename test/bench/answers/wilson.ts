// A share of few → the interval that holds the true one with 95 % (Wilson's).

const Z = 1.96;

/** `share` of `n` as [from, to], both 0 to 1; all of it where there is nothing to count. */
export function wilson(share: number, n: number): readonly [from: number, to: number] {
  if (n === 0) return [0, 1];
  const middle = share + Z ** 2 / (2 * n);
  const width = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return [Math.max(0, (middle - width) / whole), Math.min(1, (middle + width) / whole)];
}
