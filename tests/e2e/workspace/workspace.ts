import type { Page } from 'puppeteer-core'
import { pressFound } from '../browsers/actOn.ts'

/** Presses the first control whose name begins so. */
export async function pressIn(page: Page, selector: string, name: string): Promise<void> {
  await pressFound(
    page,
    ([all, wanted]) =>
      [...document.querySelectorAll<HTMLElement>(all)].find((each) =>
        (each.ariaLabel ?? each.innerText).trim().startsWith(wanted),
      ),
    [selector, name] as const,
  )
}
