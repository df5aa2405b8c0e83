import type { CalibrationDocument } from '../model/calibration-document.ts';
import { inFormat } from './in-format.ts';
import { jsonText } from './json.ts';

/** Apart from the other documents, so that no advice loads what draws a history. */
export const calibrationReporterFor = inFormat<CalibrationDocument>({
  table: async () => (await import('./text/calibration-text.ts')).calibrationText,
  json: async () => jsonText,
  markdown: async () => (await import('./markdown/calibration-markdown.ts')).calibrationMarkdown,
  csv: async () => (await import('./calibration-csv.ts')).calibrationCsv,
  html: async () => (await import('./html/calibration-html.ts')).calibrationHtml,
});
