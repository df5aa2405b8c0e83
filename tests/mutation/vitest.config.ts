import { defineConfig } from 'vitest/config';

/** For Stryker: one file that loads all quick tests, since each mutant then loads the program once. */
export default defineConfig({
  test: {
    include: ['tests/mutation/quick-tests.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '' },
  },
});
