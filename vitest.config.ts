import { defineConfig } from 'vitest/config'
import { filesInFirefox } from './tests/soak/firefox.ts'
import { inFull } from './tests/soak/sized.ts'

/**
 * The tests in a real browser. Files of one worker share its modules, and by that its browser: see
 * `sharedPortal`. `npm test` builds before them.
 */
const inBrowser = (name: 'chromium' | 'firefox' | 'bench', include: string[]) => ({
  test: {
    name,
    include,
    isolate: false,
    globalSetup: 'tests/e2e/browsers/setup.ts',
    // Only ends what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

const ALL = ['tests/e2e/**/*.e2e.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/build/**'],
        },
      },
      { test: { name: 'build', include: ['tests/build/*.test.ts'] } },
      inBrowser('chromium', ALL),
      inBrowser('firefox', inFull ? ALL : filesInFirefox()),
      inBrowser('bench', ['tests/bench/page/*.bench.ts']),
    ],
  },
})
