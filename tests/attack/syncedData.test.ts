import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeBackup } from '../../lib/progress/backup/backup'
import { addFacility } from '../../lib/progress/facilityStore/updateFacility'
import { readInventory } from '../../lib/progress/recovery/inventory'
import { readSync, switchSync } from '../../lib/progress/sync/state'
import { syncOnce } from '../../lib/progress/sync/syncOnce'
import { at } from '../progress/stored'

const { sync } = fakeBrowser.storage
const check = async () => ({ ok: false, problems: [] }) as const

/** Two synced facilities. */
async function synced() {
  const [one, other] = [
    await addFacility({ name: 'みなと歯科' }),
    await addFacility({ name: '北店' }),
  ]
  await switchSync(true)
  await syncOnce()
  return { one, other, key: `f:${one.id}` }
}

const NO_FACILITIES = [
  42,
  'x',
  [],
  {},
  { v: 999 },
  { version: 1e300 },
  '乱'.repeat(2_600),
  { version: 3, registers: 1 },
]

test.for(NO_FACILITIES)(
  'a synced value that is no facility is quarantined, and the sound one written again: %j',
  async (value) => {
    const { one, other, key } = await synced()
    await sync.set({ [key]: value })
    await syncOnce()
    expect((await sync.get(key))[key]).toEqual(await at(`facility:${one.id}`))
    expect((await readInventory()).quarantined).toMatchObject([{ of: `facility:${one.id}`, value }])
    expect(await at(`facility:${other.id}`)).toEqual(other)
    expect(await readSync()).toMatchObject({ trouble: null, travelling: 2, unfitCount: 0 })
  },
)

test('only a value of a newer version stays unchanged, and only its facility waits', async () => {
  const { key } = await synced()
  const newer = { version: 999 }
  await sync.set({ [key]: newer })
  await syncOnce()
  expect((await sync.get(key))[key]).toEqual(newer)
  expect((await readInventory()).quarantined).toEqual([])
  expect(await readSync()).toMatchObject({ trouble: null, unfitCount: 1 })
})

const KEYS = [
  'f:',
  'f::',
  'f:__proto__',
  'f:constructor',
  'f: ',
  'f:../x',
  'F:1',
  `f:${'x'.repeat(300)}`,
]

test('keys that only look like those of facilities count as none, and stay', async () => {
  const { one } = await synced()
  const items = Object.fromEntries(KEYS.map((key) => [key, { ...one, polluted: 1 }]))
  await sync.set(items)
  await syncOnce()
  expect(await sync.get(KEYS)).toEqual(items)
  expect((await readInventory()).quarantined).toEqual([])
  expect(await readSync()).toMatchObject({ trouble: null, travelling: 2 })
  expect(await makeBackup(null, check)).toMatchObject({ facilities: 2, leftOut: 0 })
  expect(Reflect.get({}, 'polluted')).toBe(undefined)
})
