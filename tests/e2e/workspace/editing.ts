import type { Page } from 'puppeteer-core'
import { SOUND_DAY } from '../form/applicationForm.ts'
import { press, shows } from './place.ts'

/** What the editor says of a draft that could be used as it stands. */
export const NOTHING_TO_MEND = '使うために直すところはありません。'

/** Waits until all that was entered is stored. */
export async function waitSaved(page: Page): Promise<void> {
  await shows(page, '入力したことは保存されています。')
}

/** Begins a draft of the guide of this id; '' for one from nothing. */
export async function beginDraft(page: Page, author: string, from: string): Promise<void> {
  await writeUnder(page, '作成する人のお名前', author)
  await writeUnder(page, 'もとにする手引き', from)
  await press(page, '下書きを始める')
  await waitSaved(page)
}

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
  await waitSaved(page)
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

/** Adds an example of an application that asks for 120,000 yen. */
export async function addWorkedExample(page: Page): Promise<void> {
  await openPart(page, '申請の例')
  await press(page, '申請の例を足す')
  await writeAll(page, 'worked[0]', {
    title: '上限までの診療所',
    on: SOUND_DAY,
    'fields.facilityKind': '診療所',
    'fields.cost:mobile': '41000',
    'fields.cost:receiptComputer': '130000',
    'fields.requestedAmount': '120000',
    files: '領収書.pdf',
  })
}
