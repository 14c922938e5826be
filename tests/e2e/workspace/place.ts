import type { Page } from 'puppeteer-core'
import { pressFound } from '../browsers/actOn.ts'

/** Waits until a page of the workspace shows a text. */
export function shows(page: Page, text: string) {
  return page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
}

/** Reloads a tab, and waits until its former content is gone. */
export async function reloaded(page: Page): Promise<void> {
  const reload = () => {
    Reflect.set(globalThis, 'left', true)
    location.reload()
  }
  await page.evaluate(reload).catch(() => {})
  await page.waitForFunction(
    () => !Reflect.has(globalThis, 'left') && document.readyState === 'complete',
  )
}

/** Presses the button whose name contains this. */
export async function press(page: Page, name: string): Promise<void> {
  await pressFound(
    page,
    (wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('main button')]
      return all.find((each) => (each.ariaLabel ?? each.innerText).includes(wanted))
    },
    name,
  )
}
