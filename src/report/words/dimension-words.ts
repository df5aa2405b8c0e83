import type { DimensionAdvice } from '../../model/advice.ts';

/** A dimension in a word, and each side of it in one or two. */
export interface DimensionWords {
  readonly name: string;
  readonly inbound: string;
  readonly outbound: string;
}

/** The dimensions that the program ships with. */
const WORDS: Readonly<Record<string, DimensionWords>> = {
  permission: { name: 'Permission', inbound: 'invited', outbound: 'uninvited' },
  'core-action': { name: 'Action', inbound: 'pull', outbound: 'push' },
  'communication-flow': { name: 'Talk', inbound: 'dialogue', outbound: 'monologue' },
  'primary-goal': { name: 'Goal', inbound: 'teach', outbound: 'sell' },
  audience: { name: 'Audience', inbound: 'qualified', outbound: 'broad' },
  'asset-type': { name: 'Value', inbound: 'asset', outbound: 'expense' },
  'cost-model': { name: 'Cost', inbound: 'time', outbound: 'ad space' },
  feeling: { name: 'Feeling', inbound: 'help', outbound: 'sale' },
  'key-tools': { name: 'Tools', inbound: 'content', outbound: 'ads' },
  'core-philosophy': { name: 'Philosophy', inbound: 'helpful', outbound: 'loud' },
};

/** A dimension in few letters; of a dataset of one's own, the beginnings of its texts. */
export function dimensionWords({ id, name, inbound, outbound }: DimensionAdvice): DimensionWords {
  if (Object.hasOwn(WORDS, id)) return WORDS[id] as DimensionWords;
  return { name: shortened(name), inbound: shortened(inbound), outbound: shortened(outbound) };
}

/** As many words as fit. */
const LONGEST = 10;

function shortened(text: string): string {
  const words = text.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== '');
  const fitting = words.filter((_, at) => words.slice(0, at + 1).join(' ').length <= LONGEST);
  return fitting.length > 0 ? fitting.join(' ') : (words[0] ?? '').slice(0, LONGEST);
}
