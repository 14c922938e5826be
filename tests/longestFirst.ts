import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files of browser tests that take longest, the longest first. */
const LONGEST = [
  'identical',
  'storage',
  'killed',
  'stored',
  'sync',
  'cost',
  'axe',
  'navigation',
  'print',
  'assign',
  'backup',
  'outcomes',
  'addressBar',
  'hostileElements',
  'dataState',
  'goto',
]

/**
 * Starts the longest files first, so that at the end no worker waits for one of them. Firefox's files
 * come before Chromium's: they take longer, and a worker changes its browser only once.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.indexOf(basename(moduleId, '.e2e.ts'))
      return at === -1 ? LONGEST.length : at
    }
    const isLater = ({ project }: TestSpecification) => (project.name === 'chromium' ? 1 : 0)
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => isLater(a) - isLater(b) || place(a) - place(b))
  }
}
