import type { Advisor } from '../../advice/advise.ts';
import { whatIf } from '../../advice/what-if.ts';
import type { Advice } from '../../model/advice.ts';
import { jsonText } from '../../report/json.ts';
import type { Style } from '../../report/style.ts';
import { whatIfText } from '../../report/what-if-text.ts';
import type { Format } from '../../shell/deliver.ts';
import { readAnswersFile } from './read-answers-file.ts';

/** In what the advice for another file of answers differs, in the format asked for. */
export async function reportWhatIf(
  advice: Advice,
  advise: Advisor,
  file: string,
  format: Format,
  styled: () => Promise<Style>,
): Promise<string> {
  const difference = whatIf(advice, advise(await readAnswersFile(file)));
  return format === 'json' ? jsonText(difference) : whatIfText(difference, await styled());
}
