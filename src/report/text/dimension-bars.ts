import type { Advice, DimensionAdvice } from '../../model/advice.ts';
import { dimensionWords } from '../words/dimension-words.ts';
import type { Style } from './style.ts';

/** Widths of a name, of what a side is, and of the longest bar. */
const NAME = 12;
const SIDE = 9;
const BAR = 3;
/** From so many points upward a bar has one, two and three parts. Our judgment. */
const PARTS_FROM = [0.25, 1.5, 3];
const ONE = NAME + SIDE + SIDE + 2 * BAR + 3;
const GAP = 2;

/** Which way each dimension points, and how strongly: two beside each other where they fit, the most inbound first. */
export function formatDimensionBars({ dimensions }: Pick<Advice, 'dimensions'>, style: Style): readonly string[] {
  const cells = dimensions.toSorted((one, other) => other.points - one.points).map((each) => formatCell(each, style));
  const head = formatHead(style);
  if (style.width < 2 * ONE + GAP) return [head, ...cells].map((line) => line.trimEnd());
  const half = Math.ceil(cells.length / 2);
  const left = [head, ...cells.slice(0, half)];
  const right = [head, ...cells.slice(half)];
  return left.map((cell, at) => `${cell}${' '.repeat(GAP)}${right[at] ?? ''}`.trimEnd());
}

const formatHead = ({ paint }: Style): string =>
  `${' '.repeat(NAME + SIDE - 'inbound'.length)}${paint.cyan('inbound')}${' '.repeat(2 * BAR + 3)}${paint.magenta('outbound')}${' '.repeat(SIDE - 'outbound'.length)}`;

function formatCell(dimension: DimensionAdvice, { unicode, paint }: Style): string {
  const { name, inbound, outbound } = dimensionWords(dimension);
  const [part, axis] = unicode ? ['█', '│'] : ['#', '|'];
  const parts = PARTS_FROM.filter((from) => Math.abs(dimension.points) >= from).length;
  const [bar, none, rest] = [part.repeat(parts), ' '.repeat(BAR), ' '.repeat(BAR - parts)];
  const [left, right] =
    dimension.points > 0 ? [`${rest}${paint.cyan(bar)}`, none] : [none, `${paint.magenta(bar)}${rest}`];
  return `  ${name.padEnd(NAME - 2)}${inbound.padStart(SIDE)} ${left}${axis}${right} ${outbound.padEnd(SIDE)}`;
}
