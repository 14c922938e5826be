import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What only `dom.ts` may take from an element or from the document. */
const TAKEN = new RegExp(
  String.raw`\b(document\.(?!hasFocus|visibilityState)\w+|\.(?:${[
    ...['closest', 'matches', 'querySelector', 'querySelectorAll', 'parentElement', 'children'],
    ...['childNodes', 'getAttribute', 'checkVisibility', 'getBoundingClientRect', 'scrollIntoView'],
    ...['tagName', 'previousSibling', 'nextSibling', 'ownerDocument'],
  ].join('|')})\b)`,
  'g',
)

// What happens where it is taken away is seen in tests/e2e/hostile.e2e.ts.
test('nothing that looks at the page takes from it what a name can take away', () => {
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
    return [...code.matchAll(TAKEN)].map(([taken]) => `${file.pathname}: ${taken}`)
  })
  expect(files.length).toBeGreaterThan(50)
  expect(found).toEqual([])
})
