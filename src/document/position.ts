/** Says where an offset stands in a text, as `line:column`, both counted from 1; many offsets cost little more than one. */
export function linesAndColumns(text: string): (offset: number) => string {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const line = linesUpTo(starts, offset);
    return `${line}:${offset - (starts[line - 1] ?? 0) + 1}`;
  };
}

/** Where one offset stands in a text. */
export const lineAndColumn = (text: string, offset: number): string => linesAndColumns(text)(offset);

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many lines begin at or before an offset, by bisection. */
function linesUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
