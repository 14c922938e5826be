import type { Browser, Extension, Page } from 'puppeteer-core'
import { createPanel, type Panel, type Surface } from '../panel.ts'
import { PATIENCE } from '../patience.ts'
import { sideBySide } from '../picture.ts'
import type { PortalWindow } from '../running.ts'

function surfaceOf(panel: Page, toggle: () => Promise<void>): Surface {
  return {
    run: async (script) => String(await panel.evaluate(script)),
    press: (x, y) => panel.mouse.click(x, y),
    hover: (x, y) => panel.mouse.move(x, y),
    type: (text) => panel.keyboard.type(text),
    async key(key, { shift }) {
      if (shift) await panel.keyboard.down('Shift')
      await panel.keyboard.press(key)
      if (shift) await panel.keyboard.up('Shift')
    },
    async view({ width, height, scheme }) {
      if (width || height) {
        await panel.setViewport({
          width: width ?? Number(await panel.evaluate('innerWidth')),
          height: height ?? Number(await panel.evaluate('innerHeight')),
        })
      }
      if (scheme) {
        await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      }
    },
    capture: ({ whole }) => panel.screenshot({ fullPage: whole }),
    async reload() {
      await panel.reload()
    },
    async close() {
      const closed = new Promise((resolve) => panel.once('close', resolve))
      await toggle()
      await closed
    },
  }
}

/** A window of Chromium, with a tab for the portal and the panel. */
export function portalWindow(
  browser: Browser,
  extension: Extension | null,
  page: Page,
): PortalWindow {
  let open: { page: Page; panel: Panel } | undefined
  const toggle = async () => {
    if (!extension) throw new Error('This browser is without the extension')
    await extension.triggerAction(page)
  }
  return {
    page,
    async openPanel() {
      if (open && !open.page.isClosed()) return open.panel
      const before = new Set(browser.targets())
      await toggle()
      const target = await browser.waitForTarget(
        (candidate) => !before.has(candidate) && candidate.url().endsWith('/sidepanel.html'),
        { timeout: PATIENCE },
      )
      const document = await target.asPage()
      document.setDefaultTimeout(PATIENCE)
      // Its document is there before the panel has a place on the screen.
      await document.waitForFunction('document.readyState === "complete" && innerWidth > 0')
      open = { page: document, panel: createPanel(surfaceOf(document, toggle)) }
      return open.panel
    },
    picture: async (panel) => sideBySide(browser, await page.screenshot(), await panel.capture()),
  }
}
