import { OUTCOMES, type OutcomeKind } from '../model/calibration.ts';
import type { ColumnWords } from '../model/history-words.ts';
import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { channelNamed } from './channel-meant.ts';
import { type ColumnChoices, choicesNotThere, unknownColumns, unknownTarget } from './column-problems.ts';
import type { KnownChannel } from './known-channel.ts';
import { nameAndUnit } from './name-and-unit.ts';

/** What a column of a wide history holds. */
export type ColumnRole =
  | { readonly kind: 'date' }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeKind }
  | {
      readonly kind: 'spend' | 'leads' | 'hours';
      readonly channel: ChannelName;
      /** What one unit of it is, where the name says: 1000. */
      readonly unit?: number;
    }
  | { readonly kind: 'control' }
  /** Parts a period's rows, so that those of one date may be added up. */
  | { readonly kind: 'part' }
  | { readonly kind: 'ignored' };

/** A channel of a history: one that is known, or one by its own name, perhaps with a known one's benchmark. */
export interface ChannelName {
  readonly id: string;
  readonly benchmarkOf?: string;
}

interface ColumnOptions {
  readonly choices: ColumnChoices;
  readonly channels: readonly KnownChannel[];
  readonly words: ColumnWords;
}

/** The role of each column by what the user says of it, else by its name; `isMoney` is whether its cells are amounts. */
export function columnRoles(
  names: readonly string[],
  dateColumn: number,
  { choices, channels, words }: ColumnOptions,
  where: string,
  isMoney: (column: number) => boolean,
): Result<readonly ColumnRole[]> {
  const problems: Problem[] = choicesNotThere(names, choices, where);
  const unknown: string[] = [];
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
    if (role === undefined) unknown.push(name);
    // "Sales" may be their number or their money.
    if (role?.kind === 'outcome' && role.outcome === 'customers' && isMoney(index))
      return { kind: 'outcome', outcome: 'revenue' };
    return role ?? { kind: 'ignored' };
  });
  const hasOutcome = roles.some(({ kind }) => kind === 'outcome' || kind === 'leads');
  problems.push(...unknownColumns(unknown, { channels, words, hasOutcome, where }));
  return problems.length > 0 ? failed(problems) : ok(roles);
}

/** A column's role by its name alone. */
function roleByName(name: string, channels: readonly KnownChannel[], words: ColumnWords): ColumnRole | undefined {
  const { plain, unit } = nameAndUnit(name, words);
  const outcome = OUTCOMES.find((each) => words.outcomes[each].includes(plain));
  if (outcome !== undefined) return { kind: 'outcome', outcome };
  if (words.parts.includes(plain)) return { kind: 'part' };
  const kinds = ['spend', 'leads', 'hours'] as const;
  for (const kind of kinds) {
    const rest = withoutWord(plain, words[kind]);
    const channel = rest === undefined ? undefined : channelNamed(rest, channels);
    if (channel !== undefined) return { kind, channel: { id: channel.id }, ...(kind === 'spend' ? unit : {}) };
  }
  const channel = channelNamed(plain, channels);
  return channel === undefined ? undefined : { kind: 'spend', channel: { id: channel.id }, ...unit };
}

/** What is left of a name when one of these words stands at its beginning or end; undefined where none does. */
function withoutWord(plain: string, words: readonly string[]): string | undefined {
  for (const word of words) {
    if (plain.endsWith(` ${word}`)) return plain.slice(0, -word.length - 1);
    if (plain.startsWith(`${word} `)) return plain.slice(word.length + 1);
  }
  return undefined;
}

/** `search-ads`, `social-ads:tiktok`, `:podcast`, each perhaps followed by spend, leads or hours; or an outcome. */
export function mappedRole(
  target: string,
  channels: readonly KnownChannel[],
  words: ColumnWords,
): ColumnRole | undefined {
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
