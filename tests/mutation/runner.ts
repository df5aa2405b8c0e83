import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import type { Test } from './collected.ts';
import { firstRun, loadTests } from './first-run.ts';
import type { Asked, Found } from './fresh.ts';
import { MOST_MS, type Notes, readNotes, writeNotes } from './notes.ts';
import { failureOf, fileOf, forget, setUp, testsOf } from './quick-tests.ts';
import { shared } from './stryker.ts';

/** The part of the mutants that is tried, drawn at random: 0.05 is a twentieth of them. SEED=123 draws others. */
const SHARE = Number(process.env.SHARE ?? 1);
const SEED = process.env.SEED ?? '1714';
/** Stryker numbers mutants from 0 and tells nobody how many there are. */
const MOST_MUTANTS = 30_000;
/** Stryker allows a mutant to be met a hundred times as often as the program meets it, which takes long. */
const SHARE_OF_HITS = 0.1;
/** Neighbours of a mutant are in the same file as it is, mostly. */
const NEAR = 20;

const isDrawn = (mutant: string) =>
  createHash('sha256').update(`${SEED} ${mutant}`).digest().readUInt32BE() < SHARE * 2 ** 32;

const run = promisify(execFile);
const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const survived = (nrOfTests: number): MutantRunResult => ({ status: MutantRunStatus.Survived, nrOfTests });

const killed = (killer: string, failureMessage: string, nrOfTests: number): MutantRunResult => ({
  status: MutantRunStatus.Killed,
  killedBy: [killer],
  failureMessage,
  nrOfTests,
});

/** Runs tests in this process, mutant after mutant; what is worked out once is loaded anew in another. */
function inProcess(): TestRunner {
  let tests: ReadonlyMap<string, Test> | undefined;
  let notes: Notes = { order: [], ms: {}, once: [], reach: {}, around: {} };
  let once = new Set<string>();
  let isSpoilt = false;

  async function dryRun(): Promise<DryRunResult> {
    const first = await firstRun();
    ({ tests, notes } = first);
    once = new Set(notes.once);
    writeNotes(notes);
    const all = Array.from({ length: SHARE < 1 ? MOST_MUTANTS : 0 }, (_, id) => String(id));
    const elsewhere = [...notes.once, ...all].filter((mutant) => notes.reach[mutant] === undefined);
    return {
      status: DryRunStatus.Complete,
      tests: notes.order.map((id) => ({
        id,
        name: id,
        fileName: resolve(fileOf(id)),
        timeSpentMs: notes.ms[id] ?? 0,
        status: TestStatus.Success,
      })),
      mutantCoverage: { static: Object.fromEntries(elsewhere.map((mutant) => [mutant, 1])), perTest: first.hits },
    };
  }

  /** After another process was ended: all is loaded and worked out before the first mutant. */
  async function start(): Promise<ReadonlyMap<string, Test>> {
    notes = readNotes();
    once = new Set(notes.once);
    await setUp();
    const loaded = await loadTests();
    for (const id of notes.order) await failureOf(loaded.get(id));
    return loaded;
  }

  async function tryHere(known: ReadonlyMap<string, Test>, options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit = Number.POSITIVE_INFINITY } = options;
    const isAround = (id: string) => notes.around[fileOf(id)]?.includes(activeMutant.id) ?? false;
    const asked = new Set(testFilter);
    let ms = 0;
    const ids = notes.order.filter((id) => {
      if (asked.has(id)) ms += notes.ms[id] ?? 0;
      return asked.has(id) && ms < MOST_MS;
    });
    const evaluated = new Map<string, ReadonlyMap<string, Test>>();
    const testOf = async (id: string) => {
      if (!isAround(id)) return known.get(id);
      const again = evaluated.get(fileOf(id)) ?? (await testsOf(fileOf(id)));
      evaluated.set(fileOf(id), again);
      return again.get(id);
    };
    Object.assign(shared, { hitCount: 0, hitLimit: hitLimit * SHARE_OF_HITS });
    forget();
    for (const id of [...ids.filter((id) => !isAround(id)), ...ids.filter(isAround)]) {
      shared.activeMutant = activeMutant.id;
      const failure = await testOf(id).then(failureOf, String);
      shared.activeMutant = undefined;
      if (failure === undefined) continue;
      forget();
      isSpoilt = (await failureOf(known.get(id))) !== undefined;
      if ((shared.hitCount ?? 0) > hitLimit * SHARE_OF_HITS) return { status: MutantRunStatus.Timeout };
      return killed(id, failure, ids.indexOf(id) + 1);
    }
    return survived(ids.length);
  }

  async function tryFresh({ activeMutant, hitLimit, timeout }: MutantRunOptions): Promise<MutantRunResult> {
    const near = Array.from({ length: NEAR }, (_, by) => [Number(activeMutant.id) - by, Number(activeMutant.id) + by]);
    const first = [...new Set(near.flat().flatMap((mutant) => notes.reach[mutant] ?? []))];
    const asked: Asked = [activeMutant.id, hitLimit === undefined ? null : hitLimit * SHARE_OF_HITS, first];
    const args = ['--import', pathOf('plugin.js'), pathOf('fresh.ts'), JSON.stringify(asked)];
    try {
      const { stdout } = await run(process.execPath, args, { timeout: Math.ceil(timeout) });
      const { ran, killer, failure }: Found = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
      return killer === undefined || failure === undefined ? survived(ran) : killed(killer, failure, ran);
    } catch (error) {
      const { killed: isLate, code } = error as { killed?: boolean; code?: unknown };
      if (isLate) return { status: MutantRunStatus.Timeout };
      // The changed program has ended the process.
      if (typeof code === 'number') return killed(notes.order[0] ?? '', String(error), 0);
      throw error;
    }
  }

  async function mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { id } = options.activeMutant;
    // Stryker leaves those that are in error out of its score.
    if (!isDrawn(id)) return { status: MutantRunStatus.Error, errorMessage: 'Not in the sample.' };
    // Stryker starts another process and asks again.
    if (isSpoilt) throw new Error('A mutant has left something behind.');
    tests ??= await start();
    const here = options.mutantActivation === 'static' ? survived(0) : await tryHere(tests, options);
    return here.status === MutantRunStatus.Survived && once.has(id) ? tryFresh(options) : here;
  }

  return { capabilities: () => ({ reloadEnvironment: true }), dryRun, mutantRun };
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', factory: Object.assign(inProcess, { inject: [] }) },
];
