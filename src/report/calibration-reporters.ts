import type { CalibrationDocument } from '../model/calibration-document.ts';
import type { Handover } from './handover.ts';
import { jsonText } from './json.ts';
import type { Format } from './reporter.ts';
import type { Style } from './text/style.ts';

/** A calibration in one format, as text that ends in one newline. */
type CalibrationReporter = (document: CalibrationDocument, handover: Handover) => string;

/** Apart from the other documents, so that no advice loads what draws a history. */
const REPORTERS: Readonly<Record<Format, (styled: () => Promise<Style>) => Promise<CalibrationReporter>>> = {
  table: async (styled) => {
    const [{ calibrationText }, style] = await Promise.all([import('./text/calibration-text.ts'), styled()]);
    return (document) => calibrationText(document, style);
  },
  json: async () => jsonText,
  markdown: async () => (await import('./markdown/calibration-markdown.ts')).calibrationMarkdown,
  csv: async () => (await import('./calibration-csv.ts')).calibrationCsv,
  html: async () => (await import('./html/calibration-html.ts')).calibrationHtml,
};

/** The reporter of a format; `styled` says how to draw where the format is the terminal's. */
export const calibrationReporterFor = (format: Format, styled: () => Promise<Style>): Promise<CalibrationReporter> =>
  REPORTERS[format](styled);
