import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    // One realm for all files: ten times faster. Tests own no global state, so they have nothing to leak.
    isolate: false,
    // Every core: much of the time goes into waiting for programs and browsers that the tests start.
    maxWorkers: '100%',
    // Some tests start the command line, on machines that do other things too.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A PostgreSQL of its own, where one is installed.
    globalSetup: './test/postgres.ts',
    reporters: ['default', './test/closing-line.ts'],
  },
});
