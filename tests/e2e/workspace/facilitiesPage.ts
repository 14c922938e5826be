import type { Page } from 'puppeteer-core'
import { pressFound } from '../browsers/actOn.ts'

/** The workspace's list of facilities, as tests read and use it. */
export function facilitiesIn(page: Page) {
  const shows = (text: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)

  const press = (name: string) => pressButton(page, name)

  return {
    shows,
    press,
    /** Opens a facility beside the list, and then its form. */
    async edit(name: string) {
      await press(name)
      await page.waitForFunction(
        (wanted) => document.querySelector('.facility-aside h2')?.textContent === wanted,
        {},
        name,
      )
      await press('施設の内容')
    },
    /** Replaces the value of a field. */
    async fill(label: string, text: string) {
      const input = await fieldBy(page, label, 'input')
      await input.click({ count: 3 })
      await page.keyboard.press('Backspace')
      if (text !== '') await input.type(text)
    },
    async choose(label: string, option: string) {
      const select = await fieldBy(page, label, 'select')
      const value = await select.evaluate(
        (element, wanted) => [...element.options].find(({ text }) => text === wanted)?.value,
        option,
      )
      if (value === undefined) throw new Error(`no option ${option}`)
      await select.select(value)
    },
    /** Ticks or unticks a box, or chooses an answer. */
    async tick(label: string) {
      const input = await fieldBy(page, label, 'input')
      await input.click()
    },
    ...tableIn(page),
  }
}

/** Presses the one button whose name is or begins so. */
async function pressButton(page: Page, name: string): Promise<void> {
  await pressFound(
    page,
    (wanted) => {
      const all = [...document.querySelectorAll('button')]
      const inDialog = all.filter((each) => each.closest('dialog'))
      const names = (each: HTMLButtonElement) => (each.ariaLabel ?? each.innerText).trim()
      const some = inDialog.length > 0 ? inDialog : all
      return (
        some.find((each) => names(each) === wanted) ??
        some.find((each) => names(each).startsWith(wanted))
      )
    },
    name,
  )
}

/** Finds a field by its label, in the dialog where one is open. */
async function fieldBy<K extends 'input' | 'select'>(page: Page, label: string, kind: K) {
  const found = await page.waitForFunction(
    (wanted, tag) => {
      const part = document.querySelector('dialog[open]') ?? document
      const labels = [...part.querySelectorAll('label')]
      return labels
        .find((each) => each.innerText.trim().startsWith(wanted))
        ?.querySelector<HTMLInputElement | HTMLSelectElement>(tag)
    },
    {},
    label,
    kind,
  )
  const element = await found.asElement()?.toElement(kind)
  if (!element) throw new Error(`no field ${label}`)
  return element
}

/** What the table of facilities shows. */
function tableIn(page: Page) {
  return {
    /** Waits until the table shows exactly these names, in this order. */
    async lists(names: readonly string[]) {
      const listed = page.waitForFunction(
        (wanted) => {
          const heads = [...document.querySelectorAll('[data-facility] th button')]
          return JSON.stringify(heads.map((each) => each.textContent)) === wanted
        },
        {},
        JSON.stringify(names),
      )
      await listed.catch(async (error: unknown) => {
        const shown = await page.evaluate(() => document.body.innerText)
        throw new Error(`Not listed: ${names}. Shown: ${shown}`, { cause: error })
      })
    },
    /** Waits until the row of a facility shows this. */
    async rowShows(name: string, pattern: RegExp) {
      await page.waitForFunction(
        (wanted, source) => {
          const row = [...document.querySelectorAll<HTMLElement>('[data-facility]')].find(
            (each) => each.querySelector('th button')?.textContent === wanted,
          )
          return new RegExp(source).test(row?.innerText.replace(/\s+/g, ' ') ?? '')
        },
        {},
        name,
        pattern.source,
      )
    },
    /** The description of the table for screen readers. */
    semantics: () =>
      page.$eval('.facility-table table', (table) => ({
        rows: Number(table.getAttribute('aria-rowcount')),
        made: table.querySelectorAll('[data-facility]').length,
        indexes: [...table.querySelectorAll('tr[aria-rowindex]')].map((row) =>
          Number(row.getAttribute('aria-rowindex')),
        ),
        sorted: [...table.querySelectorAll('th[aria-sort]')].map((head) => [
          head.querySelector('button')?.firstChild?.textContent,
          head.getAttribute('aria-sort'),
        ]),
      })),
  }
}
