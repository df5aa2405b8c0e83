import { ANSWER_KEYS } from '../model/answers.ts';
import type { Prior, Uncertainty } from '../model/uncertainty.ts';
import { type AnswerVector, hasColumn, setAnswer } from './answer-vector.ts';
import type { DrawnAnswer } from './draw-prior.ts';
import type { Strengths } from './strengths.ts';

/** A rule's size times its strength: a table by the values of its unknown answers, and the cell for each draw. */
export interface Effect {
  readonly table: Float64Array;
  /** Undefined where all draws have the only one. */
  readonly cell: Uint32Array | undefined;
  /** What it is on average, by the priors, and what its square is. */
  readonly mean: number;
  readonly meanSquare: number;
}

/** An unanswered question with the values that it may have, and which of them it has in each draw. */
interface Open {
  readonly column: number;
  readonly values: Prior;
  readonly drawn: Uint32Array;
}

/** A rule that reads more unknown answers than fit in so many cells is evaluated draw by draw. */
const LARGEST_TABLE = 4096;

/** Makes each rule's effect for these answers, what is unanswered taken from the draws. */
export function effectInDraws(
  strengths: Strengths,
  vector: AnswerVector,
  unknowns: readonly DrawnAnswer[],
  { priors, draws }: Uncertainty,
): (rule: number, size: number) => Effect {
  const open = unknowns.map(({ answer, drawn }): Open => {
    return { column: ANSWER_KEYS.indexOf(answer), values: priors[answer] as Prior, drawn };
  });
  return (rule, size) => {
    const own = open.filter(({ column }) => hasColumn(strengths.reads[rule] as number, column));
    const effect = () => size * strengths.of(rule, vector);
    const cells = own.reduce((product, { values }) => product * values.length, 1);
    const found = cells > LARGEST_TABLE ? drawByDraw(own, vector, draws, effect) : byValues(own, vector, cells, effect);
    for (const { column } of own) setAnswer(vector, column, undefined);
    return found;
  };
}

/** The effect at every combination of the open answers' values, the last varying fastest. */
function byValues(own: readonly Open[], vector: AnswerVector, cells: number, effect: () => number): Effect {
  const table = new Float64Array(cells);
  let next = 0;
  let mean = 0;
  let meanSquare = 0;
  const assume = (place: number, chance: number): void => {
    const answer = own[place];
    if (answer === undefined) {
      const here = effect();
      table[next++] = here;
      mean += chance * here;
      meanSquare += chance * here * here;
      return;
    }
    for (const { value, probability } of answer.values) {
      setAnswer(vector, answer.column, value);
      assume(place + 1, chance * probability);
    }
  };
  assume(0, 1);
  return { table, cell: cellsOf(own), mean, meanSquare };
}

/** In each draw the position of the drawn values among all combinations. */
function cellsOf([first, ...others]: readonly Open[]): Uint32Array | undefined {
  if (first === undefined || others.length === 0) return first?.drawn;
  const cells = first.drawn.slice();
  for (const { drawn, values } of others) {
    const size = values.length;
    for (let draw = 0; draw < cells.length; draw += 1) {
      cells[draw] = (cells[draw] as number) * size + (drawn[draw] as number);
    }
  }
  return cells;
}

function drawByDraw(own: readonly Open[], vector: AnswerVector, draws: number, effect: () => number): Effect {
  const cell = Uint32Array.from({ length: draws }, (_, draw) => draw);
  const table = Float64Array.from(cell, (draw) => {
    for (const { column, values, drawn } of own) setAnswer(vector, column, values[drawn[draw] as number]?.value);
    return effect();
  });
  const meanOf = (read: (value: number) => number) => table.reduce((sum, value) => sum + read(value), 0) / draws;
  return { table, cell, mean: meanOf((value) => value), meanSquare: meanOf((value) => value * value) };
}
