import type { ColumnWords } from '../model/history-words.ts';
import { listOf } from '../model/list-of.ts';
import type { Problem } from '../problem/problem.ts';
import { nearMiss } from '../problem/suggest.ts';
import { SHORT } from './channel-meant.ts';
import type { KnownChannel } from './known-channel.ts';
import { nameAndUnit } from './name-and-unit.ts';
import { normalise } from './normalise.ts';
import { quote } from './wording.ts';

/** What the user says of columns, by their names as they stand in the file. */
export interface ColumnChoices {
  readonly map: ReadonlyMap<string, string>;
  readonly controls: readonly string[];
  readonly ignore: readonly string[];
}

export const choicesNotThere = (
  names: readonly string[],
  { map, controls, ignore }: ColumnChoices,
  where: string,
): Problem[] =>
  [...map.keys(), ...controls, ...ignore]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'unknown-column',
      where,
      what: `there is no column ${quote(name)}`,
      mend: `${near(name, names)}Columns: ${names.join(', ')}.`,
    }));

export const unknownTarget = (name: string, target: string, channels: readonly KnownChannel[]): Problem => ({
  code: 'unknown-channel',
  where: `--map ${quote(`${name}=${target}`)}`,
  what: `${quote(target)} is not a channel`,
  mend: `${near(
    target,
    channels.map(({ id }) => id),
  )}Channels: ${channels.map(({ id }) => id).join(', ')}. For a channel of your own write ${quote(`${name}=:${normalise(target).replaceAll(' ', '-')}`)}.`,
});

interface Unknown {
  readonly channels: readonly KnownChannel[];
  readonly words: ColumnWords;
  /** Whether another column holds what came. */
  readonly hasOutcome: boolean;
  readonly where: string;
}

/** What to say of columns that no name tells: those that are measured beside money and leads are passed over together. */
export function unknownColumns(names: readonly string[], unknown: Unknown): readonly Problem[] {
  const beside = names.filter((name) => isMetric(normalise(name), unknown.words));
  return [
    ...names.filter((name) => !beside.includes(name)).map((name) => unknownColumn(name, unknown)),
    ...(beside.length === 0 ? [] : [metricColumns(beside, unknown)]),
  ];
}

/** "Clicks", and "Google Ads clicks"; "SEO total cost" is money. */
const isMetric = (plain: string, { metrics, spend }: ColumnWords): boolean =>
  metrics.includes(plain) ||
  (!spend.some((word) => plain.endsWith(` ${word}`)) && metrics.some((metric) => plain.endsWith(` ${metric}`)));

function metricColumns(names: readonly string[], { where }: Unknown): Problem {
  const isOne = names.length === 1;
  return {
    code: 'unknown-column',
    where,
    what: `the column${isOne ? '' : 's'} ${listOf(names.map(quote))} hold${isOne ? 's' : ''} neither what you spent nor what came`,
    mend: `Pass ${isOne ? 'it' : 'them'} over: ${names.map((name) => `--ignore ${quote(name)}`).join(' ')}`,
  };
}

function unknownColumn(name: string, { channels, words, hasOutcome, where }: Unknown): Problem {
  const { plain } = nameAndUnit(name, words);
  if (words.spend.includes(plain))
    return {
      code: 'unknown-column',
      where,
      what: `the column ${quote(name)} doesn't say on which channel`,
      mend: `Say which: --map ${quote(`${name}=search-ads`)}. Several at once are one of your own: --map ${quote(`${name}=:ads`)}.`,
    };
  const bare = [...words.spend, ...words.leads, ...words.hours].reduce(
    (rest, word) => (plain.endsWith(` ${word}`) ? plain.slice(0, -word.length - 1) : rest),
    plain,
  );
  const known = new Map(
    channels.flatMap(({ id, name: full, words: also }) => [id, full, ...also].map((each) => [normalise(each), id])),
  );
  const nearest = bare.length < SHORT ? undefined : nearMiss(bare, [...known.keys()]);
  const id = nearest === undefined ? 'search-ads' : known.get(nearest);
  return {
    code: 'unknown-column',
    where,
    what: `the column ${quote(name)} is not a channel we know`,
    mend: [
      ...(nearest === undefined ? [] : [`Did you mean ${id}?`]),
      `Say what it is. Money for that channel: --map ${quote(`${name}=${id}`)}.`,
      ...(hasOutcome ? [] : [`All that came: --map ${quote(`${name}=leads`)}.`]),
      `Something else that moves your leads: --control ${quote(name)}. Neither: --ignore ${quote(name)}.`,
    ].join(' '),
  };
}

const near = (word: string, known: readonly string[]): string => {
  const nearest = nearMiss(word, known);
  return nearest === undefined ? '' : `Did you mean ${JSON.stringify(nearest)}? `;
};
