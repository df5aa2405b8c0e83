import { MOST_MS, type Notes, readNotes } from './notes.ts';
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

/** The files of tests, those first that take the least time in all. */
function filesOf({ order, ms }: Notes): readonly string[] {
  const total = new Map<string, number>();
  for (const id of order) total.set(fileOf(id), (total.get(fileOf(id)) ?? 0) + (ms[id] ?? 0));
  return [...total].sort(([, one], [, other]) => one - other).map(([file]) => file);
}

/** Loads the program with a mutant in it and runs the tests until one fails, or a file of them. */
async function look([mutant, hitLimit, first]: Asked): Promise<Found> {
  Object.assign(shared, { activeMutant: mutant, hitCount: 0, hitLimit: hitLimit ?? undefined });
  const notes = readNotes();
  const { order } = notes;
  let ran = 0;
  let killer = order[0] ?? '';
  try {
    await setUp();
    const files = filesOf(notes);
    for (const file of new Set([...files.filter((each) => first.includes(each)), ...files])) {
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
