import { expect, test } from 'vitest'
import { worked } from '../progress/workedFacility.ts'
import { sharedPortal } from './browsers/portal.ts'
import { openWorkspace } from './ticking.ts'

const TICKS = 60

const portal = sharedPortal()

test('ticks are timed with 1, 100 and 10,000 facilities, which all fit', async () => {
  const { session } = portal
  const page = await openWorkspace(session)
  const one = await worked()
  let first = 0
  for (const count of [1, 100, 10_000]) {
    const measured = await page.evaluate(
      async (facility, wanted, ticks) => {
        const { mergeFacilities, openCurrent, surveyStore, updateFacility, withTick } =
          globalThis.junbiProgress
        const { facilities } = await surveyStore()
        const more = Array.from({ length: wanted - facilities.length }, () => ({
          ...facility,
          id: crypto.randomUUID(),
        }))
        await mergeFacilities(more)
        const { id } = (await openCurrent()).stored
        const took: number[] = []
        for (let turn = 0; turn < ticks; turn++) {
          const start = performance.now()
          await updateFacility(id, (current) => withTick(current, 'order', turn % 2 === 0))
          took.push(performance.now() - start)
        }
        took.sort((a, b) => a - b)
        const tick = took[Math.floor(ticks / 2)] ?? 0
        // Right after the import the browser still tells all pages of 10,000 changes.
        const longest = took.at(-1) ?? 0
        const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
        const bytes: number = await storage.local.getBytesInUse(null)
        const start = performance.now()
        const { length } = (await surveyStore()).facilities
        return { tick, longest, bytes, facilities: length, all: performance.now() - start }
      },
      one,
      count,
      TICKS,
    )
    first ||= measured.tick
    console.log(
      `${session.kind}: ${count} facilities, ${measured.bytes} bytes, a tick ${measured.tick.toFixed(2)} ms (median), ${(measured.tick / first).toFixed(1)} times the first, ${(measured.all / measured.tick).toFixed(1)} of them as long as to read all, the longest ${measured.longest.toFixed(0)} ms`,
    )
    expect(measured.facilities).toBe(count)
    // One that read or wrote all of them would take about as long as to read all.
    if (count === 10_000) expect(measured.tick).toBeLessThan(measured.all / 4)
  }
  const panel = await session.openPanel()
  await panel.waitForText('項目が終わりました')
})
