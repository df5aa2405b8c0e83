import type { Comparison } from './comparison.ts';
import type { Handover } from './handover.ts';
import { comparisonDocument, jsonText } from './json.ts';
import type { Format } from './reporter.ts';
import type { Style } from './text/style.ts';

/** The raw comparison in one format, as text that ends in one newline. */
type ComparisonReporter = (comparison: Comparison, handover: Handover) => string;

/** Apart from the other documents, so that no comparison loads what draws an advice. */
const REPORTERS: Readonly<Record<Format, (styled: () => Promise<Style>) => Promise<ComparisonReporter>>> = {
  table: async (styled) => {
    const [{ comparisonText }, style] = await Promise.all([import('./text/comparison-text.ts'), styled()]);
    return (comparison) => comparisonText(comparison, style);
  },
  json: async () => (comparison) => jsonText(comparisonDocument(comparison)),
  markdown: async () => (await import('./markdown/comparison-markdown.ts')).comparisonMarkdown,
  csv: async () => (await import('./csv.ts')).comparisonCsv,
  html: async () => (await import('./html/comparison-html.ts')).comparisonHtml,
};

/** The reporter of a format; `styled` says how to draw where the format is the terminal's. */
export const comparisonReporterFor = (format: Format, styled: () => Promise<Style>): Promise<ComparisonReporter> =>
  REPORTERS[format](styled);
