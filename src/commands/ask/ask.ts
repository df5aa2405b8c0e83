import { compileAdvisor } from '../../advice/advise.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { deliver, formatOf, refuseToOverwrite } from '../../shell/deliver.ts';
import { TOOL } from '../../shell/tool.ts';
import type { World } from '../../shell/world.ts';
import type { AskOptions } from './ask-options.ts';
import { findAnswers } from './find-answers.ts';
import { reportAdvice } from './report-advice.ts';

/** Gives advice for answers from a file, a pipe, flags or an interview; returns the exit code. */
export async function ask(world: World, file: string | undefined, options: AskOptions): Promise<number> {
  refuseToOverwrite(options);
  const dataset = await datasetFor(world, options);
  const found = await findAnswers(world, file, options, dataset);
  if ('stoppedWith' in found) return found.stoppedWith;
  if (options.save !== undefined) {
    const { saveAnswers } = await import('./save-answers.ts');
    await saveAnswers(world, options.save, found.answers);
  }
  const advise = compileAdvisor(dataset, TOOL);
  const advice = advise(found.answers);
  const styled = async () => (await import('../../shell/style-for.ts')).styleFor(world.stdout, world.env, options);
  const format = formatOf(options);
  if (options.compare !== undefined) {
    const { reportWhatIf } = await import('./report-what-if.ts');
    await deliver(world, await reportWhatIf(advice, advise, options.compare, format, styled), options);
  } else {
    await deliver(world, await reportAdvice(advice, dataset, format, styled, options.explain ?? false), options);
  }
  return 0;
}
