import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import type { ChannelFigures } from './calibration.ts';
import { FIGURE_NAMES, type GivenFigure, type GivenFigures } from './figure-bounds.ts';

const EXAMPLE = 'Write it such as search-ads.costPerLead=60, or =40/60/90 for low, typical and high.';

/** Reads figures, each as "search-ads.costPerLead=60"; all that cannot be read at once. */
export function readFigureTexts(texts: readonly string[], where: string): Result<GivenFigures> {
  const figures = new Map<string, Map<keyof ChannelFigures, GivenFigure>>();
  const problems: Problem[] = [];
  for (const text of texts) {
    const read = readFigure(text, where);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const { channel, name, value } = read.value;
    const own = figures.get(channel) ?? new Map();
    if (own.has(name)) problems.push(wrong('said-twice', where, text, 'is set twice', 'Set each figure once.'));
    figures.set(channel, own.set(name, value));
  }
  if (problems.length > 0) return failed(problems);
  return ok(Object.fromEntries([...figures].map(([channel, own]) => [channel, Object.fromEntries(own)])));
}

/** Figures that may be said in percent. */
const SHARES: readonly (keyof ChannelFigures)[] = ['leadToCustomer', 'keptPerMonth'];

interface NamedFigure {
  readonly channel: string;
  readonly name: keyof ChannelFigures;
  readonly value: GivenFigure;
}

function readFigure(text: string, where: string): Result<NamedFigure> {
  const [, channel = '', called = '', said = ''] = /^\s*([^=]+?)\s*\.\s*(\w+)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
  if (channel === '') return failed([wrong('bad-flag', where, text, 'is no figure of a channel', EXAMPLE)]);
  const name = FIGURE_NAMES.find((each) => each === called);
  if (name === undefined)
    return failed([
      {
        code: 'unknown-figure',
        where,
        what: `there is no figure ${JSON.stringify(called)}`,
        mend: suggest(called, FIGURE_NAMES),
      },
    ]);
  if (said.includes('%') && !SHARES.includes(name))
    return failed([wrong('bad-flag', where, text, 'is a percent, and this figure is none', EXAMPLE)]);
  const numbers = said.split('/').map((part) => (NUMBER.test(part.trim()) ? numberOf(part.trim()) : Number.NaN));
  const [low = Number.NaN, typical = low, high = typical] = numbers;
  if (numbers.some(Number.isNaN) || (numbers.length !== 1 && numbers.length !== 3))
    return failed([wrong('not-a-number', where, text, 'does not end in a number, or in three', EXAMPLE)]);
  return ok({ channel, name, value: numbers.length === 1 ? low : { low, typical, high } });
}

/** A plain number, perhaps with a dollar sign, thousands or a percent sign. */
const NUMBER = /^\$?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\$?\d+(?:\.\d+)?%?$/;

const numberOf = (text: string): number => Number(text.replace(/[$,%]/g, '')) / (text.endsWith('%') ? 100 : 1);

const wrong = (code: string, where: string, text: string, what: string, mend: string): Problem => ({
  code,
  where,
  what: `${JSON.stringify(text.trim().slice(0, 60))} ${what}`,
  mend,
});

/** Figures in the form in which they can be read again. */
export const stateFigures = (figures: GivenFigures): readonly string[] =>
  Object.entries(figures).flatMap(([channel, own]) =>
    FIGURE_NAMES.flatMap((name) => {
      const value = own[name];
      if (value === undefined) return [];
      return [
        `${channel}.${name}=${typeof value === 'number' ? value : `${value.low}/${value.typical}/${value.high}`}`,
      ];
    }),
  );
