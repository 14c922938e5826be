import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILDS, built } from './output'

test.each(BUILDS)(
  '%s moves nothing by itself, so that nobody has to ask for less motion',
  (build) => {
    const sheets = globSync('assets/*.css', { cwd: built(build) })
    expect(sheets).not.toEqual([])
    for (const sheet of sheets) {
      const css = readFileSync(built(build, sheet), 'utf8')
      expect(css, sheet).not.toMatch(/transition|animation|@keyframes|scroll-behavior:\s*smooth/)
    }
  },
)
