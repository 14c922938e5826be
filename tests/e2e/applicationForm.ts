import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ElementHandle, type Page } from 'puppeteer-core'
import { FORM_ADDRESS } from '../practice/variables.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

/** What a person enters, by the portal's names of the fields. */
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

/** A clinic's application in which nothing is wrong, seen from 20 January 2026. */
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

/** The day as of which `SOUND` is sound. */
export const SOUND_DAY = '2026-01-20'

/** Logs in and opens the application form; with `single` it has no confirmation screen. */
export async function openForm(page: Page, { single = false } = {}): Promise<void> {
  const form = single ? `${FORM_ADDRESS}&single=1` : FORM_ADDRESS
  await page.goto(`${ORIGIN}/api/login?to=${encodeURIComponent(form)}`)
  await page.waitForSelector('#submit-btn')
}

/** Fills in the form as a person does: by mouse and keyboard, and by the browser's file chooser. */
export async function enter(page: Page, entries: Entries): Promise<void> {
  const { texts = {}, kind, subsidised, receipt, attachments, confirmed } = entries
  for (const [name, text] of Object.entries(texts)) await enterText(page, name, text)
  if (kind !== undefined) await choose(page, 'facility_kind', kind)
  if (subsidised !== undefined) await clickLabel(page, '#already_subsidised label', subsidised)
  if (confirmed) await page.click('#confirmed input')
  if (receipt !== undefined) await attach(page, '#receipt input[type=file]', [receipt])
  if (attachments !== undefined) await attach(page, '.sp-attachments-input', attachments)
}

/** Replaces the text of a field. */
export async function enterText(page: Page, name: string, text: string): Promise<void> {
  const field = `#sp_formfield_${name}`
  await page.click(field, { count: 3 })
  await page.keyboard.press('Backspace')
  if (text !== '') await page.type(field, text)
}

/**
 * Chooses an option in a select2 list. Where the list takes the focus back after the button went
 * down, no person is as fast as to have let it go before that, and the page hears another story.
 */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.click(`#s2id_sp_formfield_${name} .select2-choice`)
  const label = await labelled(page, '#select2-drop .select2-result-label', option)
  await label.hover()
  await page.mouse.down()
  await settled(page)
  await page.mouse.up()
}

/** Waits until the page has done what it put off, and has been drawn with it. */
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
