import { OUTCOMES, type OutcomeKind } from '../model/calibration.ts';
import type { ColumnWords } from '../model/history-words.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { nearMiss } from '../problem/suggest.ts';
import type { KnownChannel } from './known-channel.ts';

/** What a column of a wide history holds. */
export type ColumnRole =
  | { readonly kind: 'date' }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeKind }
  | { readonly kind: 'spend' | 'leads' | 'hours'; readonly channel: ChannelName }
  | { readonly kind: 'control' }
  | { readonly kind: 'ignored' };

/** A channel of a history: one that is known, or one by its own name, perhaps with a known one's benchmark. */
export interface ChannelName {
  readonly id: string;
  readonly benchmarkOf?: string;
}

/** What the user says of columns, by their names as they stand in the file. */
export interface ColumnChoices {
  readonly map: ReadonlyMap<string, string>;
  readonly controls: readonly string[];
  readonly ignore: readonly string[];
}

interface ColumnOptions {
  readonly choices: ColumnChoices;
  readonly channels: readonly KnownChannel[];
  readonly words: ColumnWords;
}

/** Lower case, words parted by single spaces. */
export const normalise = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** The role of each column by what the user says of it, else by its name. */
export function columnRoles(
  names: readonly string[],
  dateColumn: number,
  { choices, channels, words }: ColumnOptions,
  where: string,
): Result<readonly ColumnRole[]> {
  const problems: Problem[] = choicesNotThere(names, choices, where);
  const roles = names.map((name, index): ColumnRole => {
    const mapped = choices.map.get(name);
    if (mapped !== undefined) {
      const role = mappedRole(mapped, channels, words);
      if (role !== undefined) return role;
      problems.push(unknownTarget(name, mapped, channels));
      return { kind: 'ignored' };
    }
    if (choices.ignore.includes(name)) return { kind: 'ignored' };
    if (choices.controls.includes(name)) return { kind: 'control' };
    if (index === dateColumn) return { kind: 'date' };
    const role = roleByName(name, channels, words);
    if (role !== undefined) return role;
    problems.push(unknownColumn(name, channels, words, where));
    return { kind: 'ignored' };
  });
  return problems.length > 0 ? failed(problems) : ok(roles);
}

/** A column's role by its name alone. */
function roleByName(name: string, channels: readonly KnownChannel[], words: ColumnWords): ColumnRole | undefined {
  const plain = normalise(name);
  const outcome = OUTCOMES.find((each) => words.outcomes[each].includes(plain));
  if (outcome !== undefined) return { kind: 'outcome', outcome };
  const kinds = ['spend', 'leads', 'hours'] as const;
  for (const kind of kinds) {
    const rest = withoutWord(plain, words[kind]);
    const channel = rest === undefined ? undefined : channelNamed(rest, channels);
    if (channel !== undefined) return { kind, channel: { id: channel.id } };
  }
  const channel = channelNamed(plain, channels);
  return channel === undefined ? undefined : { kind: 'spend', channel: { id: channel.id } };
}

/** What is left of a name when one of these words stands at its beginning or end; undefined where none does. */
function withoutWord(plain: string, words: readonly string[]): string | undefined {
  for (const word of words) {
    if (plain.endsWith(` ${word}`)) return plain.slice(0, -word.length - 1);
    if (plain.startsWith(`${word} `)) return plain.slice(word.length + 1);
  }
  return undefined;
}

/** A known channel by id, name or one of the words that people call it. */
export const channelNamed = (name: string, channels: readonly KnownChannel[]): KnownChannel | undefined => {
  const plain = normalise(name);
  return channels.find(({ id, name: full, words }) => [id, full, ...words].some((each) => normalise(each) === plain));
};

/** `search-ads`, `social-ads:tiktok`, `:podcast`, each perhaps followed by spend, leads or hours; or an outcome. */
function mappedRole(target: string, channels: readonly KnownChannel[], words: ColumnWords): ColumnRole | undefined {
  const plain = target.trim();
  const outcome = OUTCOMES.find((each) => each === plain);
  if (outcome !== undefined) return { kind: 'outcome', outcome };
  if (plain === 'date') return { kind: 'date' };
  const [, name = '', kind = 'spend'] = /^(.*?)(?: (spend|leads|hours))?$/.exec(plain) ?? [];
  const [parent = '', own] = name.split(':');
  const known = parent === '' ? undefined : channelNamed(parent, channels);
  if (own !== undefined && own !== '' && (parent === '' || known !== undefined)) {
    const benchmark = known === undefined ? {} : { benchmarkOf: known.id };
    return { kind: kind as 'spend', channel: { id: own, ...benchmark } };
  }
  if (known === undefined) return roleByName(plain, channels, words);
  return { kind: kind as 'spend', channel: { id: known.id } };
}

const choicesNotThere = (
  names: readonly string[],
  { map, controls, ignore }: ColumnChoices,
  where: string,
): Problem[] =>
  [...map.keys(), ...controls, ...ignore]
    .filter((name) => !names.includes(name))
    .map((name) => ({
      code: 'unknown-column',
      where,
      what: `there is no column ${JSON.stringify(name)}`,
      mend: `${near(name, names)}Columns: ${names.join(', ')}.`,
    }));

const unknownTarget = (name: string, target: string, channels: readonly KnownChannel[]): Problem => ({
  code: 'unknown-channel',
  where: `--map ${JSON.stringify(`${name}=${target}`)}`,
  what: `${JSON.stringify(target)} is not a channel`,
  mend: `${near(
    target,
    channels.map(({ id }) => id),
  )}Channels: ${channels.map(({ id }) => id).join(', ')}. For a channel of your own write ${JSON.stringify(`${name}=:${normalise(target).replaceAll(' ', '-')}`)}.`,
});

/** Words shorter than this are near too many others. */
const SHORT = 5;

function unknownColumn(name: string, channels: readonly KnownChannel[], words: ColumnWords, where: string): Problem {
  const plain = normalise(name);
  const rest = withoutWord(plain, [...words.spend, ...words.leads, ...words.hours]) ?? plain;
  const known = new Map(
    channels.flatMap(({ id, name: full, words: also }) => [id, full, ...also].map((each) => [normalise(each), id])),
  );
  const nearest = rest.length < SHORT ? undefined : nearMiss(rest, [...known.keys()]);
  const id = nearest === undefined ? 'search-ads' : known.get(nearest);
  const quoted = (value: string) => JSON.stringify(value);
  return {
    code: 'unknown-column',
    where,
    what: `the column ${quoted(name)} is not a channel we know`,
    mend: `${nearest === undefined ? '' : `Did you mean ${id}? `}Say what it is. Money for that channel: --map ${quoted(`${name}=${id}`)}. Something else that moves your ${OUTCOMES[0]}: --control ${quoted(name)}. Neither: --ignore ${quoted(name)}.`,
  };
}

const near = (word: string, known: readonly string[]): string => {
  const nearest = nearMiss(word, known);
  return nearest === undefined ? '' : `Did you mean ${JSON.stringify(nearest)}? `;
};
