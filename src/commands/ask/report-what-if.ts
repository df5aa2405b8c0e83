import { whatIf } from '../../advice/what-if.ts';
import type { Advice } from '../../model/advice.ts';
import type { WhatIf } from '../../model/what-if.ts';
import { jsonText } from '../../report/json.ts';
import type { Style } from '../../report/style.ts';
import type { Format } from '../../shell/write-result.ts';

/** In what the advice for other answers differs, in the format asked for. */
export const reportWhatIf = (
  advice: Advice,
  other: Advice,
  format: Format,
  styled: () => Promise<Style>,
): Promise<string> => REPORTS[format](whatIf(advice, other), styled);

/** What only one format needs is loaded only for it. */
const REPORTS: Readonly<Record<Format, (whatIf: WhatIf, styled: () => Promise<Style>) => Promise<string>>> = {
  table: async (whatIf, styled) =>
    (await import('../../report/what-if/what-if-text.ts')).whatIfText(whatIf, await styled()),
  json: async (whatIf) => jsonText(whatIf),
  markdown: async (whatIf) => (await import('../../report/what-if/what-if-markdown.ts')).whatIfMarkdown(whatIf),
  csv: async (whatIf) => (await import('../../report/what-if/what-if-csv.ts')).whatIfCsv(whatIf),
  html: async (whatIf) => (await import('../../report/what-if/what-if-html.ts')).whatIfHtml(whatIf),
};
