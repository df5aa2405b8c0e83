import type { Advice } from '../../model/advice.ts';
import type { RunningAdvice } from '../../model/current-advice.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { formatCost, formatMoney } from './format-number.ts';
import { asExpected, spentSentence, titleOf, untilWhen, whatIsMissing } from './running.ts';

type Money = Pick<Advice, 'currency'>;

/** What to do with each channel that runs, and, where there is room, the one thing that speaks most for it. */
export const runningInShort = (
  { current, currency }: Pick<Advice, 'current' | 'currency'>,
  hasWhy: boolean,
): readonly string[] =>
  (current?.channels ?? []).map((channel) =>
    [sentenceOf(channel, { currency }), ...(hasWhy ? shortWhy(channel, { currency }) : [])]
      .filter((part) => part !== '')
      .join(' '),
  );

const sentenceOf = (channel: RunningAdvice, money: Money): string =>
  channel.move === 'cut' && channel.tried === 'not-counted'
    ? `${titleOf(channel, money)}, and ${whatIsMissing(channel)}.`
    : `${titleOf(channel, money)}.`;

function shortWhy(channel: RunningAdvice, money: Money): readonly string[] {
  const { because, ruledOut, costPerLeadUsd, tried, trial } = channel;
  const came = spentSentence(channel, money);
  switch (because) {
    case 'pays':
      return [came, customerSentence(channel, money)];
    case 'cheaper':
      return [came, 'On most channels a customer costs more.'];
    case 'dearer':
      return [came, 'On most channels a customer costs less.'];
    case 'failed':
    case 'costs-too-much':
      return [
        came,
        leadSentence(costPerLeadUsd, money) ?? capitalise(asExpected(channel) ?? customerSentence(channel, money)),
      ];
    case 'unclear':
      return [came, soonTold(channel) ? untilWhen(channel) : "That's too little to be sure."];
    case 'too-early':
      return ["It's too early to tell."];
    case 'too-small':
      return [
        came,
        trial === null
          ? ''
          : `A fair test takes ${formatMoney(trial.monthlyUsd, money)} a month for ${trial.months} months.`,
      ];
    case 'ruled-out':
      return [ruledOut ?? ''];
    case 'less-money':
      return ['Your budget is less than what you spend now.'];
    case 'others-bring-more':
      return tried === 'not-counted'
        ? []
        : [came, leadSentence(costPerLeadUsd, money) ?? 'The same money should bring more elsewhere.'];
    case 'brings-more':
      return ['More money should bring more here than elsewhere.'];
    case 'as-advised':
      return tried === 'unclear' ? [came, untilWhen(channel)] : [channel.nowUsd === 0 ? came : ''];
    case 'not-counted':
      return [];
  }
}

/** By so many months at most one waits for an answer without a word of how little is known (judgement). */
const SOON = 6;
const soonTold = ({ tellsInMonth, months }: RunningAdvice): boolean =>
  tellsInMonth !== null && tellsInMonth - (months ?? 0) <= SOON;

/** "You can pay $800 for one." */
function customerSentence({ costPerCustomerUsd, customers }: RunningAdvice, money: Money): string {
  const { yours } = costPerCustomerUsd;
  const most = costPerCustomerUsd.most === null ? '' : formatCost(costPerCustomerUsd.most, money);
  if (customers !== null && customers > 0) return most === '' ? '' : `You can pay ${most} for one.`;
  if (yours === null) return '';
  // None has come yet: nobody knows by counting what one costs.
  const costs = customers === 0 ? 'One is likely to cost' : 'A customer costs';
  const cost = `${costs} you about ${formatCost(yours.typical, money)}`;
  return most === '' ? `${cost}.` : `${cost}, and you can pay ${most}.`;
}

/** Undefined where it costs no more than elsewhere. */
function leadSentence({ soFar, benchmark }: RunningAdvice['costPerLeadUsd'], money: Money): string | undefined {
  if (soFar === null || benchmark === null || soFar <= benchmark.typical) return undefined;
  return `Others pay ${formatCost(benchmark.typical, money)} a lead.`;
}
