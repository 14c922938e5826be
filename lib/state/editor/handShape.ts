import { browser } from '../../browser'
import { shapeOf } from '../../portal/assignment/shapeOf'
import type { Reading } from '../../portal/reading/reading'
import { handedShape } from '../../progress/session/formShape'

/** Hands the shape of the open form to the editor of guides, and opens it. */
export async function handShape(reading: Reading): Promise<void> {
  await handedShape.write(shapeOf(reading))
  await browser.tabs.create({ url: browser.runtime.getURL('/workspace.html#editor') })
}
