import { findChannel } from '../../advice/worth/find-channel.ts';
import type { Dataset } from '../../model/dataset.ts';
import { LIMITS } from '../../model/limits.ts';
import { parseAmount } from '../../model/parse-amount.ts';
import type { PlanOptions, PlanTarget, SpendLimits } from '../../model/plan.ts';
import type { PlanAsks } from '../../model/plan-document.ts';
import type { NumberRange } from '../../model/units.ts';
import { failed, ok, type Problem, problem, type Result } from '../../problem/problem.ts';
import type { PlanFlags } from './flags.ts';

/** What an amount of a plan may be. */
const AMOUNT: NumberRange = { unit: 'US dollars', per: 'month', least: 0, most: 1e9, plausible: [1, 1e8] };
const HOUR: NumberRange = { unit: 'US dollars', least: 0, isAbove: true, most: 1e5, plausible: [1, 1e4] };
const COUNT: NumberRange = { unit: 'customers', least: 0, isAbove: true, most: 1e9, plausible: [1, 1e8] };

/** What is read beside the flags. */
export interface AsksContext {
  readonly dataset: Pick<Dataset, 'channels' | 'history'>;
  /** Code of the currency of the answers, if it is known. */
  readonly currency: string | undefined;
  /** The month in which results are due. */
  readonly deadline: number;
}

/** What is asked of a plan; everything wrong with the flags at once. */
export function readAsks(flags: PlanFlags, context: AsksContext): Result<PlanAsks> {
  const problems: Problem[] = [];
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const { stopAfter, draws, seed } = flags;
  const mode = take(readMix(flags.mix));
  const limits = take(readLimits(flags, context));
  const only = take(readChannels('--only', flags.only, context));
  const without = take(readChannels('--without', flags.without, context));
  const target = take(readTarget(flags, context));
  const hourValue =
    flags.hourValue === undefined ? undefined : take(readNumber(flags.hourValue, HOUR, '--hour-value', context));
  const both = (only ?? []).filter((id) => without?.includes(id));
  if (both.length > 0)
    problems.push(
      problem('only-and-without', '--only', `${both.join(', ')} is also left out`, 'Name a channel in one of the two.'),
    );
  if (problems.length > 0) return failed(problems);
  const last = Math.max(target?.by ?? 0, stopAfter ?? 0);
  return ok(
    withoutUndefined({
      mode,
      limits,
      only,
      without,
      target,
      hourValue,
      draws,
      seed,
      stopAfterMonth: stopAfter,
      allChannels: flags.channels === 'all' ? true : undefined,
      leastHorizon: last > 0 ? last : undefined,
    }),
  );
}

const withoutUndefined = (asks: { readonly [K in keyof PlanAsks]: PlanAsks[K] | undefined }): PlanAsks =>
  Object.fromEntries(Object.entries(asks).filter(([, value]) => value !== undefined));

/** "advised", "free", or percent inbound; the words of the JSON are understood too. */
function readMix(text: string | undefined): Result<PlanOptions['mode'] | undefined> {
  if (text === undefined || text === 'advised' || text === 'advice') return ok(undefined);
  if (text === 'free') return ok('free');
  const percent = Number(/^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(text.trim())?.[1] ?? Number.NaN);
  if (percent >= 0 && percent <= 100) return ok(percent);
  const mend = 'Write advised, free, or a percent for being found from 0 to 100.';
  return failed([problem('bad-mix', '--mix', `${JSON.stringify(text)} is not a mix`, mend)]);
}

/** The id of a channel that a person means by it, by its name, or by what people call it; a problem with the flag where none is. */
const idMeant = (flag: string, name: string, { dataset }: AsksContext): Result<string> => {
  const found = findChannel(name, dataset);
  return found.ok ? ok(found.value.id) : failed(found.problems.map((each) => ({ ...each, where: flag })));
};

