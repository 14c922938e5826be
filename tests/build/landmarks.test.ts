// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIELDS } from '../../lib/portal/dom/fieldSelectors'
import { BUILDS, built } from './output'

const plain = (selector: string) => selector.replace(/["'\s]/g, '')
/** What stands in a group comes with it. */
const inNoGroup = (selector: string) =>
  plain(selector).replace(/:not\(\.form-group\*\)|,\.form-group\*/, '')

test.each(BUILDS)('%s watches every element that a form can consist of', (build) => {
  const css = readFileSync(built(build, 'content-scripts/portal.css'), 'utf8')
  const [, list = ''] =
    /((?::where[^{}]*))\{\s*animation-name:\s*junbi-navi-appeared/.exec(css) ?? []
  const heard = [...list.matchAll(/:where\(((?:[^()]|\([^()]*\))*)\)/g)].map(([, one = '']) => one)
  expect(heard.map(inNoGroup)).toEqual(expect.arrayContaining(FIELDS.map(plain)))
  expect(heard.map(plain)).toContain('.form-group')
})

test.each(BUILDS)('%s starts on a page that fires no events', (build) => {
  const code = readFileSync(built(build, 'content-scripts/portal.js'), 'utf8')
  expect(code).not.toMatch(/dispatchEvent|CustomEvent|postMessage\([^)]*"\*"/)
})
