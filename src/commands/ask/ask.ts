import { type Advisor, compileAdvisor } from '../../advice/advise.ts';
import { whatIf } from '../../advice/what-if.ts';
import { parseJson } from '../../model/json-document.ts';
import { parseAnswers } from '../../model/parse-answers.ts';
import { orThrow } from '../../problem.ts';
import { jsonText } from '../../report/json.ts';
import { deliver, formatOf, refuseToOverwrite } from '../../shell/deliver.ts';
import { datasetFor } from '../../shell/read-dataset.ts';
import { MAX_ANSWERS_BYTES, readText } from '../../shell/read-text.ts';
import { styleFor } from '../../shell/terminal.ts';
import { TOOL } from '../../shell/tool.ts';
import type { World } from '../../shell/world.ts';
import type { AskOptions } from './ask-options.ts';
import { findAnswers } from './find-answers.ts';
import { reportAdvice } from './report-advice.ts';
import { saveAnswers } from './save-answers.ts';

/** Gives advice for answers from a file, a pipe, flags or an interview; returns the exit code. */
export async function ask(world: World, file: string | undefined, options: AskOptions): Promise<number> {
  refuseToOverwrite(options);
  const dataset = datasetFor(world, options);
  const found = await findAnswers(world, file, options, dataset);
  if ('stoppedWith' in found) return found.stoppedWith;
  if (options.save !== undefined) await saveAnswers(world, options.save, found.answers);
  const advise = compileAdvisor(dataset, TOOL);
  const advice = advise(found.answers);
  const style = styleFor(world.stdout, world.env, options);
  const format = formatOf(options);
  if (options.compare !== undefined) {
    const difference = whatIf(advice, adviseFile(options.compare, advise));
    const { whatIfText } = await import('../../report/what-if-text.ts');
    await deliver(world, format === 'json' ? jsonText(difference) : whatIfText(difference, style), options);
  } else {
    await deliver(world, await reportAdvice(advice, dataset, format, style, options.explain ?? false), options);
  }
  return 0;
}

function adviseFile(path: string, advise: Advisor) {
  const { value, locate } = orThrow(parseJson(orThrow(readText(path, MAX_ANSWERS_BYTES)), path));
  return advise(orThrow(parseAnswers(value, locate)));
}
