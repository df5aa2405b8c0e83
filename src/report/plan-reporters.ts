import type { PlanDocument } from '../model/plan-document.ts';
import { inFormat } from './in-format.ts';
import { jsonText } from './json.ts';

/** Apart from the other documents, so that no advice loads what draws a plan. */
export const planReporterFor = inFormat<PlanDocument>({
  table: async () => (await import('./text/plan-text.ts')).planText,
  json: async () => jsonText,
  markdown: async () => (await import('./markdown/plan-markdown.ts')).planMarkdown,
  csv: async () => (await import('./plan-csv.ts')).planCsv,
  html: async () => (await import('./html/plan-html.ts')).planHtml,
});
