import type { ChannelDocument } from '../model/channel-verdict.ts';
import { csvText } from './csv.ts';
import { inFormat } from './in-format.ts';
import { jsonText } from './json.ts';

/** Apart from the other documents, so that no advice loads what draws a channel. */
export const channelReporterFor = inFormat<ChannelDocument>({
  table: async () => (await import('./text/channel-text.ts')).channelText,
  json: async () => (document) => jsonText(document),
  markdown: async () => (await import('./markdown/channel-markdown.ts')).channelMarkdown,
  csv: async () => channelCsv,
  html: async () => (await import('./html/channel-html.ts')).channelHtml,
});

/** One line, for a sheet of several channels. */
const channelCsv = ({ channel, currency }: ChannelDocument): string => {
  const { id, name, verdict, costPerCustomer, most, needs, test, stopAt, stopBelowLeads, why } = channel;
  const { low, mid, high } = costPerCustomer;
  const row = {
    id,
    name,
    verdict: verdict ?? '',
    currency,
    low: cents(low),
    typical: cents(mid),
    high: cents(high),
    most: cents(most),
    money: needs.usd,
    hours: needs.hours,
    months: needs.months,
    testMoney: test?.usd ?? '',
    testHours: test?.hours ?? '',
    testMonths: test?.months ?? '',
    stopAt: stopAt ?? '',
    stopBelowLeads: stopBelowLeads ?? '',
    why,
  };
  return csvText([Object.keys(row), Object.values(row)]);
};

const cents = (amount: number | null) => (amount === null ? '' : Math.round(100 * amount) / 100);
