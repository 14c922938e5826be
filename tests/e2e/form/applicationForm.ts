import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ElementHandle, type Page } from 'puppeteer-core'
import { FORM_ADDRESS } from '../../practice/variables.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

/** The user's input, by the portal's names of the fields. */
export type Entries = {
  texts?: Record<string, string>
  /** 施設区分, by its name on screen. */
  kind?: string
  /** 通常とは異なる動線での補助を既に受けていますか */
  subsidised?: 'はい' | 'いいえ'
  /** Names of the files to attach. */
  receipt?: string
  attachments?: string[]
  confirmed?: boolean
}

/** A clinic's application that is correct on 20 January 2026. */
export const SOUND = {
  texts: {
    facility_code: '3410712362',
    facility_name: 'みほん診療所',
    mobile_cost: '41,000円',
    system_cost: '１３万円',
    total_cost: '171000',
    requested_amount: '128,000',
    completion_date: '2025-12-10',
    application_date: '2026-01-20',
  },
  kind: '診療所',
  subsidised: 'いいえ',
  receipt: '領収書.pdf',
  attachments: ['領収書内訳書.xlsx'],
  confirmed: true,
} satisfies Entries

/** The day on which `SOUND` is correct. */
export const SOUND_DAY = '2026-01-20'

/**
 * Logs in and opens the application form; with `single` it has no confirmation screen, with `picture`
 * one that cannot be read. It has so many `more` fields than usual.
 */
export async function openForm(
  page: Page,
  { single = false, picture = false, more = 0 } = {},
): Promise<void> {
  const asked = [single && 'single=1', picture && 'picture=1', more > 0 && `more=${more}`]
  const form = [FORM_ADDRESS, ...asked.filter((each) => each !== false)].join('&')
  await page.goto(`${ORIGIN}/api/login?to=${encodeURIComponent(form)}`)
  await page.waitForSelector('#submit-btn')
}

/** Fills in the form as a user does: by mouse, input method, and the browser's file chooser. */
export async function enter(page: Page, entries: Entries): Promise<void> {
  const { texts = {}, kind, subsidised, receipt, attachments, confirmed } = entries
  for (const [name, text] of Object.entries(texts)) await enterText(page, name, text)
  if (kind !== undefined) await choose(page, 'facility_kind', kind)
  if (subsidised !== undefined) await clickLabel(page, '#already_subsidised label', subsidised)
  if (confirmed) await page.click('#confirmed input')
  if (receipt !== undefined) await attach(page, '#receipt input[type=file]', [receipt])
  if (attachments !== undefined) await attach(page, '.sp-attachments-input', attachments)
}

/** Replaces the text of a field at once, as an input method or a paste does. */
export async function enterText(page: Page, name: string, text: string): Promise<void> {
  await page.click(`#sp_formfield_${name}`, { count: 3 })
  if (text === '') await page.keyboard.press('Backspace')
  // The one way to it in both browsers.
  else await page.evaluate((all) => document.execCommand('insertText', false, all), text)
}

/** Replaces the text of a field key by key. */
export async function typeText(page: Page, name: string, text: string): Promise<void> {
  await enterText(page, name, '')
  await page.type(`#sp_formfield_${name}`, text)
}

/**
 * Chooses an option in a select2 list. If the list takes the focus back after mousedown, the button is
 * released only afterwards, as no user is faster and the page's events would differ.
 */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.click(`#s2id_sp_formfield_${name} .select2-choice`)
  const label = await labelled(page, '#select2-drop .select2-result-label', option)
  await label.hover()
  await page.mouse.down()
  await settled(page)
  await page.mouse.up()
}

/** Waits until the page has run its deferred work and was drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)))
      }),
  )
}

/** Attaches empty files of these names. */
export async function attach(page: Page, input: string, names: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-files-'))
  const files = names.map((name) => join(folder, name))
  for (const file of files) await writeFile(file, '練習用')
  const element = await page.waitForSelector(input)
  const chooser = await element?.toElement('input')
  await chooser?.uploadFile(...files)
  await page.waitForFunction(
    (wanted) => wanted.every((name) => document.body.textContent.includes(name)),
    {},
    names,
  )
  await rm(folder, { recursive: true })
}

/**
 * Lets a script of the page fill in the form at once, as a portal does with a saved draft. For tests of
 * later steps: typing takes a hundred times as long.
 */
export async function prefill(page: Page, entries: Entries): Promise<void> {
  // The last rows are rendered some frames after the first.
  await page.waitForSelector('#receipt')
  await page.waitForSelector('.sp-attachments-input')
  await page.evaluate((wanted) => {
    const find = <T extends Element>(selector: string) => {
      const found = document.querySelector<T>(selector)
      if (!found) throw new Error(`There is no ${selector}`)
      return found
    }
    const changed = (element: Element, ...types: string[]) => {
      for (const type of types) element.dispatchEvent(new Event(type, { bubbles: true }))
    }
    const attachTo = (selector: string, names: readonly string[]) => {
      const input = find<HTMLInputElement>(selector)
      const chosen = new DataTransfer()
      for (const name of names) chosen.items.add(new File(['練習用'], name))
      input.files = chosen.files
      changed(input, 'change')
    }
    const { texts = {}, kind, subsidised, receipt, attachments, confirmed } = wanted
    for (const [name, text] of Object.entries(texts)) {
      const input = find<HTMLInputElement>(`#sp_formfield_${name}`)
      input.value = text
      changed(input, 'input', 'change', 'blur')
    }
    if (kind !== undefined) {
      const select = find<HTMLSelectElement>('#sp_formfield_facility_kind')
      select.selectedIndex = [...select.options].findIndex(({ text }) => text === kind)
      changed(select, 'change')
    }
    if (subsidised !== undefined) {
      const labels = [...document.querySelectorAll<HTMLElement>('#already_subsidised label')]
      labels.find(({ textContent }) => textContent?.trim() === subsidised)?.click()
    }
    if (confirmed) find<HTMLElement>('#confirmed input').click()
    if (receipt !== undefined) attachTo('#receipt input[type=file]', [receipt])
    if (attachments !== undefined) attachTo('.sp-attachments-input', attachments)
  }, entries)
  const names = [entries.receipt ?? [], entries.attachments ?? []].flat()
  await page.waitForFunction(
    (wanted) => wanted.every((name) => document.body.textContent.includes(name)),
    {},
    names,
  )
}

async function clickLabel(page: Page, selector: string, text: string): Promise<void> {
  await (await labelled(page, selector, text)).click()
}

async function labelled(page: Page, selector: string, text: string): Promise<ElementHandle> {
  const target = await page.waitForFunction(
    (all, wanted) =>
      [...document.querySelectorAll(all)].find((one) => one.textContent?.trim() === wanted),
    {},
    selector,
    text,
  )
  if (!(target instanceof ElementHandle)) throw new Error(`Nothing is called ${text}`)
  return target
}
