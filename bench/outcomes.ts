/**
 * Prints how many published outcomes of single firms, one channel each, lie inside the plan's 80 % range, with the
 * ratio of the outcome to the typical run and its scatter, by channel. It is a check of the figures, not a fit.
 * Usage: npm run bench:outcomes -- [FILE ...]; without a file, the shared outcomes where they are present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { compileCondition } from '../src/engine/strengths.ts';
import { advise, loadDataset } from '../src/index.ts';
import type { AnswersInput } from '../src/model/answers.ts';
import type { Interval } from '../src/model/budget-plan.ts';
import { inDollars } from '../src/model/own-money.ts';
import { parseAnswers } from '../src/model/parse-answers.ts';
import { planBudget } from '../src/plan/plan-budget.ts';
import { resolvePlan } from '../src/plan/resolve-plan.ts';
import { orThrow } from '../src/problem/problem.ts';

interface Outcome {
  readonly id: string;
  readonly facts: AnswersInput;
  /** One channel, or several joined by +. */
  readonly channel: string;
  readonly channelSplit: Readonly<Record<string, number>> | null;
  readonly monthlySpendUsd: number;
  readonly hoursPerMonth: number | null;
  /** Months of spending, and months in which its outcome was counted. */
  readonly months: number;
  readonly measuredMonths: number;
  readonly outcome: { readonly leads: number | null; readonly customers: number | null };
}

const dataset = loadDataset();
const hourUsd = dataset.planning?.hourValueUsd.typical ?? 0;

interface Judged {
  readonly channel: string;
  readonly text: string;
  readonly isInside: boolean;
  /** Natural logarithm of the outcome over the typical run; undefined where either is nothing. */
  readonly ratio: number | undefined;
}

function judge({ id, facts, channel, channelSplit, outcome, ...spent }: Outcome): readonly Judged[] {
  const { monthlySpendUsd, hoursPerMonth, months, measuredMonths } = spent;
  // Own hours are money too: benchmarks count them.
  const monthly = monthlySpendUsd === 0 ? (hoursPerMonth ?? 0) * hourUsd : monthlySpendUsd;
  const split = channelSplit ?? { [channel]: monthly };
  const answers = inDollars(orThrow(parseAnswers({ ...facts, monthlyBudget: monthly })));
  const only = Object.keys(split);
  const { inputs } = orThrow(
    resolvePlan(
      dataset,
      answers,
      { ...advise(answers, dataset), afterwards: null },
      (when) => compileCondition(when).strength(answers),
      { also: only, horizonMonths: Math.max(1, Math.ceil(measuredMonths)) },
    ),
  );
  const { totals } = planBudget({
    ...inputs,
    mode: 'free',
    only,
    limits: Object.fromEntries(Object.entries(split).map(([each, fix]) => [each, { fix }])),
    stopAfterMonth: Math.max(1, Math.round(months)),
  }).forecast;
  return (['leads', 'customers'] as const).flatMap((kind) => {
    const counted = outcome[kind];
    return counted === null ? [] : [judged(`${id}, ${kind}`, channel, counted, totals[kind])];
  });
}

function judged(name: string, channel: string, counted: number, { low, mid, high }: Interval): Judged {
  const isInside = counted >= low && counted <= high;
  const range = [low, mid, high].map((value) => Number(value.toPrecision(2))).join(' / ');
  return {
    channel,
    isInside,
    ratio: counted > 0 && mid > 0 ? Math.log(counted / mid) : undefined,
    text: `  ${isInside ? 'in ' : 'OUT'} ${name}: ${counted} (${range})`,
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];

function summary(name: string, all: readonly Judged[]): string {
  const ratios = all.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
  const inside = all.filter(({ isInside }) => isInside).length;
  const center = median(ratios);
  const mean = ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
  const scatter = Math.sqrt(ratios.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, ratios.length - 1));
  const typical = center === undefined ? '' : `, median ${Math.exp(center).toFixed(2)} x typical`;
  return `${name}: ${inside} of ${all.length} inside${typical}${ratios.length > 1 ? `, scatter ${scatter.toFixed(2)}` : ''}`;
}

const SHARED = '../shared/plan/outcomes.json';
const files = process.argv.length > 2 ? process.argv.slice(2) : [SHARED].filter(existsSync);
if (files.length === 0) console.log('No outcomes found; name a file.');
for (const file of files) {
  const { outcomes } = JSON.parse(readFileSync(file, 'utf8')) as { readonly outcomes: readonly Outcome[] };
  const all = outcomes.flatMap(judge);
  for (const channel of new Set(all.map((each) => each.channel))) {
    const own = all.filter((each) => each.channel === channel);
    console.log(summary(channel, own));
    for (const { text } of own) console.log(text);
  }
  console.log(summary(file, all));
}
