import { GRADES } from '../model/grades.ts';
import { jsonText } from '../report/json.ts';
import { sourceListText } from '../report/source-list.ts';
import { datasetFor } from '../shell/dataset-for.ts';
import { styleFor } from '../shell/style-for.ts';
import type { DataOption, Manners, World } from '../shell/world.ts';
import { write } from '../shell/write.ts';

export interface SourcesOptions extends Manners, DataOption {
  readonly json?: boolean;
}

/** Prints the sources of the dataset, the best grade first; returns the exit code. */
export async function sources(world: World, options: SourcesOptions): Promise<number> {
  const { sources: found } = await datasetFor(world, options);
  const all = [...found].sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  const text = options.json
    ? jsonText({ schemaVersion: 1, sources: all })
    : sourceListText(all, styleFor(world.stdout, world.env, options));
  await write(world.stdout, text);
  return 0;
}
