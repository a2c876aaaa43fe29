/** The arithmetic mean; undefined of nothing. */
export function meanOf(values: ArrayLike<number>): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
  return sum / values.length;
}

/**
 * Covariance of two columns of equal length, divided by n - 1, computed about the means so that large values lose nothing.
 *
 * Undefined where there are fewer than two rows.
 */
export function covarianceOf(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  if (x.length < 2 || meanX === undefined || meanY === undefined) return undefined;
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += ((x[at] ?? 0) - meanX) * ((y[at] ?? 0) - meanY);
  return sum / (x.length - 1);
}

/** The standard deviation, divided by n - 1; undefined of fewer than two values. */
export function deviationOf(values: ArrayLike<number>): number | undefined {
  const variance = covarianceOf(values, values);
  return variance === undefined ? undefined : Math.sqrt(variance);
}

/** Pearson's correlation of two columns; undefined where one of them does not vary. */
export function correlationOf(x: ArrayLike<number>, y: ArrayLike<number>): number | undefined {
  const [both, sx, sy] = [covarianceOf(x, y), deviationOf(x), deviationOf(y)];
  if (both === undefined || !sx || !sy) return undefined;
  return Math.max(-1, Math.min(1, both / (sx * sy)));
}

/**
 * A quantile of values sorted upwards, by the inverse of the empirical distribution: the least value that at least the
 * share `p` of them does not exceed (R's type 1). A place read off it is a place that really occurred.
 */
export function quantileOf(sorted: ArrayLike<number>, p: number): number | undefined {
  return sorted.length === 0 ? undefined : sorted[Math.max(0, Math.ceil(p * sorted.length - 1e-9) - 1)];
}
