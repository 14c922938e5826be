import type { Page } from 'puppeteer-core'
import guide from '../../lib/guide/bundled/gairai.json' with { type: 'json' }

/** Names, codes whose check digits hold, wished dates, and how many tasks are done. */
const FACILITIES = [
  ['みほん薬局 駅前店', 'pharmacy', '1341234563', '2025-12-01', 8],
  ['みほん薬局 本町店', 'pharmacy', '1341234571', '2025-12-10', 7],
  ['みほん薬局 みなと店', 'pharmacy', '1341234582', '2026-01-05', 4],
  ['みほん薬局 さくら通り店', 'chainPharmacy', '', '', 2],
  ['みほんの森クリニック', 'clinic', '1311234566', '2026-01-10', 5],
  ['みほん総合病院', 'hospital', '1311234574', '', 1],
  ['みほん内科・小児科医院', 'clinic', '', '', 0],
] as const

/**
 * Adds invented facilities in different states: done, nearly, in the middle, not begun.
 * @param page a page of the extension, after `runInside`.
 */
export async function addInvented(page: Page): Promise<void> {
  const tasks = guide.phases.flatMap(({ steps }) =>
    steps.flatMap((step) => step.tasks.map(({ id }) => id)),
  )
  for (const [name, kind, code, wished, ticks] of FACILITIES) {
    await page.evaluate(
      async (attributes, done) => {
        const { addFacility, updateFacility, withTick } = globalThis.junbiProgress
        const { id } = await addFacility(attributes)
        for (const task of done)
          await updateFacility(id, (facility) => withTick(facility, task, true))
      },
      { asked: true, name, kind, code, wishedDate: wished || null },
      tasks.slice(0, ticks),
    )
  }
}
