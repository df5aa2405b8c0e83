import { GRADES } from '../../model/terms.ts';
import { jsonText } from '../../report/json.ts';
import { sourceListText } from '../../report/text/source-list.ts';
import type { Context, DatasetOption, DisplayOptions } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { terminalBehind } from '../../shell/plain-descriptor.ts';
import { styleFor } from '../../shell/style-for.ts';
import { writeOut } from '../../shell/write.ts';

export interface SourcesOptions extends DisplayOptions, DatasetOption {
  readonly json?: boolean;
}

/** Prints the sources of the dataset, the best grade first; returns the exit code. */
export async function sources(context: Context, options: SourcesOptions): Promise<number> {
  const { sources: found } = await datasetFor(context, options);
  const all = [...found].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  const text = options.json
    ? jsonText({ schemaVersion: 1, sources: all })
    : sourceListText(all, styleFor(terminalBehind(context, 'stdout'), context.env, options));
  await writeOut(context, text);
  return 0;
}
