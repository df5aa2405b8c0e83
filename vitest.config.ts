import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 60_000,
    // Colour and width come from arguments; what the machine says must not matter.
    env: { NO_COLOR: '', FORCE_COLOR: '', CI: '' },
  },
});
