import { jsonReporter } from './json.ts';
import type { Format, Reporter } from './reporter.ts';
import type { Style } from './text/style.ts';

/** What knows the terminal, asked only when something is drawn for it. */
type Styled = () => Promise<Style>;

/** What only one format needs is loaded only for it; JSON is so little that it comes with the program. */
const REPORTERS: Readonly<Record<Format, (styled: Styled) => Promise<Reporter>>> = {
  table: async (styled) => {
    const [{ textReporter }, style] = await Promise.all([import('./text/text-reporter.ts'), styled()]);
    return textReporter(style);
  },
  json: async () => jsonReporter,
  markdown: async () => (await import('./markdown/markdown-reporter.ts')).markdownReporter,
  csv: async () => (await import('./csv.ts')).csvReporter,
  html: async () => (await import('./html/html-reporter.ts')).htmlReporter,
};

/** The reporter of a format; `styled` says how to draw where the format is the terminal's. */
export const reporterFor = (format: Format, styled: Styled): Promise<Reporter> => REPORTERS[format](styled);
