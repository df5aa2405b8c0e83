import type { PlanDocument, ShownTarget, StartingBudget } from '../../model/plan-document.ts';
import { withSeparators } from '../../model/with-separators.ts';
import { nameSource } from './evidence.ts';
import { exactMoney, shareInWords } from './plan-numbers.ts';
import type { Typed } from './typed.ts';

/** What is asked for: "30 customers by month 6", "3 meetings a month by month 9", "$50,000 of revenue by month 12". */
function targetInWords({ count, value, by, perMonth }: ShownTarget, document: PlanDocument): string {
  const what =
    count === 'revenue'
      ? `${exactMoney(value, document)} of revenue`
      : `${withSeparators(value)} ${value === 1 ? ONE[count] : SEVERAL[count]}`;
  return `${what}${perMonth ? ` a month, from month ${by} on` : ` by month ${by}`}`;
}

const ONE = { customers: 'customer', enquiries: 'inquiry', meetings: 'meeting', contacts: 'contact' } as const;
const SEVERAL = { customers: 'customers', enquiries: 'inquiries', meetings: 'meetings', contacts: 'contacts' } as const;

/** What a target takes, a sentence each; none where there is no target. */
export function targetSentences(document: PlanDocument): readonly string[] {
  const { target } = document;
  if (target === null) return [];
  const { cheapest, advisedMix } = target;
  const what = targetInWords(target, document);
  const chance = (share: number) => `${Math.round(100 * share)} of 100 runs get there`;
  const isLeast = advisedMix !== null && cheapest.roundedUp >= advisedMix.roundedUp;
  return [
    ...(advisedMix === null
      ? [`No budget we tried brings ${what} at the advised split.`]
      : [
          `For ${what}: about ${exactMoney(advisedMix.roundedUp, document)} a month at the advised split (${chance(advisedMix.chance)}).`,
        ]),
    ...(isLeast
      ? []
      : [
          `${advisedMix === null ? 'It takes' : 'At least, it takes'} ${exactMoney(cheapest.roundedUp, document)} a month, with ${shareInWords(cheapest.inboundShare)} (${chance(cheapest.chance)}).`,
        ]),
  ];
}

/** Budgets to begin from, where none is known. */
export const startingSentences = (document: PlanDocument, typed?: Typed): readonly string[] =>
  document.startingBudgets.map((budget) => startingSentence(budget, document, typed));

function startingSentence(
  { from, monthly, target, perYearlyRevenue, sources }: StartingBudget,
  document: PlanDocument,
  typed: Typed | undefined,
): string {
  const amount = `${exactMoney(monthly, document)} a month`;
  if (target !== null)
    return `Start from the goal: ${withSeparators(target.value)} ${target.called} by month ${target.by} would take about ${amount}.${typed?.target ?? ''}`;
  if (from === 'least-spends') return `Start from the channels: the ones we advise take at least ${amount} together.`;
  const revenue = exactMoney(perYearlyRevenue ?? 0, document);
  return `Start from what others spend: about ${amount} for each ${revenue} you sell in a year. Those are mainly large firms, and half spend less (${sources.map(nameSource).join(', ')}).`;
}
