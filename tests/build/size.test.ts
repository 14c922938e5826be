import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILDS, built, packed } from './output'

/** Bytes; a part that is loaded only when it is used is not counted with its page. */
const LIMITS = { content: 20_000, panel: 80_000, zip: 120_000 }

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** @returns the scripts that a page needs before it shows anything. */
function scriptsOf(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].flatMap(
    ([, script]) => script ?? [],
  )
}

test.each(BUILDS)('%s stays within its sizes', (build) => {
  const size = (file: string) => statSync(built(build, file)).size
  const panel = scriptsOf(built(build, 'sidepanel.html'))
  const sizes = {
    content: size('content-scripts/portal.js'),
    panel: panel.reduce((sum, file) => sum + size(file), 0),
    zip: statSync(packed(build)).size,
  }
  console.log(
    `${build}: content script ${kilobytes(sizes.content)}, panel ${kilobytes(sizes.panel)} in ${panel.length} files, zip ${kilobytes(sizes.zip)}`,
  )
  expect(sizes.content).toBeLessThanOrEqual(LIMITS.content)
  expect(sizes.panel).toBeLessThanOrEqual(LIMITS.panel)
  expect(sizes.zip).toBeLessThanOrEqual(LIMITS.zip)
})
