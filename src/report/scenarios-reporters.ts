import type { ScenariosDocument } from '../model/scenarios.ts';
import type { Handover } from './handover.ts';
import { jsonText } from './json.ts';
import type { Format } from './reporter.ts';
import type { Style } from './text/style.ts';

type ScenariosReporter = (document: ScenariosDocument, handover: Handover) => string;

/** Apart from the other documents, so that no advice loads what draws several plans. */
const REPORTERS: Readonly<Record<Format, (styled: () => Promise<Style>) => Promise<ScenariosReporter>>> = {
  table: async (styled) => {
    const [{ scenariosText }, style] = await Promise.all([import('./text/scenarios-text.ts'), styled()]);
    return (document) => scenariosText(document, style);
  },
  json: async () => jsonText,
  markdown: async () => (await import('./markdown/scenarios-markdown.ts')).scenariosMarkdown,
  csv: async () => (await import('./plan-csv.ts')).scenariosCsv,
  html: async () => (await import('./html/scenarios-html.ts')).scenariosHtml,
};

/** The reporter of a format; `styled` says how to draw where the format is the terminal's. */
export const scenariosReporterFor = (format: Format, styled: () => Promise<Style>): Promise<ScenariosReporter> =>
  REPORTERS[format](styled);
