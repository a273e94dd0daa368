import { defineConfig } from 'vitest/config';

/** The tests beside the core, and the facts of 2014. The laws are left out: each would run hundreds of boards for each mutant. */
export default defineConfig({
  test: { include: ['src/core/**/*.test.ts', 'test/season-2014/*.test.ts'], isolate: false },
});
