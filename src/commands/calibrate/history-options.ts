import { strengthIn } from '../../advice/strength-in.ts';
import type { CalibrateOptions } from '../../calibrate/calibrate.ts';
import { columnWords } from '../../calibrate/column-words.ts';
import { type FiguresOf, knownChannels } from '../../calibrate/known-channels.ts';
import { parseEstimates, parseMap, parseSince } from '../../calibrate/parse-flags.ts';
import type { GivenAnswers } from '../../model/answers.ts';
import { DOLLARS, withCurrency } from '../../model/currencies.ts';
import type { Dataset } from '../../model/dataset.ts';
import { inDollars } from '../../model/own-money.ts';
import { understandPartly } from '../../model/parse-answers.ts';
import { questionOf } from '../../model/questions.ts';
import { resolveFigures } from '../../plan/resolve-figures.ts';
import { failed, ok, type Result } from '../../problem/problem.ts';
import type { HistoryFlags } from './flags.ts';

/** What a history is read and weighed with, and in which currency it is. */
export interface HistoryTerms {
  readonly options: CalibrateOptions;
  readonly currency: string;
}

/** Flags, and answers where there are any, as the calibration takes them; everything wrong with the flags at once. */
export function historyTerms(
  file: string,
  flags: HistoryFlags,
  dataset: Dataset,
  answers?: GivenAnswers,
): Result<HistoryTerms> {
  const money = moneyOf(flags, answers);
  const map = parseMap(flags.map ?? []);
  const tests = parseEstimates('--test', flags.test ?? []);
  const beliefs = parseEstimates('--belief', flags.belief ?? []);
  const since = parseSince(flags.since ?? []);
  if (!money.ok || !map.ok || !tests.ok || !beliefs.ok || !since.ok)
    return failed([money, map, tests, beliefs, since].flatMap((part) => (part.ok ? [] : part.problems)));
  const { currency, rate } = money.value;
  const figuresOf = answers === undefined ? undefined : figuresFor(dataset, answers);
  const { control = [], ignore = [], dates, outcome, empty, hourCost } = flags;
  return ok({
    currency,
    options: {
      file,
      channels: knownChannels(dataset, { rate, ...(figuresOf === undefined ? {} : { figuresOf }) }),
      words: columnWords(dataset),
      choices: { map: map.value, controls: control, ignore },
      ...(dates === undefined ? {} : { dates }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(empty === undefined ? {} : { empty }),
      ...(hourCost === undefined ? {} : { hourCost }),
      ...(answers?.customerValue === undefined ? {} : { customerValue: answers.customerValue }),
      keepLast: flags.keepLast ?? false,
      spread: flags.spread ?? [],
      spendUnit: flags.spendUnit ?? 1,
      tests: tests.value,
      beliefs: beliefs.value,
      since: since.value,
      accept: flags.accept ?? [],
      check: flags.check ?? true,
      currency: withCurrency('', currency).trim(),
    },
  });
}

/** The currency of the file and what one unit of it is in dollars: flags before answers. */
function moneyOf(flags: HistoryFlags, answers: GivenAnswers | undefined): Result<{ currency: string; rate: number }> {
  const { currency = answers?.currency, rate = answers?.rate } = flags;
  const given = { ...(currency === undefined ? {} : { currency }), ...(rate === undefined ? {} : { rate }) };
  const isMoney = (key: unknown) => key === 'currency' || key === 'rate';
  const understood = understandPartly(given, {
    locate: ([key]) => (isMoney(key) ? questionOf(key as 'currency' | 'rate').flag : 'mix-advisor calibrate'),
    isNamed: ([key]) => isMoney(key),
  });
  const problems = understood.problems.filter(({ code }) => code !== 'missing');
  if (problems.length > 0) return failed(problems);
  return ok({ currency: understood.given.currency ?? DOLLARS, rate: understood.given.rate ?? 1 });
}

/** Benchmarks as they hold for somebody, in dollars. */
function figuresFor({ planning }: Dataset, given: GivenAnswers): FiguresOf {
  const answers = inDollars(given);
  const strengthOf = strengthIn(answers);
  return (channel) => {
    const figures = planning === undefined ? undefined : resolveFigures(channel, planning, answers, strengthOf);
    return Object.fromEntries(
      (figures ?? []).map(({ figure, low, typical, high }) => [figure, { low, typical, high }]),
    );
  };
}
