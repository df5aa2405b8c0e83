import { MOST_MS, readNotes } from './notes.ts';
import { failureOf, fileOf, setUp, testsOf } from './quick-tests.ts';
import { shared } from './stryker.ts';

const MOST_WITH_LOADING_MS = 2 * MOST_MS;

/** A mutant, how often it may be met, and the files of tests to try first. */
export type Asked = readonly [mutant: string, hitLimit: number | null, first: readonly string[]];

export interface Found {
  readonly ran: number;
  readonly killer?: string;
  readonly failure?: string;
}

/** Loads the program with a mutant in it and runs the tests until one fails, or a file of them. */
async function look([mutant, hitLimit, first]: Asked): Promise<Found> {
  Object.assign(shared, { activeMutant: mutant, hitCount: 0, hitLimit: hitLimit ?? undefined });
  const { order } = readNotes();
  let ran = 0;
  let killer = order[0] ?? '';
  try {
    await setUp();
    for (const file of new Set([...first, ...order.map(fileOf)])) {
      const ids = order.filter((id) => fileOf(id) === file);
      killer = ids[0] ?? killer;
      const tests = await testsOf(file);
      for (const id of ids) {
        if (process.cpuUsage().user / 1000 > MOST_WITH_LOADING_MS) return { ran };
        ran += 1;
        const failure = await failureOf(tests.get(id));
        if (failure !== undefined) return { ran, killer: id, failure };
      }
    }
    return { ran };
  } catch (error) {
    return { ran, killer, failure: String(error) };
  }
}

process.stdout.write(`\n${JSON.stringify(await look(JSON.parse(process.argv[2] ?? '[]')))}\n`, () => process.exit());
