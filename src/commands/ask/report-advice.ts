import type { Advice } from '../../model/advice.ts';
import type { Dataset } from '../../model/dataset.ts';
import { compareDimensions } from '../../report/comparison/comparison.ts';
import { jsonText } from '../../report/json.ts';
import type { Style } from '../../report/style.ts';
import type { Format } from '../../shell/write-result.ts';

/** The advice in the format asked for; what only one format needs is loaded only for it. */
export async function reportAdvice(
  advice: Advice,
  dataset: Dataset,
  format: Format,
  styled: () => Promise<Style>,
  explain: boolean,
): Promise<string> {
  if (format === 'json') return jsonText(advice);
  if (format === 'markdown') return (await import('../../report/advice/advice-markdown.ts')).adviceMarkdown(advice);
  if (format === 'csv') return (await import('../../report/advice/advice-csv.ts')).adviceCsv(advice);
  if (format === 'html') {
    const { adviceHtml } = await import('../../report/html/advice-html.ts');
    return adviceHtml(advice, compareDimensions(dataset));
  }
  const { adviceText } = await import('../../report/advice/advice-text.ts');
  return adviceText(advice, await styled(), { explain });
}
