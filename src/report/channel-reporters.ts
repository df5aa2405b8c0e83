import type { ChannelDocument } from '../model/channel-verdict.ts';
import { csvText } from './csv.ts';
import type { Handover } from './handover.ts';
import { jsonText } from './json.ts';
import type { Format } from './reporter.ts';
import type { Style } from './text/style.ts';

type ChannelReporter = (document: ChannelDocument, handover?: Handover) => string;

/** Apart from the other documents, so that no advice loads what draws a channel. */
const REPORTERS: Readonly<Record<Format, (styled: () => Promise<Style>) => Promise<ChannelReporter>>> = {
  table: async (styled) => {
    const [{ channelText }, style] = await Promise.all([import('./text/channel-text.ts'), styled()]);
    return (document) => channelText(document, style);
  },
  json: async () => (document) => jsonText(document),
  markdown: async () => (await import('./markdown/channel-markdown.ts')).channelMarkdown,
  csv: async () => channelCsv,
  html: async () => (await import('./html/channel-html.ts')).channelHtml,
};

/** The reporter of a format; `styled` says how to draw where the format is the terminal's. */
export const channelReporterFor = (format: Format, styled: () => Promise<Style>): Promise<ChannelReporter> =>
  REPORTERS[format](styled);

/** One line, for a sheet of several channels. */
const channelCsv = ({ channel, currency }: ChannelDocument): string => {
  const { id, name, verdict, costPerCustomer, most, needs, test, stopAt, stopBelowLeads, why } = channel;
  const { low, mid, high } = costPerCustomer;
  const row = {
    ...{
      id,
      name,
      verdict: verdict ?? '',
      currency,
      low: cents(low),
      typical: cents(mid),
      high: cents(high),
      most: cents(most),
    },
    ...{ money: needs.usd, hours: needs.hours, months: needs.months },
    ...{ testMoney: test?.usd ?? '', testHours: test?.hours ?? '', testMonths: test?.months ?? '' },
    ...{ stopAt: stopAt ?? '', stopBelowLeads: stopBelowLeads ?? '', why },
  };
  return csvText([Object.keys(row), Object.values(row)]);
};

const cents = (amount: number | null) => (amount === null ? '' : Math.round(100 * amount) / 100);
