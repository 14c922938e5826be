import { expect, test } from 'vitest'
import { sized } from '../soak/amounts'
import { expressionsInLib, partsOf } from './expressions'
import { EDGES, growsFaster, hostile } from './growth'

const LENGTH = sized(500, 2_000)
const PARTS = sized(20, 400)

const replacing =
  (expression: RegExp, part: string, edge: (typeof EDGES)[number]) => (length: number) => {
    const text = hostile(part, length, edge)
    return () => text.replace(expression, '')
  }

const expressions = await expressionsInLib()

test('expressions of the sources are found, also those that are made of parts', () => {
  const files = new Set(expressions.map(({ file }) => file))
  expect(files).toContain('lib/portal/address/address.ts')
  expect(files).toContain('lib/portal/guard/sendButtonText.ts')
  expect(expressions.length).toBeGreaterThan(100)
})

test('each regular expression takes time in proportion to the text, however hostile', () => {
  const slow = expressions.flatMap(({ file, source, flags }) => {
    const expression = new RegExp(source, flags)
    const part = partsOf(source)
      .slice(0, PARTS)
      .find((each) => EDGES.some((edge) => growsFaster(replacing(expression, each, edge), LENGTH)))
    return part === undefined ? [] : [`${file} /${source}/${flags} by ${JSON.stringify(part)}`]
  })
  expect(slow).toEqual([])
})