/** Channels as people call them, several in one text or in several. */
function readChannels(
  flag: string,
  texts: readonly string[] | undefined,
  context: AsksContext,
): Result<readonly string[] | undefined> {
  if (texts === undefined) return ok(undefined);
  const names = [...new Set(texts.flatMap(partsOf))];
  if (names.length === 0) return failed([problem('no-channel', flag, 'names no channel', 'Write seo,search-ads.')]);
  const meant = names.map((name) => idMeant(flag, name, context));
  const problems = meant.flatMap((each) => (each.ok ? [] : each.problems));
  return problems.length > 0
    ? failed(problems)
    : ok([...new Set(meant.flatMap((each) => (each.ok ? [each.value] : [])))]);
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A comma parts two limits, not the thousands of one. */
const limitsIn = (text: string): readonly string[] => text.split(/[,;]\s*(?=[a-z][\w -]*=)/i);

function readLimits(flags: PlanFlags, context: AsksContext): Result<PlanOptions['limits']> {
  const limits = new Map<string, { fix?: number; min?: number; max?: number }>();
  const problems: Problem[] = [];
  for (const kind of LIMITS)
    for (const text of (flags[kind] ?? []).flatMap(limitsIn)) {
      const read = readLimit(`--${kind}`, text, context);
      if (!read.ok) {
        problems.push(...read.problems);
        continue;
      }
      const { id, amount } = read.value;
      const own = limits.get(id) ?? {};
      if (own[kind] !== undefined)
        problems.push(problem('limit-twice', `--${kind}`, `${id} is given twice`, 'Give it once.'));
      limits.set(id, { ...own, [kind]: amount });
    }
  for (const [id, { fix, min, max }] of limits)
    if (fix !== undefined && (min !== undefined || max !== undefined))
      problems.push(
        problem(
          'fix-and-limit',
          `--fix ${id}`,
          `${id} is fixed, and has a ${min === undefined ? 'most' : 'least'} too`,
          'Leave out either --fix, or --min and --max.',
        ),
      );
  if (problems.length > 0) return failed(problems);
  return ok(limits.size === 0 ? undefined : (Object.fromEntries(limits) as Record<string, SpendLimits>));
}

function readLimit(
  flag: string,
  text: string,
  context: AsksContext,
): Result<{ readonly id: string; readonly amount: number }> {
  const [, name = '', written = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
  const example = `Write it as ${flag} seo=1000, an amount a month.`;
  if (name === '' || written === '')
    return failed([problem('bad-limit', flag, `${JSON.stringify(text)} cannot be read`, example)]);
  const meant = idMeant(flag, name, context);
  const unknown = meant.ok ? [] : meant.problems;
  if (written.includes('%'))
    return failed([...unknown, problem('bad-limit', flag, `${JSON.stringify(text)} is a percent`, example)]);
  const amount = readNumber(written, AMOUNT, `${flag} ${name}`, context);
  if (!meant.ok) return failed([...unknown, ...(amount.ok ? [] : amount.problems)]);
  return amount.ok ? ok({ id: meant.value, amount: amount.value }) : amount;
}

/** A number as a person writes it; of money, in the currency of the answers. */
function readNumber(
  text: string,
  range: NumberRange,
  where: string,
  { currency }: Pick<AsksContext, 'currency'>,
): Result<number> {
  const parsed = parseAmount(text, range, where, currency);
  if (!parsed.ok) return parsed;
  const { value } = parsed.value;
  if (typeof value === 'number') return ok(value);
  return failed([problem('not-a-number', where, `${JSON.stringify(text)} is not a number`, 'Write a number.')]);
}

function readTarget(
  { target, by, count = 'customers', perMonth = false }: PlanFlags,
  context: AsksContext,
): Result<PlanTarget | undefined> {
  if (target === undefined) {
    const alone = Object.entries({ '--by': by !== undefined, '--per-month': perMonth }).filter(([, is]) => is);
    if (alone.length === 0) return ok(undefined);
    return failed(
      alone.map(([flag]) =>
        problem('target-missing', flag, 'belongs to a target', 'Say how many you want: --target 30.'),
      ),
    );
  }
  const range = count === 'revenue' ? { ...AMOUNT, most: 1e12 } : COUNT;
  if (/^\s*[-−]|^\s*0*(\.0*)?\s*$/.test(target))
    return failed([
      problem(
        'target-not-positive',
        '--target',
        `${JSON.stringify(target)} is not above 0`,
        'Write a number such as 30.',
      ),
    ]);
  const value = readNumber(target, range, '--target', context);
  return value.ok ? ok({ value: value.value, by: by ?? context.deadline, count, perMonth }) : value;
}
