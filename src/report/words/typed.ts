import { TELL_HOURS } from './money-by-phase.ts';
import type { Planned } from './plan.ts';

/** What is said of flags; a page has its fields for that. */
export const TYPED = {
  hours: `${TELL_HOURS}.`,
  customerValue: 'Say what a customer spends in the first year (--customer-value) to see when it pays back.',
  worth: ' (--customer-value)',
  margin: ': --margin counts those too',
  target: ' Want another number? Try --target 20.',
  figure: ({ plan }: Planned, channel: string, figure: string) => {
    const usual = plan.figures.find((each) => each.channel === channel && each.figure === figure);
    return usual === undefined ? '.' : `: ${setFigure(usual)}`;
  },
};

export type Typed = typeof TYPED;

/** How a figure of one's own is given, by that which is usual: whoever types just that changes little. */
export const setFigure = ({
  channel,
  figure,
  typical,
}: Pick<Planned['plan']['figures'][number], 'channel' | 'figure' | 'typical'>): string =>
  `--set ${channel}.${figure}=${Number(typical.toPrecision(2))}`;
