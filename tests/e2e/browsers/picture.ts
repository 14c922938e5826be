import type { Browser } from 'puppeteer-core'

const asImage = (png: Uint8Array) =>
  `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`

/**
 * One PNG of a page and its panel side by side. The browser draws it in a context of its own, so that
 * the extension sees no other tab.
 */
export async function sideBySide(browser: Browser, page: Uint8Array, panel: Uint8Array) {
  const context = await browser.createBrowserContext()
  try {
    const table = await context.newPage()
    await table.setContent(
      `<body style="display: inline-flex; align-items: end; gap: 1px; margin: 0; background: #ccc">
        ${asImage(page)}${asImage(panel)}`,
    )
    const body = await table.waitForSelector('body')
    if (!body) throw new Error('The picture could not be put together')
    return await body.screenshot()
  } finally {
    await context.close()
  }
}
