import type { Browser, Target } from 'puppeteer-core'
import { PATIENCE } from '../patience.ts'

const isWorkerOf = (id: string) => (candidate: Target) =>
  candidate.type() === 'service_worker' && candidate.url().includes(id)

const workerTarget = (browser: Browser, id: string) =>
  browser.waitForTarget(isWorkerOf(id), { timeout: PATIENCE })

/** Ends the extension's worker, if it runs, and waits until it has ended. */
export async function endWorker(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find(isWorkerOf(id))
  if (!target) return
  const ended = new Promise<void>((resolve) => {
    const look = (gone: Target) => {
      if (gone !== target) return
      browser.off('targetdestroyed', look)
      resolve()
    }
    browser.on('targetdestroyed', look)
  })
  const close = async () => (await target.worker())?.close()
  // It may end by itself before these requests, between them, or after them.
  await close().catch((error: unknown) => {
    if (!/No session|No target/.test(String(error))) throw error
  })
  await ended
}

/** Waits until the worker has said what a click on the toolbar button does; gives its language. */
export async function workerReady(browser: Browser, id: string): Promise<unknown> {
  const worker = await (await workerTarget(browser, id)).worker()
  return worker?.evaluate(`(async () => {
    const end = Date.now() + ${PATIENCE}
    while (Date.now() < end) {
      const { openPanelOnActionClick } = await chrome.sidePanel.getPanelBehavior()
      if (openPanelOnActionClick || chrome.action.onClicked.hasListeners()) {
        return chrome.i18n.getUILanguage()
      }
    }
    throw new Error('The extension does not listen to its toolbar button')
  })()`)
}
