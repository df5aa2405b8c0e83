import type { JsonPath } from '../document/json.ts';
import type { DatasetContent, DatasetFile, Locate } from '../model/dataset.ts';
import { type Finding, warning } from './finding.ts';

/** A number of a dataset among others of its kind. */
interface Sized {
  readonly file: DatasetFile;
  readonly path: JsonPath;
  readonly what: string;
  readonly size: number;
}

/** Points far from all others, as a typing mistake leaves them. */
export const lintNumbers = (content: DatasetContent, locate: Locate): readonly Finding[] =>
  kindsOf(content).flatMap((kind) => farOff(kind).map((each) => finding(each, kind, locate)));

const kindsOf = ({ rules, weights, channels }: DatasetContent): readonly (readonly Sized[])[] => [
  rules.map(({ id, points }, at) => ({
    file: 'rules',
    path: ['rules', at, 'points'],
    what: `the points of the rule ${JSON.stringify(id)}`,
    size: points,
  })),
  weights.map(({ id, adds }, at) => ({
    file: 'rules',
    path: ['weights', at, 'adds'],
    what: `the points that the weight rule ${JSON.stringify(id)} adds`,
    size: adds,
  })),
  channels.flatMap(({ id, fit }, channel) =>
    fit.map(({ points }, at) => ({
      file: 'channels' as const,
      path: ['channels', channel, 'fit', at, 'points'],
      what: `the points of fit rule ${at + 1} of the channel ${JSON.stringify(id)}`,
      size: Math.abs(points),
    })),
  ),
];

/** Among fewer numbers than this, nobody can say which is out of place. */
const FEWEST = 8;
/** So many times the next one, or less than one in so many, is far. */
const FAR = 2;
/** The part of the numbers at either end among which a gap is looked for. */
const END = 0.25;

/** Those beyond the first wide gap at either end. */
function farOff(kind: readonly Sized[]): readonly Sized[] {
  if (kind.length < FEWEST) return [];
  const ordered = [...kind].sort((one, other) => one.size - other.size);
  const inEnd = Math.floor(END * ordered.length);
  const gapAfter = (at: number) => (ordered[at + 1]?.size ?? 0) > FAR * (ordered[at]?.size ?? 0);
  const places = ordered.map((_, at) => at).slice(0, -1);
  const below = places.slice(0, inEnd).findLast(gapAfter);
  const above = places.slice(-inEnd).find(gapAfter);
  return [
    ...(below === undefined ? [] : ordered.slice(0, below + 1)),
    ...(above === undefined ? [] : ordered.slice(above + 1)),
  ].filter(({ size }) => size > 0);
}

function finding({ file, path, what, size }: Sized, kind: readonly Sized[], locate: Locate): Finding {
  const off = farOff(kind).map((each) => each.size);
  const usual = kind.map((each) => each.size).filter((each) => !off.includes(each));
  return warning({
    code: 'far-off',
    where: locate(file, path),
    what: `${what} are ${size}, far from all others, which are ${Math.min(...usual)} to ${Math.max(...usual)}`,
    mend: 'Look for a typing mistake, such as a point that is missing.',
  });
}
