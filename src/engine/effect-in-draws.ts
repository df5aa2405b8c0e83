import { ANSWER_KEYS } from '../model/answers.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { type AnswerVector, setAnswer } from './answer-vector.ts';
import type { DrawnAnswer } from './draw-prior.ts';
import type { Strengths } from './strengths.ts';

/** A rule's size times its strength: a table by the values of its unknown answers, and the cell for each draw. */
export interface Effect {
  readonly table: Float64Array;
  /** Undefined where all draws have the only one. */
  readonly cell: Uint32Array | undefined;
}

/** An unanswered question with the values that it may have, and which of them it has in each draw. */
interface Open {
  readonly column: number;
  readonly values: readonly unknown[];
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
    return { column: ANSWER_KEYS.indexOf(answer), values: priors[answer]?.map(({ value }) => value) ?? [], drawn };
  });
  return (rule, size) => {
    const reads = strengths.reads[rule] as number;
    const own = open.filter(({ column }) => ((reads >>> column) & 1) === 1);
    const effect = () => size * strengths.of(rule, vector);
    const cells = own.reduce((product, { values }) => product * values.length, 1);
    const found =
      cells > LARGEST_TABLE
        ? drawByDraw(own, vector, draws, effect)
        : { table: tableOf(own, vector, cells, effect), cell: cellsOf(own) };
    for (const { column } of own) setAnswer(vector, column, undefined);
    return found;
  };
}

/** The effect at every combination of the open answers' values, the last varying fastest. */
function tableOf(own: readonly Open[], vector: AnswerVector, cells: number, effect: () => number): Float64Array {
  const table = new Float64Array(cells);
  let next = 0;
  const assume = (place: number): void => {
    const answer = own[place];
    if (answer === undefined) {
      table[next++] = effect();
      return;
    }
    for (const value of answer.values) {
      setAnswer(vector, answer.column, value);
      assume(place + 1);
    }
  };
  assume(0);
  return table;
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
    for (const { column, values, drawn } of own) setAnswer(vector, column, values[drawn[draw] as number]);
    return effect();
  });
  return { table, cell };
}
