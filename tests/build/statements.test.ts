import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { codesIn, partOf, rowsOf } from '../release/markdown'
import { built } from './output'

const ROOT = join(import.meta.dirname, '../..')
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const listing = textOf('.github/store/listing.md')

const names = z._default(z.array(z.string()), [])
const manifestSchema = z.object({
  permissions: names,
  optional_permissions: names,
  host_permissions: names,
  optional_host_permissions: names,
  browser_specific_settings: z.optional(
    z.object({
      gecko: z.object({
        data_collection_permissions: z.object({ required: names, optional: names }),
      }),
    }),
  ),
})
const manifests = (['chrome-mv3', 'firefox-mv3'] as const).map((build) =>
  manifestSchema.parse(JSON.parse(readFileSync(built(build, 'manifest.json'), 'utf8'))),
)
const requested = new Set(
  manifests.flatMap((manifest) => [
    ...[...manifest.permissions, ...manifest.optional_permissions],
    ...[...manifest.host_permissions, ...manifest.optional_host_permissions],
  ]),
)

test('the stores are told a reason in each language for every permission of the packages, and for no other', () => {
  const rows = rowsOf(partOf(listing, 'Permissions'))
  expect(new Set(rows.flatMap(([name = '']) => codesIn(name)))).toEqual(requested)
  for (const cells of rows) expect(cells.filter((cell) => cell !== '')).toHaveLength(3)
})

test('the answers on data are those of the packages', () => {
  const answers = Object.fromEntries(rowsOf(partOf(listing, 'Data')))
  const declared = manifests.flatMap(({ browser_specific_settings: own }) =>
    own ? [own.gecko.data_collection_permissions] : [],
  )
  expect(declared).toHaveLength(1)
  for (const { required, optional } of declared) {
    expect(answers['Firefox, required data']).toBe(required.join(', '))
    expect(answers['Firefox, optional data']).toBe(optional.join(', '))
  }
})

test('every way out of the machine is told to the stores and to the users', () => {
  // Data leaves by the browser's sync, and by requests to hosts other than the portal.
  const asksForServers = manifests.some(({ optional_host_permissions: hosts }) => hosts.length > 0)
  const ways = asksForServers ? ['同期', '共有フォルダー'] : ['同期']
  const answers = Object.fromEntries(rowsOf(partOf(listing, 'Data')))
  for (const way of ways) {
    expect(answers['When is data sent, and where to?']).toContain(way)
    expect(partOf(textOf('PRIVACY.md'), '送るもの')).toContain(way)
  }
})
