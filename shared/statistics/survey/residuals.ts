import type { Margin } from './rake.ts';

/**
 * What is left of `values` once everything the margins explain is taken out: weighted least squares on the margins'
 * categories, by the weights before raking.
 *
 * A raked sample is as sure as these residuals are small: whatever goes by age and sex alone is known from the population.
 */
export function marginResiduals(values: Float64Array, base: Float64Array, margins: readonly Margin[]): Float64Array {
  const columns = columnsOf(margins);
  const size = columns.count;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const at = new Int32Array(margins.length);
  for (let row = 0; row < values.length; row++) {
    const weight = base[row] ?? 0;
    const used = columnsAt(columns.first, margins, row, at);
    for (let i = 0; i < used; i++) {
      const column = at[i] ?? 0;
      right[column] = (right[column] ?? 0) + weight * (values[row] ?? 0);
      for (let j = 0; j < used; j++) {
        const cell = column * size + (at[j] ?? 0);
        matrix[cell] = (matrix[cell] ?? 0) + weight;
      }
    }
  }
  const fitted = solved(matrix, right, size);
  const left = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const used = columnsAt(columns.first, margins, row, at);
    let said = 0;
    for (let i = 0; i < used; i++) said += fitted[at[i] ?? 0] ?? 0;
    left[row] = (values[row] ?? 0) - said;
  }
  return left;
}

/** All categories of the first margin, and of every other margin all but its first: so none follows from the others. */
function columnsOf(margins: readonly Margin[]) {
  const first: number[] = [];
  let count = 0;
  for (const [margin, { totals }] of margins.entries()) {
    first.push(margin === 0 ? 0 : count - 1);
    count += margin === 0 ? totals.length : totals.length - 1;
  }
  return { first, count };
}

function columnsAt(first: readonly number[], margins: readonly Margin[], row: number, into: Int32Array): number {
  let used = 0;
  for (let margin = 0; margin < margins.length; margin++) {
    const category = margins[margin]?.category[row] ?? 0;
    if (margin === 0 || category > 0) into[used++] = (first[margin] ?? 0) + category;
  }
  return used;
}

/** The solution of a symmetric system by Cholesky's method; a column nobody is in, or that follows from others, gets 0. */
function solved(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  const get = (i: number, j: number) => lower[i * size + j] ?? 0;
  const dead = new Uint8Array(size);
  for (let j = 0; j < size; j++) {
    let pivot = get(j, j);
    for (let k = 0; k < j; k++) pivot -= get(j, k) ** 2;
    dead[j] = pivot <= 1e-10 * (matrix[j * size + j] ?? 0) || pivot <= 0 ? 1 : 0;
    const root = dead[j] ? 0 : Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = get(i, j);
      for (let k = 0; k < j; k++) sum -= get(i, k) * get(j, k);
      lower[i * size + j] = dead[j] ? 0 : sum / root;
    }
  }
  const x = right.slice();
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= get(i, k) * (x[k] ?? 0);
    x[i] = dead[i] ? 0 : sum / get(i, i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= get(k, i) * (x[k] ?? 0);
    x[i] = dead[i] ? 0 : sum / get(i, i);
  }
  return x;
}
