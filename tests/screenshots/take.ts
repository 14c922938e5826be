import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Panel, View } from '../e2e/browsers/panel.ts'

export const ROOT = join(import.meta.dirname, '..', '..')
export const PICTURES = join(ROOT, '.pictures', 'views')
const SCHEMES = ['light', 'dark'] as const
const PANEL_WIDTHS = [250, 360, 480] as const
const WORKSPACE_WIDTHS = [360, 800, 1280] as const

export const file = (...parts: (string | number)[]) => join(PICTURES, `${parts.join('-')}.png`)

/** Takes a view of the panel in every width and both themes. */
export async function takePanel(panel: Panel, name: string): Promise<void> {
  // Sticky parts would appear in the middle of a long picture.
  await panel.evaluate(() => scrollTo(0, 0))
  for (const width of PANEL_WIDTHS) {
    for (const scheme of SCHEMES) {
      const view: View = { width, scheme }
      await panel.screenshot(file('panel', name, width, scheme), { ...view, whole: true })
    }
  }
  console.log(`panel: ${name}`)
}

/** Takes what a tab of the workspace shows, in every width and both themes; prints what it scrolls sideways. */
export async function takeWorkspace(page: Page, name: string): Promise<void> {
  for (const width of WORKSPACE_WIDTHS) {
    await page.setViewport({ width, height: 900 })
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    if (sideways > 0) console.log(`${name} scrolls ${sideways} px sideways at ${width} px`)
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.screenshot({ path: file('workspace', name, width, scheme), fullPage: true })
    }
  }
  console.log(`workspace: ${name}`)
}

/** Takes what the portal's page shows, in both themes. */
export async function takePage(page: Page, name: string): Promise<void> {
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.screenshot({ path: file('page', name, scheme) })
  }
  console.log(`page: ${name}`)
}
