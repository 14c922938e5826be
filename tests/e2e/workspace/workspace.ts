import type { Page } from 'puppeteer-core'

/** Presses the first control whose name begins so. */
export async function pressIn(page: Page, selector: string, name: string): Promise<void> {
  const found = await page.waitForFunction(
    (all, wanted) =>
      [...document.querySelectorAll<HTMLElement>(all)].find((each) =>
        (each.ariaLabel ?? each.innerText).trim().startsWith(wanted),
      ),
    {},
    selector,
    name,
  )
  await found.asElement()?.evaluate((each) => {
    if (each instanceof HTMLElement) each.scrollIntoView({ block: 'center' })
  })
  await found
    .asElement()
    ?.toElement('button')
    .then((each) => each.click())
}
