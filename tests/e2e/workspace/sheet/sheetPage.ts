import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { DAY, HEADERS, lines, rowWith, SOUND } from '../../../sheet/files.ts'
import { pressFound } from '../../browsers/actOn.ts'
import type { Session } from '../../browsers/session.ts'

const headers = HEADERS.map((header) => (header === '総事業費' ? '工事のお金' : header))
const wrong = rowWith({ 医療機関等コード: '3440712366', 施設区分: '薬局', 補助申請額: '999000' })

/** One sound row, one wrong, one that nobody can read; the total under a name of their own. */
export const FILE = lines([headers, SOUND, wrong, ['途中で', '切れた行']])
/** The choice of the column that `FILE` names in its own way. */
export const OWN_COLUMN = '.sheet select[aria-label*="工事のお金"]'

/** The page ファイルでまとめて確認, as tests read and use it. `close` removes the files it was given. */
export type SheetPage = Awaited<ReturnType<typeof openSheetPage>>

/** Opens the page, on the day that the files of tests are checked for. */
export async function openSheetPage(session: Session) {
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-sheet-'))
  const page = await session.openExtensionPage('workspace.html#sheet')
  await page.evaluate(async (asOf) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.session.set({ asOf })
  }, DAY)
  return { page, folder, ...sheetIn(page, folder), close: () => rm(folder, { recursive: true }) }
}

/** @param folder where the chosen files are written. */
export function sheetIn(page: Page, folder: string) {
  return {
    /** Chooses a file, as a person does. */
    async choose(name: string, content: string | Uint8Array) {
      const path = join(folder, name)
      await writeFile(path, content)
      const input = await page.waitForSelector('.sheet input[type=file]:not(:disabled)')
      const chooser = await input?.toElement('input')
      await chooser?.uploadFile(path)
    },
    stage: (at: string) => page.waitForSelector(`.sheet[data-stage="${at}"]`),
    shows: (text: string) =>
      page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text),
    /** Presses the button in the section whose name begins so. */
    press: (name: string) =>
      pressFound(
        page,
        (wanted) => {
          const all = [...document.querySelectorAll<HTMLButtonElement>('.sheet button')]
          return all.find((each) => (each.ariaLabel ?? each.innerText).trim().startsWith(wanted))
        },
        name,
      ),
    /** Waits until what has the focus says this; it moves there after what is shown was drawn. */
    waitForFocus: (text: string) =>
      page.waitForFunction(
        (wanted) => document.activeElement?.textContent?.includes(wanted),
        {},
        text,
      ),
    /** The rows of the result: number and answer of each. */
    rowsShown: () =>
      page.$$eval('.sheet tr[data-row]', (rows) =>
        rows.map((row) => `${row.getAttribute('data-row')} ${row.getAttribute('data-answer')}`),
      ),
  }
}
