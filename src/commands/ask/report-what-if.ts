import { whatIf } from '../../advice/what-if.ts';
import type { Advice } from '../../model/advice.ts';
import { jsonText } from '../../report/json.ts';
import type { Style } from '../../report/style.ts';
import { whatIfText } from '../../report/what-if-text.ts';
import type { Format } from '../../shell/deliver.ts';

/** In what the advice for other answers differs, in the format asked for. */
export async function reportWhatIf(
  advice: Advice,
  other: Advice,
  format: Format,
  styled: () => Promise<Style>,
): Promise<string> {
  const difference = whatIf(advice, other);
  return format === 'json' ? jsonText(difference) : whatIfText(difference, await styled());
}
