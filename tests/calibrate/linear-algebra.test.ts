import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, factorise, solveTransposed, whiten } from '../../src/calibrate/cholesky.ts';

const SIZE = 5;
const numbers = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
/** A positive definite matrix and its Cholesky factor. */
const matrix = numbers(SIZE * SIZE).map((values) => {
  const original = new Float64Array(SIZE * SIZE);
  for (let row = 0; row < SIZE; row += 1)
    for (let column = 0; column < SIZE; column += 1) {
      for (let at = 0; at < SIZE; at += 1)
        original[row * SIZE + column] =
          (original[row * SIZE + column] ?? 0) + (values[row * SIZE + at] ?? 0) * (values[column * SIZE + at] ?? 0);
      if (row === column) original[row * SIZE + column] = (original[row * SIZE + column] ?? 0) + 1;
    }
  const factor = Float64Array.from(original);
  factorise(factor, SIZE);
  return { original, factor };
});
const times = (all: Float64Array, vector: Float64Array) =>
  Float64Array.from({ length: SIZE }, (_, row) => dot(all, row * SIZE, vector, 0, SIZE));

describe('whitening by a Cholesky factor', () => {
  it('gives the inner products of the inverse matrix', () => {
    fc.assert(
      fc.property(matrix, numbers(SIZE), ({ original, factor }, values) => {
        const inverse = Float64Array.from(values);
        whiten(factor, SIZE, inverse);
        const square = dot(inverse, 0, inverse, 0, SIZE);
        solveTransposed(factor, SIZE, inverse);
        const back = times(original, inverse);
        for (const [at, value] of values.entries()) expect(back[at]).toBeCloseTo(value, 6);
        expect(square).toBeCloseTo(dot(Float64Array.from(values), 0, inverse, 0, SIZE), 6);
      }),
    );
  });

  it('whitens the vector that begins at a place, and no other', () => {
    const factor = Float64Array.of(2, 0, 1, 3);
    const vectors = Float64Array.of(7, 7, 4, 11, 7);
    whiten(factor, 2, vectors, 2);
    expect([...vectors]).toEqual([7, 7, 2, 3, 7]);
  });
});
