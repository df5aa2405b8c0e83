/** Square matrices stand row by row in one array. */

/**
 * Cholesky factor L of a symmetric positive definite matrix, in place: below and on the diagonal stands L with
 * LL' = the matrix; what is above is left as it was. Returns the logarithm of its determinant by `log`.
 */
export function factorise(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const rest = (matrix[row * size + column] as number) - dot(matrix, row * size, matrix, column * size, column);
      matrix[row * size + column] =
        row === column ? Math.sqrt(Math.max(rest, 1e-300)) : rest / (matrix[column * size + column] as number);
    }
  }
}

/** Solves L z = v in place, for the vector of `size` numbers that begins at `from`: it whitens v. */
export function whiten(factor: Float64Array, size: number, vector: Float64Array, from = 0): void {
  for (let row = 0; row < size; row += 1) {
    const rest = (vector[from + row] as number) - dot(factor, row * size, vector, from, row);
    vector[from + row] = rest / (factor[row * size + row] as number);
  }
}

/** Solves L' v = z in place. */
export function solveTransposed(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    const solved = (vector[row] as number) / (factor[row * size + row] as number);
    vector[row] = solved;
    for (let above = 0; above < row; above += 1)
      vector[above] = (vector[above] as number) - solved * (factor[row * size + above] as number);
  }
}

/** Sum of the products of two stretches of `length` numbers; four sums at once, as one would wait for itself. */
export function dot(a: Float64Array, fromA: number, b: Float64Array, fromB: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    first += (a[fromA + at] as number) * (b[fromB + at] as number);
    second += (a[fromA + at + 1] as number) * (b[fromB + at + 1] as number);
    third += (a[fromA + at + 2] as number) * (b[fromB + at + 2] as number);
    fourth += (a[fromA + at + 3] as number) * (b[fromB + at + 3] as number);
  }
  for (; at < length; at += 1) first += (a[fromA + at] as number) * (b[fromB + at] as number);
  return first + second + (third + fourth);
}
