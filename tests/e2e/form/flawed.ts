import type { Page } from 'puppeteer-core'
import type { Panel } from '../browsers/panel.ts'
import { prefill, SOUND, SOUND_DAY } from './applicationForm.ts'
import { checkAsOf, waitForAnswer } from './outcomes.ts'

let turn = 0

/**
 * Fills in a form that is correct except for its 総事業費, and waits until the panel has read all of it.
 * The amount differs each time, so that no earlier outcome can be mistaken for its own.
 * @returns the amount, as in the form.
 */
export async function enterFlawed(page: Page, panel: Panel): Promise<string> {
  turn += 1
  const total = 17_000 + turn
  await prefill(page, { ...SOUND, texts: { ...SOUND.texts, total_cost: String(total) } })
  await panel.waitForText(
    `総事業費が ${total.toLocaleString('ja')}円 ですが、内訳の合計は 171,000円`,
  )
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'total-cost', 'fail')
  return String(total)
}
