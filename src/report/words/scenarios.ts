import type { Interval } from '../../model/budget-plan.ts';
import { listOf } from '../../model/list-of.ts';
import { capitalise, nameInSentence } from '../../model/name-in-sentence.ts';
import { questionOf } from '../../model/questions.ts';
import type { Scenario, ScenariosDocument } from '../../model/scenarios.ts';
import { SIDES } from '../../model/terms.ts';
import { withSeparators } from '../../model/with-separators.ts';
import type { PlanNote } from './plan-notes.ts';
import { countInCell, exactMoney, hoursInWords, roughMoney, twoDigits } from './plan-numbers.ts';
import type { PlanRow, PlanTable } from './plan-table.ts';

const NOTHING = '–';

type Forecast = NonNullable<Scenario['forecast']>;
type Plan = NonNullable<Scenario['plan']>;

const called = ({ scenarios }: ScenariosDocument): string =>
  scenarios.find(({ forecast }) => forecast !== null)?.forecast?.called.several ?? 'customers';

/** The months in which results are due, each once. */
const dueMonths = ({ scenarios }: ScenariosDocument): readonly number[] => [
  ...new Set(scenarios.flatMap(({ plan }) => (plan === null ? [] : [Math.min(plan.goalMonth, plan.horizonMonths)]))),
];

const byWhen = (document: ScenariosDocument): string => {
  const [month, ...more] = dueMonths(document);
  return month === undefined || more.length > 0 ? 'when results are due' : `month ${month}`;
};

/** Whether any of them counts what its goal is about. */
const isCounted = ({ scenarios }: ScenariosDocument): boolean =>
  scenarios.some(({ forecast }) => forecast?.goalCounted === true);

/** "New customers by month 6: about 7 with $400, 24 with $800, 57 with $2,000." */
export function scenariosHeadline(document: ScenariosDocument): string {
  const by = dueMonths(document).length > 1 ? byWhen(document) : `by ${byWhen(document)}`;
  const what = isCounted(document) ? `New ${called(document)}` : 'Leads, as a by-product,';
  const named = document.scenarios.map(({ name, forecast }) =>
    forecast === null
      ? `no plan yet with ${name}`
      : `${inFew(forecast.byGoalMonth[isCounted(document) ? 'customers' : 'leads'])} with ${name}`,
  );
  return `${what} ${by}: ${named.join(', ')}.`;
}

const inFew = ({ mid }: Interval): string => (mid < 2 ? 'fewer than two' : `about ${twoDigits(mid)}`);

/** Several plans, a column each: what is spent, what it should bring, and who gets how much. */
export function scenariosTable(document: ScenariosDocument): PlanTable {
  const { scenarios, varied } = document;
  const by = byWhen(document);
  const several = called(document);
  const row = (name: string, cell: (forecast: Forecast, plan: Plan, scenario: Scenario) => string): PlanRow => ({
    kind: 'channel',
    side: null,
    name,
    cells: scenarios.map((scenario) => {
      const { forecast, plan } = scenario;
      return forecast === null || plan === null ? NOTHING : cell(forecast, plan, scenario);
    }),
  });
  const head = (name: string): PlanRow => ({ kind: 'total', side: null, name, cells: [] });
  const money = (amount: number | null, scenario: Scenario) =>
    amount === null ? NOTHING : roughMoney(amount, scenario);
  const ids = [...new Set(SIDES.flatMap((side) => scenarios.flatMap(({ plan }) => idsOf(plan, side))))];
  const hasTarget = scenarios.some(({ target }) => target !== null);
  const horizons = [...new Set(scenarios.flatMap(({ plan }) => (plan === null ? [] : [plan.horizonMonths])))];
  const isLonger = scenarios.some(({ plan }) => plan !== null && plan.horizonMonths > plan.goalMonth);
  const ofCustomers = (name: string, cell: (of: Forecast['byGoalMonth'], scenario: Scenario) => string) =>
    row(name, ({ goalCounted, byGoalMonth }, _, scenario) => (goalCounted ? cell(byGoalMonth, scenario) : NOTHING));
  const customerRows = [
    head(`New ${several} by ${by}`),
    ofCustomers('typical', ({ customers }) => countInCell(customers.mid)),
    ofCustomers('low', ({ customers }) => countInCell(customers.low)),
    ofCustomers('high', ({ customers }) => countInCell(customers.high)),
    ofCustomers('cost of one, typical', ({ costPerCustomer }, scenario) => money(costPerCustomer.mid, scenario)),
  ];
  return {
    title: varied === null ? 'Plan' : capitalise(questionOf(varied).label),
    heads: scenarios.map(({ name }) => name),
    rows: [
      ...(dueMonths(document).length > 1
        ? [row('Results due in month', (_, { goalMonth, horizonMonths }) => `${Math.min(goalMonth, horizonMonths)}`)]
        : []),
      row(`Spent by ${by}`, ({ byGoalMonth }, _, scenario) => exactMoney(Math.round(byGoalMonth.spend), scenario)),
      ...(isCounted(document) ? customerRows : []),
      row(`Leads by ${by}`, ({ byGoalMonth }) => countInCell(byGoalMonth.leads.mid)),
      ...(isLonger && isCounted(document)
        ? [
            head(horizons.length === 1 ? `By month ${horizons[0]}` : 'By the end of the plan'),
            row('typical', ({ totals }) => countInCell(totals.customers.mid)),
            row('more in the two years after', ({ leftAtEnd }) => countInCell(leftAtEnd.customers.mid)),
          ]
        : []),
      ...(isCounted(document) && scenarios.some(({ forecast }) => forecast !== null && forecast.payback !== null)
        ? [row('Pays back', ({ payback }) => paidBack(payback))]
        : []),
      ...(hasTarget
        ? [
            row('Budget for the target', (_, __, scenario) =>
              money(scenario.target?.advisedMix?.roundedUp ?? scenario.target?.cheapest.roundedUp ?? null, scenario),
            ),
          ]
        : []),
      head('Money a month, on average'),
      ...ids.map((id) =>
        row(nameOf(scenarios, id), (_, plan, scenario) => {
          const channel = plan.channels.find((each) => each.id === id);
          const amount = (channel?.spend ?? 0) / plan.horizonMonths;
          const hours = (channel?.hours ?? 0) / plan.horizonMonths;
          if (channel === undefined) return NOTHING;
          return plan.unit === 'hours'
            ? `${withSeparators(Math.round(hours))} h`
            : exactMoney(Math.round(amount), scenario);
        }),
      ),
      row('On being found', (_, { inboundShare }) => `${Math.round(inboundShare)}%`),
      row('Hours a month', (_, { months, unit }) =>
        hoursInWords(
          months.map(({ hours }) => hours),
          unit,
        ),
      ),
    ],
  };
}

