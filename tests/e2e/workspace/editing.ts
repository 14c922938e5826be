import type { Page } from 'puppeteer-core'
import { press, shows } from './place.ts'

/** Opens a part of the editor by its title, unless it is open. */
export async function openPart(page: Page, title: string): Promise<void> {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('summary')].find(({ innerText }) =>
        innerText.startsWith(wanted),
      ),
    {},
    title,
  )
  const summary = await found.asElement()?.toElement('summary')
  if (await summary?.evaluate(({ parentElement }) => parentElement?.hasAttribute('open'))) return
  await summary?.click()
}

/** Types into the field at a path; in a list of choices the one with this value is chosen. */
export async function write(page: Page, path: string, text: string): Promise<void> {
  // `fill` clears a field without an event. A save that ends right then draws the field again, with
  // what stood in it: 12万120,000.
  await shows(page, '入力したことは保存されています。')
  const field = `[data-path="${path}"] :is(input, textarea, select)`
  await page.locator(field).fill(text)
}

/** Types into the field with this label; in a list of choices the one with this value is chosen. */
export async function writeUnder(page: Page, label: string, text: string): Promise<void> {
  const field = `//label[span[text()="${label}"]]//*[self::input or self::select]`
  await page.locator(`::-p-xpath(${field})`).fill(text)
}

/** Types into several fields below a path. */
export async function writeAll(
  page: Page,
  path: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(texts)) await write(page, `${path}.${name}`, text)
}

/** Ticks the box with this label at a path. */
export async function tickBox(page: Page, path: string, label: string): Promise<void> {
  const box = await page.waitForFunction(
    (at, wanted) =>
      [...document.querySelectorAll(`[data-path="${at}"] label`)].find(
        ({ textContent }) => textContent === wanted,
      ),
    {},
    path,
    label,
  )
  await (await box.asElement()?.toElement('label'))?.click()
}

/** Writes the name of whoever checked the draft, and notes that it is checked. */
export async function checkBy(page: Page, name: string): Promise<void> {
  await writeUnder(page, '確認した人のお名前', name)
  await press(page, '内容を確かめた')
}
