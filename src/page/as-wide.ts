import { costOf } from '../advice/shown-forecast.ts';
import type { Interval } from '../model/budget-plan.ts';
import { asFields, lazily } from '../model/fields.ts';
import type { ShownForecast } from '../model/plan-document.ts';

/** A forecast of typical figures alone with ranges that reach as far, by factors, as those that were drawn last. */
export function asWide(typical: ShownForecast, drawn: ShownForecast): ShownForecast {
  const { totals, byGoalMonth, months, leftAtEnd } = typical;
  const counted = <Of extends typeof totals | typeof byGoalMonth>(now: Of, was: Of): Of => {
    const customers = around(now.customers, was.customers);
    const costPerCustomer = now.costPerCustomer.mid === null ? now.costPerCustomer : costOf(now.spend, customers);
    return { ...now, leads: around(now.leads, was.leads), customers, costPerCustomer };
  };
  return lazily({
    ...asFields(typical),
    totals: () => counted(totals, drawn.totals),
    byGoalMonth: () => counted(byGoalMonth, drawn.byGoalMonth),
    months: () =>
      months.map((month, at) => {
        const was = drawn.months[at] ?? drawn.months.at(-1) ?? month;
        return {
          ...month,
          leads: around(month.leads, was.leads),
          customers: around(month.customers, was.customers),
          customersSoFar: around(month.customersSoFar, was.customersSoFar),
        };
      }),
    leftAtEnd: () => ({
      ...leftAtEnd,
      leads: around(leftAtEnd.leads, drawn.leftAtEnd.leads),
      customers: around(leftAtEnd.customers, drawn.leftAtEnd.customers),
    }),
    narrows: () => drawn.narrows,
    breakEven: () => drawn.breakEven,
  });
}

const around = ({ mid }: Interval, was: Interval): Interval =>
  was.mid > 0
    ? { low: (mid * was.low) / was.mid, mid, high: (mid * was.high) / was.mid }
    : { low: mid, mid, high: mid };
