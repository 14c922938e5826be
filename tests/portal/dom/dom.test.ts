import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Members of elements and of the document that only `dom.ts` may access. */
const SHADOWABLE = new RegExp(
  String.raw`\b(document\.(?!hasFocus|visibilityState)\w+|\.(?:${[
    ...['closest', 'matches', 'querySelector', 'querySelectorAll', 'parentElement', 'children'],
    ...['childNodes', 'getAttribute', 'checkVisibility', 'getBoundingClientRect', 'scrollIntoView'],
    ...['tagName', 'previousSibling', 'nextSibling', 'ownerDocument'],
  ].join('|')})\b)`,
  'g',
)

// tests/e2e/hostile.e2e.ts shows the effect on a page with such names.
test('only dom.ts accesses members of the page that a name on it can shadow', () => {
  const folders = ['../../../lib/portal/', '../../../entrypoints/portal.content/']
  const files = folders
    .map((folder) => new URL(folder, import.meta.url))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (name) => new URL(name, folder),
      ),
    )
    .filter(({ pathname }) => pathname.endsWith('.ts') && !pathname.endsWith('/dom.ts'))
  const found = files.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '')
    return [...code.matchAll(SHADOWABLE)].map(([access]) => `${file.pathname}: ${access}`)
  })
  expect(files.length).toBeGreaterThan(50)
  expect(found).toEqual([])
})
