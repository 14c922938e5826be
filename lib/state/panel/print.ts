import { browser } from '../../browser'
import { type PrintJob, printJob } from '../../progress/session/printJob'

/** Opens the page that prints the outcomes of an application. */
export async function openPrinting(wanted: PrintJob): Promise<void> {
  await printJob.write(wanted)
  await browser.tabs.create({ url: browser.runtime.getURL('/workspace.html#print/outcomes') })
}
