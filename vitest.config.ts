import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const TESTS = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file}`)
  .filter((file) => file.endsWith('.test.ts'));

/** What a test imports that starts programs: the built one, a shell, a terminal, a browser. */
const STARTS_PROGRAMS =
  /from '(?:node:child_process|@lydell\/node-pty|.*\/support\/(?:browser|document|run-program|run-shell|terminal)\.ts)'/;
const CORES = availableParallelism();
const world = TESTS.filter((file) => STARTS_PROGRAMS.test(readFileSync(file, 'utf8')));

const project = (name: string, groupOrder: number, test: object) => ({
  extends: true as const,
  test: { name, sequence: { groupOrder }, ...test },
});

export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporary-folder.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 60_000,
    // The first page of a worker waits for the browser to start.
    hookTimeout: 60_000,
    // Certificates of the machine would be read at every start of Node 20, which takes longer than the program.
    env: { NODE_EXTRA_CA_CERTS: '' },
    // Modules of src are loaded once for each worker, not for each file: they keep no state that a test could see.
    isolate: false,
    // Tests make much that is soon dropped, which V8 collects the more often, the less room it has; and more threads
    // than cores do not help it.
    execArgv: [
      '--min-semi-space-size=128',
      '--max-semi-space-size=128',
      '--initial-heap-size=1024',
      '--single-threaded-gc',
    ],
    // What was made of a module is kept by its content, for both projects and for later runs.
    experimental: { fsModuleCache: true },
    projects: [
      // Vitest by itself leaves a core to its main process, which has nothing to do.
      project('unit', 0, { include: TESTS, exclude: world, maxWorkers: CORES }),
      // A worker that waits for a terminal or a browser to draw leaves its core to another.
      project('world', 1, { include: world, maxWorkers: CORES + 1 }),
    ],
  },
});
