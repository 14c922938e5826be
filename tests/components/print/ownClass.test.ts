import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const COMPONENTS = join(import.meta.dirname, '../../../components')

test('only what is printed has the class that the style of paper is for', () => {
  const files = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' })
  const wearing = files.filter(
    (file) =>
      file.endsWith('.tsx') &&
      /class="(?:[^"]* )?paper(?: [^"]*)?"/.test(readFileSync(join(COMPONENTS, file), 'utf8')),
  )
  // The stylesheet stays loaded on the pages that are opened after the print view.
  expect(wearing.filter((file) => !file.startsWith('print'))).toEqual([])
})
