import type { ScenariosDocument } from '../model/scenarios.ts';
import { inFormat } from './in-format.ts';
import { jsonText } from './json.ts';

/** Apart from the other documents, so that no advice loads what draws several plans. */
export const scenariosReporterFor = inFormat<ScenariosDocument>({
  table: async () => (await import('./text/scenarios-text.ts')).scenariosText,
  json: async () => jsonText,
  markdown: async () => (await import('./markdown/scenarios-markdown.ts')).scenariosMarkdown,
  csv: async () => (await import('./plan-csv.ts')).scenariosCsv,
  html: async () => (await import('./html/scenarios-html.ts')).scenariosHtml,
});
