/** Returns the quantile of a list by the nearest rank (as `eval/score.mjs` counts it), or NaN of an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Returns the median of a list, or NaN of an empty one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
