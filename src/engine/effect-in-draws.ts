import type { Answers } from '../model/answers.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import { combinations } from './combinations.ts';
import type { CompiledRule } from './compiled-rules.ts';
import type { DrawnAnswer } from './draw-prior.ts';

/** A rule's size times its strength: a table by the values of its unknown answers, and the cell for each draw. */
export interface Effect {
  readonly table: Float64Array;
  readonly cell: Uint32Array;
}

/** A rule that reads more unknown answers than fit in so many cells is evaluated draw by draw. */
const LARGEST_TABLE = 4096;

/** Makes each rule's effect for these answers, what is unanswered taken from the draws. */
export function effectInDraws(answers: Answers, unknowns: readonly DrawnAnswer[], uncertainty: Uncertainty) {
  const onlyCell = new Uint32Array(uncertainty.draws);
  return ({ when }: Pick<CompiledRule, 'when'>, size: number): Effect => {
    const own = unknowns.filter(({ answer }) => when.reads.includes(answer));
    const values = own.map(({ answer }) => uncertainty.priors[answer] ?? []);
    const assuming = (choice: readonly number[]) => {
      const assumed = Object.fromEntries(own.map(({ answer }, at) => [answer, values[at]?.[choice[at] ?? 0]?.value]));
      return size * when.strength({ ...answers, ...assumed } as Answers);
    };
    const [first] = own;
    if (first === undefined) return { table: Float64Array.of(assuming([])), cell: onlyCell };
    const sizes = values.map(({ length }) => length);
    const drawnIn = (draw: number) => own.map(({ drawn }) => drawn[draw] ?? 0);
    if (sizes.reduce((product, length) => product * length, 1) > LARGEST_TABLE) {
      const draws = Uint32Array.from({ length: uncertainty.draws }, (_, draw) => draw);
      return { table: Float64Array.from(draws, (draw) => assuming(drawnIn(draw))), cell: draws };
    }
    const table = Float64Array.from(combinations(values.map((prior) => [...prior.keys()])), assuming);
    return { table, cell: own.length === 1 ? first.drawn : cellsOf(own, sizes, uncertainty.draws) };
  };
}

/** In each draw the position of the drawn values among all combinations, the last varying fastest. */
function cellsOf(own: readonly DrawnAnswer[], sizes: readonly number[], draws: number): Uint32Array {
  const cells = new Uint32Array(draws);
  own.forEach(({ drawn }, place) => {
    for (let draw = 0; draw < draws; draw += 1) {
      cells[draw] = (cells[draw] ?? 0) * (sizes[place] ?? 1) + (drawn[draw] ?? 0);
    }
  });
  return cells;
}
