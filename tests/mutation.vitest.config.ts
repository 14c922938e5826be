import { defineConfig } from 'vitest/config'

/**
 * The tests that a mutant of the pure parts has to get past: their examples. Thousands of random
 * texts for each mutant would take hours and find little that an example could not say better.
 */
export default defineConfig({
  test: {
    include: ['tests/notation/*.test.ts', 'tests/check/**/*.test.ts'],
    exclude: ['tests/notation/anyText.test.ts'],
    // Only ends what hangs: a mutant that does is told by Stryker's own limit.
    testTimeout: 60_000,
    setupFiles: ['tests/mutation.setup.ts'],
  },
})
