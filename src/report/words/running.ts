import type { Advice } from '../../model/advice.ts';
import type { RunningAdvice } from '../../model/current-advice.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { formatCost, formatMoney } from './format-number.ts';
import { in100 } from './plan-numbers.ts';

/** What to do with one channel that runs, in words. */
export interface RunningWords {
  readonly title: string;
  /** Why, the arithmetic, how sure, and what to watch: a sentence or two each. */
  readonly sentences: readonly string[];
}

type Money = Pick<Advice, 'currency'>;

export const CURRENT_TITLE = 'What to change from what you do now';

/** Every channel that runs, in the order in which it was given. */
export const runningWords = ({ current, currency }: Pick<Advice, 'current' | 'currency'>): readonly RunningWords[] =>
  (current?.channels ?? []).map((channel) => ({
    title: titleOf(channel, { currency }),
    sentences: [
      whyOf(channel, { currency }),
      spentSentence(channel, { currency }),
      costSentence(channel, { currency }),
      sureSentence(channel),
      watchSentence(channel, { currency }),
    ].filter((sentence) => sentence !== ''),
  }));

/** "Search ads: raise it from $800 to $1,000 a month." */
export function titleOf(channel: RunningAdvice, money: Money): string {
  const { name, move, nowUsd, advisedUsd, hoursPerWeek } = channel;
  const now =
    nowUsd === 0 && hoursPerWeek !== null
      ? `${withSeparators(hoursPerWeek)} hours a week`
      : `${formatMoney(nowUsd, money)} a month`;
  const said = {
    keep: nowUsd === 0 && hoursPerWeek === null ? 'keep it' : `keep it at ${now}`,
    raise: movedTitle(channel, money),
    cut: nowUsd === 0 || advisedUsd === null ? 'do less of it' : movedTitle(channel, money),
    stop: nowUsd > 0 ? `stop it, which frees ${now}` : 'stop it',
    test: testTitle(channel, now, money),
  }[move];
  return `${capitalise(name)}: ${said}`;
}

/** "raise it from $800 to $1,000 a month": to where the steps from today end; "..., then $700 from month 3" if they turn. */
function movedTitle({ move, nowUsd, advisedUsd, stepsUsd }: RunningAdvice, money: Money): string {
  const say = (usd: number) => formatMoney(usd, money);
  const last = stepsUsd.at(-1) ?? advisedUsd ?? 0;
  const top = move === 'raise' ? Math.max(...stepsUsd) : Math.min(...stepsUsd);
  const isTurned = (last - nowUsd) * (top - nowUsd) <= 0 && top !== nowUsd;
  const to = isTurned ? top : last;
  const then = isTurned ? `, then ${say(last)} from month ${stepsUsd.length}` : '';
  if (to === nowUsd) return `keep it at ${say(nowUsd)} a month`;
  return `${to < nowUsd ? 'cut' : 'raise'} it from ${say(nowUsd)} to ${say(to)} a month${then}`;
}

function testTitle(channel: RunningAdvice, now: string, money: Money): string {
  const { because, tellsInMonth, trial } = channel;
  if (because === 'too-early' && tellsInMonth !== null) return `test it until its month ${tellsInMonth}, at ${now}`;
  if (because === 'too-small' && trial !== null)
    return `test it for real, with ${formatMoney(trial.monthlyUsd, money)} a month`;
  if (because === 'not-counted') return `${whatIsMissing(channel)} before you decide`;
  return `go on for now, at ${now}`;
}

const isUncounted = ({ leads, customers }: RunningAdvice): boolean => leads === null && customers === null;

/** What is still to be told of a channel without which nothing can be. */
export const whatIsMissing = (channel: RunningAdvice): string =>
  isUncounted(channel)
    ? 'count what it brings'
    : channel.months === null
      ? 'say for how many months it ran'
      : 'say what it costs a month';

