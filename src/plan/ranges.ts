import { type Problem, problem } from '../problem/problem.ts';

export const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/** Nothing where it holds, else that the value is out of its range. */
export const badAmount = (holds: boolean, where: string, value: unknown, mend: string): readonly Problem[] =>
  holds ? [] : [problem('bad-amount', where, `It is ${value}.`, mend)];
