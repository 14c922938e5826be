import type { Page } from 'puppeteer-core'
import { expect, test } from 'vitest'
import { worked } from '../../progress/workedFacility.ts'
import { sized } from '../../soak/amounts.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { runInside } from '../panel/ticking.ts'

const MANY = sized(1_000, 10_000)

const portal = sharedPortal()

/** Adds facilities up to so many, and counts what a tick of the one in use reads and writes. */
async function countTick(page: Page, facilities: number) {
  return page.evaluate(
    async (model, wanted) => {
      const { mergeFacilities, openCurrent, scanFacilities, updateFacility, withTick } =
        globalThis.junbiProgress
      const known = (await scanFacilities()).facilities.length
      await mergeFacilities(
        Array.from({ length: wanted - known }, () => ({ ...model, id: crypto.randomUUID() })),
      )
      const { id } = (await openCurrent()).stored
      const tick = (done: boolean) => updateFacility(id, (one) => withTick(one, 'order', done))
      // The first one may have more to do.
      await tick(true)
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const { local } = storage
      const { get, set } = local
      const counts = { read: 0, written: 0 }
      local.get = async (keys: unknown) => {
        const items: object = await get.call(local, keys)
        counts.read += Object.keys(items).length
        return items
      }
      local.set = (items: object) => {
        counts.written += Object.keys(items).length
        return set.call(local, items)
      }
      await tick(false)
      Object.assign(local, { get, set })
      return { counts, facilities: (await scanFacilities()).facilities.length }
    },
    await worked(),
    facilities,
  )
}

test('a tick reads and writes no more among thousands of facilities than with one, and all fit into the quota', async () => {
  // A page without the list of facilities, which reads what was ticked as well.
  const page = await portal.session.openExtensionPage('workspace.html#rules')
  await runInside(page)
  const few = await countTick(page, 1)
  expect(few.counts.read).toBeGreaterThan(0)
  expect(few.counts.written).toBeGreaterThan(0)
  const among = await countTick(page, MANY)
  expect(among).toEqual({ counts: few.counts, facilities: MANY })
  const panel = await portal.session.openPanel()
  await panel.waitForText('項目が終わりました')
})
