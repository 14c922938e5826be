import type { Session } from '../e2e/browsers/session.ts'
import { runInside } from '../e2e/panel/ticking.ts'
import { addInvented } from './inventedFacilities.ts'

/**
 * Fills a new profile for a training: invented facilities in different states, four of them with an
 * announced deadline sixty days ahead, the others with the guide's, which has passed.
 */
export async function fillDemo(session: Session, day: Temporal.PlainDate): Promise<void> {
  const page = await session.openExtensionPage('workspace.html#facilities')
  await runInside(page)
  await addInvented(page)
  await page.evaluate(async (announced) => {
    const { deadlinePatch, scanFacilities, updateFacility } = globalThis.junbiProgress
    const { facilities } = await scanFacilities()
    for (const { id } of facilities.slice(0, 4)) {
      await updateFacility(id, ({ guide }) => deadlinePatch(guide, announced))
    }
  }, day.add({ days: 60 }).toString())
  await page.close()
}
