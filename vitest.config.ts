import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const TESTS = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file}`)
  .filter((file) => file.endsWith('.test.ts'));

/** What a test imports that starts programs: the built one, a shell, a terminal, a browser. */
const STARTS_PROGRAMS =
  /from '(?:node:child_process|@lydell\/node-pty|.*\/support\/(?:browser|document|run-program|run-shell|terminal)\.ts)'/;
const world = TESTS.filter((file) => STARTS_PROGRAMS.test(readFileSync(file, 'utf8')));

export default defineConfig({
  test: {
    globalSetup: ['tests/support/temporary-folder.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 60_000,
    // Colour and width come from arguments; what the machine says must not matter.
    // Certificates of the machine would be read at every start of Node 20, which takes longer than the program.
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '', NODE_EXTRA_CA_CERTS: '' },
    // Vitest by itself leaves a core to its main process, which has nothing to do.
    maxWorkers: availableParallelism(),
    // Modules of src are loaded once for each worker, not for each file: they keep no state that a test could see.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'unit', include: TESTS, exclude: world, sequence: { groupOrder: 0 } } },
      { extends: true, test: { name: 'world', include: world, sequence: { groupOrder: 1 } } },
    ],
  },
});