/** Why it is kept, raised, cut, stopped or tested. */
function whyOf(channel: RunningAdvice, money: Money): string {
  const { because, trial, ruledOut, chanceItPays, chanceItIsCheaper, move, nowUsd, hoursPerWeek, tried } = channel;
  const hundred = in100(chanceItPays ?? chanceItIsCheaper ?? 0);
  switch (because) {
    case 'pays':
      return `It pays for itself in ${hundred} of 100 such cases.`;
    case 'cheaper':
      return `A customer costs you less here than on most channels, in ${hundred} of 100 such cases.`;
    case 'dearer':
      return `A customer costs you more here than on most channels. It costs less in only ${hundred} of 100 such cases.`;
    case 'failed':
      return `You tried it long enough: ${asExpected(channel) ?? 'a customer costs more than one is worth.'}`;
    case 'costs-too-much':
      return `It costs you no money, but your hours are likely to bring more elsewhere: ${asExpected(channel) ?? 'a customer takes more of them than one is worth.'}`;
    case 'too-early':
      return `It's too early to tell: ${asExpected(channel) ?? ''} ${untilWhen(channel)}`.trim();
    case 'too-small':
      return `It never ran long enough to tell: ${asExpected(channel) ?? 'hardly anything was spent.'} ${
        trial === null
          ? ''
          : move === 'test'
            ? `For an answer, put ${formatMoney(trial.monthlyUsd, money)} a month into it for ${trial.months} months.`
            : `A fair test would take ${formatMoney(trial.monthlyUsd, money)} a month for ${trial.months} months.`
      }`.trim();
    case 'not-counted':
      return "Without counts we can't tell you to change anything here. For a month, ask every new customer how they found you.";
    case 'ruled-out':
      return ruledOut ?? '';
    case 'less-money':
      return 'Your budget is less than what you spend now, and the rest of it is likely to bring more.';
    case 'others-bring-more':
      return tried === 'not-counted'
        ? `By what others pay, the same money brings more elsewhere. ${
            isUncounted(channel)
              ? 'Nothing here is counted yet, so cut a third at most. For a month, ask every new customer how they found you.'
              : `Cut a third at most, and ${whatIsMissing(channel)}.`
          }`
        : `The same money is likely to bring more elsewhere${chanceItPays === null ? '' : `; here it pays in ${hundred} of 100 such cases`}.`;
    case 'brings-more':
      return 'More money is likely to bring more here than elsewhere.';
    case 'as-advised':
      return [
        nowUsd > 0
          ? 'It already has about as much money as a new plan would give it.'
          : hoursPerWeek === null
            ? 'It costs you no money.'
            : 'It costs you hours, not money, and nothing suggests they would bring more elsewhere.',
        ...(tried === 'unclear' ? [untilWhen(channel)] : []),
      ].join(' ');
    case 'unclear':
      return `It isn't clear yet: ${asExpected(channel) ?? 'what came can be luck.'} ${untilWhen(channel)}`.trim();
  }
}

/** What others would have by now; undefined where nothing is expected yet. */
export function asExpected({ expected, leads, customers, chanceOfNoMore, tried }: RunningAdvice): string | undefined {
  if (expected === null || (tried === 'failed' && (chanceOfNoMore ?? 1) >= MORE_OFTEN_THAN_NOT)) return undefined;
  const { of, count } = expected;
  const came = (of === 'leads' ? leads : customers) ?? 0;
  const word = (number: number) => (number === 1 ? of.slice(0, -1) : of);
  if (count < 0.5) return `by now a typical firm would have no ${of.slice(0, -1)}${came === 0 ? ' either' : ''}.`;
  const about = `about ${shown(count)} ${word(Math.round(count))}`;
  return `a typical firm would have ${about} by now, and you have ${came === 0 ? 'none' : withSeparators(came)}.`;
}

const MORE_OFTEN_THAN_NOT = 0.5;
const shown = (count: number): string => withSeparators(Math.round(Number(count.toPrecision(2))));

/** When it can be told, and what then. */
export function untilWhen({ tellsInMonth, expected, leads, customers }: RunningAdvice): string {
  if (tellsInMonth === null || expected === null) return '';
  const came = (expected.of === 'leads' ? leads : customers) ?? 0;
  const still = came === 0 ? `No ${expected.of.slice(0, -1)}` : `Still only ${withSeparators(came)}`;
  return `${still} by the end of its month ${tellsInMonth}? Then stop.`;
}

