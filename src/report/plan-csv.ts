import type { PlanDocument } from '../model/plan-document.ts';
import type { ScenariosDocument } from '../model/scenarios.ts';
import { csvText } from './csv.ts';

const HEADS = ['month', 'channel', 'name', 'side', 'money', 'hours', 'leads', 'customers'];

/** A line for every month and channel that is in use: the sheet that an agency opens; leads and customers are typical. */
export const planCsv = (document: PlanDocument): string => csvText([HEADS, ...rowsOf(document)]);

/** The same of several plans, each line with the plan that it is of. */
export const scenariosCsv = ({ scenarios }: ScenariosDocument): string =>
  csvText([
    ['plan', ...HEADS],
    ...scenarios.flatMap((scenario) => rowsOf(scenario).map((row) => [scenario.name, ...row])),
  ]);

const rowsOf = ({ plan, forecast }: Pick<PlanDocument, 'plan' | 'forecast'>) => [
  ...(plan?.months ?? []).flatMap(({ month, channels }) =>
    (plan?.channels ?? []).map(({ id, name, side }) => {
      const { spend = 0, hours = 0 } = channels.find((each) => each.id === id) ?? {};
      const { leads = 0, customers = 0 } = forecast?.months[month - 1]?.byChannel.find((each) => each.id === id) ?? {};
      return [month, id, name, side, spend, rounded(hours), rounded(leads), rounded(customers)];
    }),
  ),
];

/** To four decimals: they still add up, and no sheet shows more. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
