import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { manifestOf, THIRD_PARTY } from './thirdParty'

const ROOT = join(import.meta.dirname, '../..')
const versions = z.record(z.string(), z.string())
const { dependencies, devDependencies } = z
  .object({ dependencies: versions, devDependencies: versions })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))

/** It names its licence in its file LICENSE only. */
const UNNAMED = ['select2']

const section = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('\n## Dependencies\n')[1]
/** Package, version, licence, day and reason of each row, as in the tables. */
const tables = (section?.split('\n## ')[0] ?? '').split('\n\n| for building').map((table) =>
  [...table.matchAll(/^\| `([^`]+)`\s*\| (.+) \|$/gm)].map(([, name = '', rest = '']) => {
    const [version, licence, released = '', why = ''] = rest.split('|').map((cell) => cell.trim())
    return { name, version, licence, released, why }
  }),
)
const [inside = [], outside = []] = tables

test('the tables of CONTRIBUTING.md name every package of package.json with its version, and no other', () => {
  const listed = [...inside, ...outside].map(({ name, version }) => [name, version])
  expect(Object.fromEntries(listed)).toEqual({ ...dependencies, ...devDependencies })
  expect(listed).toHaveLength(Object.keys({ ...dependencies, ...devDependencies }).length)
})

test('the first table has the packages that the extension contains, with the same reasons', () => {
  const reasons = inside.map(({ name, why }) => ({ name, why }))
  expect(reasons).toEqual(THIRD_PARTY)
})

test('each row has the licence of the installed package, the day of its release and a reason', () => {
  for (const { name, licence, released, why } of [...inside, ...outside]) {
    if (!UNNAMED.includes(name)) expect(licence, name).toBe(manifestOf(name).license)
    expect(Temporal.PlainDate.from(released).toString(), name).toBe(released)
    expect(why, name).not.toBe('')
  }
})
