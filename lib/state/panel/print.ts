import { browser } from '../../browser'
import { type PrintJob, writePrintJob } from '../../progress/session/printJob'

/** Opens the page that prints what the check says of an application. */
export async function openPrinting(wanted: PrintJob): Promise<void> {
  await writePrintJob(wanted)
  await browser.tabs.create({ url: browser.runtime.getURL('/workspace.html#print/outcomes') })
}
