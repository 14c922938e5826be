import { expect, test } from 'vitest'
import { readBackup } from '../../lib/progress/backup/backupFile'
import { applyImport, planImport } from '../../lib/progress/backup/importBackup'
import { facilityOf } from '../../lib/progress/facility/facilityRecord'
import { openCurrent } from '../../lib/progress/facilityStore/currentFacility'
import { readInventory } from '../../lib/progress/recovery/inventory'
import { at, keys } from '../progress/stored'
import { storedWith } from '../progress/storedFacility'
import { sized } from '../soak/amounts'

const check = async () => ({ ok: false, problems: [] }) as const
const one = storedWith({ name: 'みなと歯科' }, 1)

const fileOf = (facilities: readonly unknown[], more: object = {}) => {
  const head = { format: 'junbi-navi-backup', version: 1, exportedAt: '2026-11-30T03:00:00Z' }
  const content = { ...head, current: null, facilities, guides: [], forms: [], ...more }
  return new Blob([JSON.stringify(content)])
}
/** Reads a file that has to be sound, and what it would change. */
async function planOf(file: Blob) {
  const read = await readBackup(file)
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  return { backup: read.backup, plan: await planImport(read.backup, check) }
}
/** The facility with this stamp at its first tick. */
const stamped = (stamp: unknown): unknown => {
  const [path = ''] = Object.keys(one.registers).filter((each) => each.startsWith('tick:'))
  return { ...one, registers: { ...one.registers, [path]: [true, stamp] } }
}

test('nothing of a file is stored before the person has confirmed it', async () => {
  await openCurrent()
  const before = await keys()
  await planOf(fileOf([one]))
  expect(await keys()).toEqual(before)
})

test('a file that would change Object.prototype changes nothing', async () => {
  const text = JSON.stringify(one).replace(
    '"registers":{',
    '"registers":{"__proto__":{"polluted":1},',
  )
  const read = await readBackup(
    new Blob([(await fileOf([one]).text()).replace(JSON.stringify(one), text)]),
  )
  expect(Reflect.get({}, 'polluted')).toBe(undefined)
  if (read.ok) await applyImport(read.backup, check)
  expect(Reflect.get({}, 'polluted')).toBe(undefined)
})

test('megabytes of open brackets are refused with a reason', async () => {
  expect((await readBackup(new Blob(['['.repeat(sized(100_000, 10_000_000))]))).ok).toBe(false)
})

test('a facility that is in a file thousands of times is one', async () => {
  const many = Array.from({ length: sized(2_000, 20_000) }, () => one)
  const { backup, plan } = await planOf(fileOf(many))
  expect(plan.facilities).toHaveLength(1)
  await applyImport(backup, check)
  expect(await at(`facility:${one.id}`)).toEqual(one)
})

test.each(['2026', '-00000000000abc1234', '', 2 ** 53, -1, null])(
  'a stamp that is none refuses the file with a reason: %j',
  async (stamp) => {
    expect(await readBackup(fileOf([stamped(stamp)]))).toMatchObject({ ok: false })
  },
)

test('a stamp of the year 5009 is held, and one of 1970 yields to all others', async () => {
  const late = stamped('xzzzzzzzz00abc1234')
  const { backup, plan } = await planOf(fileOf([late]))
  expect(plan.facilities).toMatchObject([{ held: 1 }])
  await applyImport(backup, check)
  expect((await readInventory()).ahead).toMatchObject([{ id: one.id }])
  const { backup: own } = await planOf(fileOf([one]))
  await applyImport(own, check)
  const old = stamped('00000000000abc1234')
  expect((await planOf(fileOf([old]))).plan.facilities).toMatchObject([{ taken: 0 }])
})

test('a name with bidi overrides cannot reverse the sentence around it', async () => {
  const { backup } = await planOf(
    fileOf([storedWith({ name: 'みなと\u202e科歯\u2066<img src=x>' })]),
  )
  const [facility] = backup.facilities
  expect(facility && facilityOf(facility).name).toBe('みなと科歯<img src=x>')
})
