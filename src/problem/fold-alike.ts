import type { Problem } from './problem.ts';

/** A problem on a line of a file, which is one of its kind: the same mistake in the same column. */
export interface LineProblem {
  readonly problem: Problem;
  readonly kind: string;
  readonly line: number;
}

/** More of a kind than this are told as one. */
const FEW = 3;
const LINES_NAMED = 8;

/** Problems in their order, where many of one kind are the first of them with the lines of the others. */
export function foldAlike(all: readonly LineProblem[]): readonly Problem[] {
  const kinds = new Map<string, LineProblem[]>();
  for (const each of all) (kinds.get(each.kind) ?? added(kinds, each.kind)).push(each);
  return all.flatMap(({ problem, kind }) => {
    const alike = kinds.get(kind) ?? [];
    if (alike.length <= FEW) return [problem];
    if (alike[0]?.problem !== problem) return [];
    const lines = alike.slice(1).map(({ line }) => line);
    const named = lines.slice(0, LINES_NAMED).join(', ');
    const dots = lines.length > LINES_NAMED ? ' ...' : '';
    return [{ ...problem, what: `${problem.what}; ${lines.length} more like it, on lines ${named}${dots}` }];
  });
}

function added(kinds: Map<string, LineProblem[]>, kind: string): LineProblem[] {
  const alike: LineProblem[] = [];
  kinds.set(kind, alike);
  return alike;
}
