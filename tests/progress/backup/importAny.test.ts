import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { applyImport } from '../../../lib/progress/backup/importBackup'
import type { Facility } from '../../../lib/progress/facility/facility'
import { listFacilities } from '../../../lib/progress/facilityStore/readFacilities'
import { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
import { withNote, withTick } from '../ticked'
import { carried, check, everything, saved } from './profiles'

const change: fc.Arbitrary<(facility: Facility) => Facility> = fc.oneof(
  fc.tuple(fc.constantFrom('quote', 'order', 'account'), fc.boolean()).map(
    ([task, done]) =>
      (facility: Facility) =>
        withTick(facility, task, done),
  ),
  fc.tuple(fc.constantFrom('quote', 'order'), fc.string({ unit: 'binary' })).map(
    ([task, text]) =>
      (facility: Facility) =>
        withNote(facility, task, text),
  ),
  fc.string({ unit: 'binary' }).map((name) => (facility: Facility) => ({ ...facility, name })),
)
/** Facilities by number, each with the changes made to it in order. */
const history = fc.array(fc.tuple(fc.nat({ max: 2 }), change), { maxLength: 12 })

async function live(changes: readonly [number, (facility: Facility) => Facility][]) {
  const ids: string[] = []
  for (const [number, make] of changes) {
    ids[number] ??= (await addFacility({ name: `第${number}店` })).id
    await updateFacility(ids[number] ?? '', make)
  }
}

test('any profile is restored in an empty one, and importing twice is the same as once', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (changes) => {
      fakeBrowser.reset()
      await live(changes)
      const backup = await saved()
      const before = await carried()
      fakeBrowser.reset()
      await applyImport(backup, check)
      const { current: _, ...after } = await carried()
      expect(after).toEqual(before)
      const once = await everything()
      expect((await applyImport(backup, check)).isEmpty).toBe(true)
      expect(await everything()).toEqual(once)
    }),
    { numRuns: 60 },
  )
})

test('two profiles that import each other have the same facilities', async () => {
  await fc.assert(
    fc.asyncProperty(history, history, async (mine, theirs) => {
      fakeBrowser.reset()
      await live(mine)
      const first = await saved()
      fakeBrowser.reset()
      await applyImport(first, check)
      await live(theirs)
      const second = await saved()
      const there = (await listFacilities()).length
      fakeBrowser.reset()
      await applyImport(second, check)
      await applyImport(first, check)
      expect(await listFacilities()).toHaveLength(there)
      expect((await saved()).facilities).toEqual(second.facilities)
    }),
    { numRuns: 30 },
  )
})