const idsOf = (plan: Scenario['plan'], side: (typeof SIDES)[number]): readonly string[] =>
  (plan?.channels ?? []).filter((each) => each.side === side).map(({ id }) => id);

const nameOf = (scenarios: readonly Scenario[], id: string): string =>
  scenarios.flatMap(({ plan }) => plan?.channels ?? []).find((each) => each.id === id)?.name ?? id;

const paidBack = (payback: Forecast['payback']): string =>
  payback === null ? NOTHING : payback.month === null ? 'not yet' : `month ${payback.month}`;

/** What each larger budget adds, and how wide all of this is. */
export function scenarioNotes(document: ScenariosDocument): readonly PlanNote[] {
  const steps = stepsBetween(document);
  const missing = document.scenarios.filter(({ plan }) => plan === null).map(({ name }) => name);
  return [
    ...(steps.length === 0 ? [] : [{ title: 'Each step', text: steps.join(' ') }]),
    ...(missing.length === 0
      ? []
      : [{ title: 'No plan', text: `${missing.join(', ')}: say how much there is a month.` }]),
    {
      title: 'How sure',
      text: 'Four out of five such plans should end between low and high. Good or bad luck would move all of them the same way.',
    },
  ];
}

/** Fewer than this many are told as none: half of one rounds up. */
const HARDLY_ANY = 0.5;

/** From each budget to the next: how many more, and what each of those costs. */
function stepsBetween(document: ScenariosDocument): readonly string[] {
  if (!isCounted(document) || (document.varied !== 'monthlyBudget' && document.varied !== 'budgetTotal')) return [];
  const planned = document.scenarios
    .flatMap((scenario) => (scenario.forecast === null ? [] : [{ scenario, at: scenario.forecast.byGoalMonth }]))
    .sort((one, other) => one.at.spend - other.at.spend);
  return planned.slice(1).flatMap(({ scenario, at }, index) => {
    const before = planned[index];
    if (before === undefined) return [];
    const more = at.customers.mid - before.at.customers.mid;
    const paid = Math.round(at.spend - before.at.spend);
    const from = `From ${before.scenario.name} to ${scenario.name}`;
    if (more <= -HARDLY_ANY && paid > 0)
      return [
        `${from}: ${twoDigits(Math.max(1, -more))} fewer for ${exactMoney(paid, scenario)} more${lostBetween(before.scenario, scenario)}.`,
      ];
    if (more < HARDLY_ANY || paid <= 0) return [`${from}: hardly any more for ${exactMoney(paid, scenario)}.`];
    return [
      `${from}: ${twoDigits(Math.max(1, more))} more for ${exactMoney(paid, scenario)}, about ${roughMoney(paid / more, scenario)} each.`,
    ];
  });
}

/** ", as email to customers drops out"; empty where every channel of one plan is in the other. */
function lostBetween(before: Scenario, after: Scenario): string {
  const lost = (before.plan?.channels ?? [])
    .filter(({ id }) => after.plan?.channels.every((each) => each.id !== id) === true)
    .map(({ name }) => nameInSentence(name));
  return lost.length === 0 ? '' : `, as ${listOf(lost)} ${lost.length === 1 ? 'drops' : 'drop'} out`;
}

/** A plan's range by when results are due, for one picture of all. */
export const scenarioRanges = ({ scenarios }: ScenariosDocument): readonly (Interval & { readonly name: string })[] =>
  scenarios.flatMap(({ name, forecast }) =>
    forecast === null || !forecast.goalCounted ? [] : [{ name, ...forecast.byGoalMonth.customers }],
  );
