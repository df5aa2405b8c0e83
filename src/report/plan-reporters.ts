import type { PlanDocument } from '../model/plan-document.ts';
import type { Handover } from './handover.ts';
import { jsonText } from './json.ts';
import type { Format } from './reporter.ts';
import type { Style } from './text/style.ts';

/** A plan in one format, as text that ends in one newline. */
type PlanReporter = (document: PlanDocument, handover: Handover) => string;

/** Apart from the other documents, so that no advice loads what draws a plan. */
const REPORTERS: Readonly<Record<Format, (styled: () => Promise<Style>) => Promise<PlanReporter>>> = {
  table: async (styled) => {
    const [{ planText }, style] = await Promise.all([import('./text/plan-text.ts'), styled()]);
    return (document) => planText(document, style);
  },
  json: async () => jsonText,
  markdown: async () => (await import('./markdown/plan-markdown.ts')).planMarkdown,
  csv: async () => (await import('./plan-csv.ts')).planCsv,
  html: async () => (await import('./html/plan-html.ts')).planHtml,
};

/** The reporter of a format; `styled` says how to draw where the format is the terminal's. */
export const planReporterFor = (format: Format, styled: () => Promise<Style>): Promise<PlanReporter> =>
  REPORTERS[format](styled);
