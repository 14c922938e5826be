import { describe, expect, test } from 'vitest'
import { sized } from '../../soak/amounts.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { boxesIn, openWorkspace, unfold, waitForBoxes } from '../panel/ticking.ts'
import { fillUp, makeRoom } from '../storage/fullStorage.ts'

describe('many facilities', () => {
  const portal = ownPortal()

  /** Imports so many facilities; gives the error of a refusal. */
  async function importMany(count: number, isFull: boolean): Promise<string | null> {
    const page = await openWorkspace(portal.session)
    if (isFull) await fillUp(page)
    const refused = await page.evaluate(async (many) => {
      const { emptyStored, mergeFacilities, newFacility, withChanges } = globalThis.junbiProgress
      const name = { path: 'name', from: '', to: 'みほん薬局' }
      const writer = { node: 'abc1234', by: '' }
      const facilities = Array.from({ length: many }, () => {
        return withChanges(emptyStored(newFacility()), [name], writer, Date.now()).stored
      })
      return mergeFacilities(facilities).then(() => null, String)
    }, count)
    if (isFull) await makeRoom(page)
    return refused
  }

  /** Counts the facilities, and the values that are neither those nor settings. */
  async function lookInside() {
    const page = await openWorkspace(portal.session)
    const found = await page.evaluate(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
      const keys = Object.keys(await storage.local.get(null))
      return {
        facilities: keys.filter((key) => key.startsWith('facility:')).length,
        left: keys.filter((key) => /filler|journal/.test(key)),
      }
    })
    await page.close()
    return found
  }

  /** The filler is there for a moment of every start. */
  const expectInside = (wanted: { facilities: number; left: string[] }) =>
    expect.poll(lookInside, { timeout: PATIENCE }).toEqual(wanted)

  test('an import that was refused does not come back after a restart', async () => {
    await openAnswered(portal.session)
    expect(await importMany(sized(1_000, 9_000), true)).toMatch(/quota/i)
    for (const end of ['restart', 'kill'] as const) {
      await portal.session[end]()
      const panel = await portal.session.openPanel()
      await panel.waitForText('次にやること')
      await expectInside({ facilities: 1, left: [] })
    }
  })

  test('a start after a large import costs what one after a small import costs, and ticks are stored', async () => {
    const MANY = sized(2_000, 25_000)
    expect(await importMany(MANY, false)).toBe(null)
    let panel = await portal.session.openPanel()
    for (const end of ['kill', 'restart', 'kill'] as const) {
      await unfold(panel)
      const [first = false, ...others] = await boxesIn(panel)
      await panel.evaluate((document) => {
        document.querySelector<HTMLInputElement>('.all-tasks input[type=checkbox]')?.click()
      })
      await panel.waitFor((document, before) => {
        const box = document.querySelector<HTMLInputElement>('.all-tasks input[type=checkbox]')
        const isSaved = box?.closest('label')?.textContent?.includes('に終わりました')
        return box?.checked !== before && isSaved !== before
      }, first)
      await portal.session[end]()
      panel = await portal.session.openPanel()
      await unfold(panel)
      await waitForBoxes(panel, [!first, ...others])
      await expectInside({ facilities: MANY + 1, left: [] })
    }
  })
})
