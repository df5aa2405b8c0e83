import { TELL_HOURS } from './money-by-phase.ts';

/** What could be typed for a figure of one's own. */
const EXAMPLES: Readonly<Record<string, string>> = {
  costPerLead: '60',
  leadToCustomer: '0.05',
  keptPerMonth: '0.8',
  delayMonths: '1',
  costDoublesAt: '5000',
};

/** What is said of flags; a page has its fields for that. */
export const TYPED = {
  hours: `${TELL_HOURS}.`,
  customerValue: 'Say what a customer spends in the first year (--customer-value) to see when it pays back.',
  margin: ': --margin counts those too',
  target: ' Want another number? Try --target 20.',
  figure: (channel: string, figure: string) => `: --set ${channel}.${figure}=${EXAMPLES[figure]}`,
};

export type Typed = typeof TYPED;
