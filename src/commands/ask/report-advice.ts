import type { Advice } from '../../model/advice.ts';
import type { Dataset } from '../../model/dataset.ts';
import { jsonText } from '../../report/json.ts';
import type { Style } from '../../report/style.ts';
import type { Format } from '../../shell/deliver.ts';

/** The advice in the format asked for; what only one format needs is loaded only for it. */
export async function reportAdvice(
  advice: Advice,
  _dataset: Dataset,
  format: Format,
  style: Style,
  explain: boolean,
): Promise<string> {
  if (format === 'json') return jsonText(advice);
  const { adviceText } = await import('../../report/advice/advice-text.ts');
  return adviceText(advice, style, { explain });
}
