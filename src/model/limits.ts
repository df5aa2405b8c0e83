import { failed, ok, type Problem, type Result } from '../problem/problem.ts';
import { suggest } from '../problem/suggest.ts';
import type { SpendLimits } from './plan.ts';

/** Months that a plan looks ahead at most. */
export const LONGEST_HORIZON = 60;

/** What a channel gets a month: just this, at least this, or at most. */
export const LIMITS = ['fix', 'min', 'max'] as const;

/** The largest amount of a month. */
export const MOST_LIMIT = 1e9;

/** Channels that may have limits. */
export const MOST_LIMITED = 100;

/** Bounds of one's own by channel, as answers have them. */
export type GivenLimits = Readonly<Record<string, SpendLimits>>;

const EXAMPLE = 'Write it such as seo.fix=1000, an amount a month; fix, min or max.';

/** Reads limits, each as "seo.fix=1000"; all that cannot be read at once. */
export function readLimitTexts(texts: readonly string[], where: string): Result<GivenLimits> {
  const limits = new Map<string, SpendLimits>();
  const problems: Problem[] = [];
  const wrong = (code: string, text: string, what: string, mend: string) =>
    problems.push({ code, where, what: `${JSON.stringify(text.trim().slice(0, 60))} ${what}`, mend });
  for (const text of texts) {
    const [, channel = '', called = '', said = ''] = /^\s*([^=]+?)\s*\.\s*(\w+)\s*=\s*(.*?)\s*$/.exec(text) ?? [];
    const kind = LIMITS.find((each) => each === called);
    const amount = AMOUNT.test(said) ? Number(said.replace(/[$,]/g, '')) : Number.NaN;
    const own = limits.get(channel) ?? {};
    if (channel === '') wrong('bad-limit', text, 'is no limit of a channel', EXAMPLE);
    else if (kind === undefined) wrong('bad-limit', text, 'names no limit that there is', suggest(called, LIMITS));
    else if (Number.isNaN(amount)) wrong('bad-limit', text, 'does not end in an amount', EXAMPLE);
    else if (own[kind] !== undefined) wrong('limit-twice', text, 'is given twice', 'Give it once.');
    else limits.set(channel, { ...own, [kind]: amount });
  }
  return problems.length > 0 ? failed(problems) : ok(Object.fromEntries(limits));
}

/** A plain amount, perhaps with a dollar sign or thousands. */
const AMOUNT = /^\$?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\$?\d+(?:\.\d+)?$/;

/** Limits in the form in which they can be read again. */
export const stateLimits = (limits: GivenLimits): readonly string[] =>
  Object.entries(limits).flatMap(([channel, own]) =>
    LIMITS.flatMap((kind) => (own[kind] === undefined ? [] : [`${channel}.${kind}=${own[kind]}`])),
  );
