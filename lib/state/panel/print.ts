import { browser } from '../../browser'
import { keepPrinted, type Printed } from '../../progress/session/printJob'

/** Opens the page that prints what the check says of an application. */
export async function openPrinting(wanted: Printed): Promise<void> {
  await keepPrinted(wanted)
  await browser.tabs.create({ url: browser.runtime.getURL('/workspace.html#print/outcomes') })
}