/** "In 6 months you spent $4,800: 40 leads at $120 each, 3 customers at $1,600 each." */
export function spentSentence(
  { nowUsd, months, spentUsd, leads, customers, costPerLeadUsd, costPerCustomerUsd }: RunningAdvice,
  money: Money,
): string {
  if (spentUsd === 0 && (leads ?? customers) !== null)
    return `In ${inMonths(months ?? 0)} it brought ${[told(leads, 'lead'), told(customers, 'customer')].filter((each) => each !== '').join(' and ')} for no money.`;
  if (months === null || spentUsd === null) return '';
  const each = (count: number | null, one: string, cost: number | null): readonly string[] =>
    count === null
      ? []
      : [
          `${count === 0 ? 'no' : withSeparators(count)} ${one}${count === 1 ? '' : 's'}${cost === null ? '' : ` at ${formatCost(cost, money)}${count === 1 ? '' : ' each'}`}`,
        ];
  const came = [...each(leads, 'lead', costPerLeadUsd.soFar), ...each(customers, 'customer', costPerCustomerUsd.soFar)];
  const hasHours = spentUsd > nowUsd * months + 0.5;
  const amount = formatMoney(spentUsd, money);
  const took = nowUsd === 0 ? `hours worth ${amount}` : hasHours ? `${amount}, hours included` : amount;
  const spent = `In ${inMonths(months)} it took ${took}`;
  return came.length === 0 ? `${spent}.` : `${spent}: ${came.join(', ')}.`;
}

const inMonths = (months: number): string =>
  `${withSeparators(Math.round(months * 10) / 10)} ${months === 1 ? 'month' : 'months'}`;

const told = (count: number | null, one: string): string =>
  count === null ? '' : `${count === 0 ? 'no' : withSeparators(count)} ${one}${count === 1 ? '' : 's'}`;

/** What one costs by one's own counts and the benchmark together; by the benchmark alone where nothing was counted. */
function costSentence({ costPerLeadUsd, costPerCustomerUsd, weight, leads }: RunningAdvice, money: Money): string {
  const { yours } = costPerCustomerUsd;
  const [lead, customer] = [costPerLeadUsd.benchmark, costPerCustomerUsd.benchmark];
  const others =
    lead === null || customer === null
      ? ''
      : `Others pay ${formatCost(lead.typical, money)} a lead and ${formatCost(customer.typical, money)} a customer.`;
  if (yours === null || weight < MOSTLY) return others;
  const whose = lead === null ? 'your count' : leads === null ? 'your count and theirs' : 'your counts and theirs';
  return `${others} By ${whose}, one customer costs about ${formatCost(yours.typical, money)} (${formatCost(yours.low, money)} to ${formatCost(yours.high, money)}).`.trim();
}

/** Below this share of one's own the figure is the benchmark's. */
const MOSTLY = 0.1;

/** Counts from which they say something, and from which a good deal (judgement). */
const FEW = 10;
const SOME = 30;

/** How much counts of this size say. */
function sureSentence({ couldBe, customers, leads, tried }: RunningAdvice): string {
  const count = customers ?? leads;
  if (couldBe === null || count === null || tried.startsWith('too-') || tried === 'failed' || tried === 'unclear')
    return '';
  const what = couldBe.of === 'customers' ? 'customer' : 'lead';
  const size = count < FEW ? 'little' : count < SOME ? 'something' : 'a good deal';
  const counted = `${count === 0 ? 'No' : withSeparators(count)} ${what}${count === 1 ? '' : 's'}`;
  return `${counted} ${count === 1 ? 'says' : 'say'} ${size}: by luck alone it could have been ${withSeparators(couldBe.low)} to ${withSeparators(couldBe.high)}.`;
}

/** When to act. */
function watchSentence({ move, watchUsd, spentUsd }: RunningAdvice, money: Money): string {
  if (watchUsd === null || spentUsd === 0 || move === 'stop' || move === 'cut') return '';
  return `Watch what a lead costs: above ${formatCost(watchUsd, money)} two months in a row, cut it by a third.`;
}
