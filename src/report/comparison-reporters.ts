import type { Comparison } from './comparison.ts';
import { inFormat } from './in-format.ts';
import { comparisonDocument, jsonText } from './json.ts';

/** Apart from the other documents, so that no comparison loads what draws an advice. */
export const comparisonReporterFor = inFormat<Comparison>({
  table: async () => (await import('./text/comparison-text.ts')).comparisonText,
  json: async () => (comparison) => jsonText(comparisonDocument(comparison)),
  markdown: async () => (await import('./markdown/comparison-markdown.ts')).comparisonMarkdown,
  csv: async () => (await import('./csv.ts')).comparisonCsv,
  html: async () => (await import('./html/comparison-html.ts')).comparisonHtml,
});
