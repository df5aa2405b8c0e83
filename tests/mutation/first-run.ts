import type { Test } from './collected.ts';
import type { Notes } from './notes.ts';
import { failureOf, fileOf, forget, quickFiles, setUp, testsOf } from './quick-tests.ts';
import { type Hits, shared } from './stryker.ts';

/** A test that takes longer, of a core's time, is left out. */
const SLOWEST_MS = 1000;

export interface FirstRun {
  readonly tests: ReadonlyMap<string, Test>;
  readonly hits: Readonly<Record<string, Hits>>;
  readonly notes: Notes;
}

/** The tests of all quick files. */
export async function loadTests(): Promise<Map<string, Test>> {
  const tests = new Map<string, Test>();
  for (const file of quickFiles()) {
    forget();
    shared.currentTestId = shared.currentTestId === undefined ? undefined : file;
    for (const [id, test] of await testsOf(file)) tests.set(id, test);
  }
  return tests;
}

/** What each id hits while `work` goes through them. */
async function hitsOf(work: () => Promise<void>): Promise<Record<string, Hits>> {
  shared.mutantCoverage.perTest = {};
  await work();
  shared.currentTestId = undefined;
  return shared.mutantCoverage.perTest;
}

async function runAll(tests: ReadonlyMap<string, Test>) {
  const ms = new Map<string, number>();
  const failed = new Map<string, string>();
  const hits = await hitsOf(async () => {
    for (const [id, test] of tests) {
      forget();
      shared.currentTestId = id;
      const start = process.cpuUsage().user;
      const failure = await failureOf(test);
      ms.set(id, (process.cpuUsage().user - start) / 1000);
      if (failure !== undefined) failed.set(id, failure);
    }
  });
  return { ms, failed, hits };
}

/** How often each mutant is hit in all, or by how many. */
function total(all: readonly Hits[], weigh = (hits: number) => hits): Hits {
  const sums: Hits = {};
  for (const hits of all) for (const [mutant, n] of Object.entries(hits)) sums[mutant] = (sums[mutant] ?? 0) + weigh(n);
  return sums;
}

/** Loads everything twice and runs every test twice: what is reached the first time alone is worked out once and kept. */
export async function firstRun(): Promise<FirstRun> {
  await setUp();
  await loadTests();
  const atLoad = { ...shared.mutantCoverage.static };
  let tests = new Map<string, Test>();
  const around = await hitsOf(async () => {
    shared.currentTestId = 'load';
    tests = await loadTests();
  });
  const first = await runAll(tests);
  const leave = (ids: Iterable<string>) => {
    for (const id of ids) tests.delete(id);
  };
  leave([...first.ms].filter(([id, ms]) => ms > SLOWEST_MS || first.failed.has(id)).map(([id]) => id));
  const second = await runAll(tests);
  leave(second.failed.keys());
  const ids = [...tests.keys()];
  const of = (all: Record<string, Hits>) => ids.map((id) => all[id] ?? {});
  const again = total(Object.values(around));
  const [before, after] = [first, second].map(({ hits }) => total(of(hits), () => 1)) as [Hits, Hits];
  const once = new Set([
    ...Object.keys(atLoad).filter((mutant) => (atLoad[mutant] ?? 0) > (again[mutant] ?? 0)),
    // Half, since which cases a property reaches in its time varies.
    ...Object.keys(before).filter((mutant) => (after[mutant] ?? 0) <= (before[mutant] ?? 0) / 2),
  ]);
  const hits: Record<string, Hits> = {};
  for (const id of ids) {
    const kept = Object.entries(first.hits[id] ?? {}).filter(([mutant]) => once.has(mutant));
    hits[id] = { ...around[fileOf(id)], ...Object.fromEntries(kept), ...second.hits[id] };
  }
  const reach: Record<string, string[]> = {};
  for (const id of ids) {
    for (const mutant of Object.keys(hits[id] ?? {})) {
      reach[mutant] ??= [];
      if (reach[mutant].at(-1) !== fileOf(id)) reach[mutant].push(fileOf(id));
    }
  }
  return {
    tests,
    hits,
    notes: {
      order: ids.sort((a, b) => (second.ms.get(a) ?? 0) - (second.ms.get(b) ?? 0)),
      ms: Object.fromEntries(second.ms),
      once: [...once],
      reach,
      around: Object.fromEntries(Object.entries(around).map(([file, mutants]) => [file, Object.keys(mutants)])),
    },
  };
}
