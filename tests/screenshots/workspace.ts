import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Session } from '../e2e/browsers/session.ts'
import { runInside } from '../e2e/panel/ticking.ts'
import { facilitiesIn } from '../e2e/workspace/facilitiesPage.ts'
import { press, reloaded, shows } from '../e2e/workspace/place.ts'
import { addInvented } from '../practice/inventedFacilities.ts'
import { takeEditor } from './editor.ts'
import { takePapers } from './papers.ts'
import { takeShare } from './share.ts'
import { takeWorkspace } from './take.ts'

/** Takes every page of the workspace, filled with data. */
export async function walkWorkspace(session: Session): Promise<void> {
  const page = await session.openExtensionPage('workspace.html')
  await runInside(page)
  await addInvented(page)
  // With one facility it had opened with that.
  await page.evaluate(() => {
    location.hash = 'facilities/by=name'
  })
  await reloaded(page)
  await page.waitForSelector('nav a[href^="#"]')
  // There both rows of links are shown.
  await goTo(page, 'backup')
  const places = await page.$$eval('nav.places a[href^="#"]', (links) =>
    links.map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  )
  for (const place of new Set(places)) {
    await goTo(page, place)
    await takeWorkspace(page, place)
  }
  await takeFacility(page)
  await takeSheet(page)
  for (const sheet of ['briefing', 'list']) {
    await goTo(page, `print/${sheet}`)
    await takeWorkspace(page, `print-${sheet}`)
  }
  await goTo(page, 'sync')
  await press(page, '同期をオンにする')
  await takeWorkspace(page, 'sync-asked')
  await goTo(page, 'papers')
  await takePapers(session, page)
  await goTo(page, 'editor')
  await takeEditor(page)
  await page.close()
  await takeShare(session)
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
  await page.waitForSelector(`a[href="#${place}"][aria-current]`)
  await page.waitForFunction(
    () => document.querySelector('main h2, main h1') && !document.querySelector('.lead'),
  )
  await page.waitForNetworkIdle()
}

async function takeFacility(page: Page): Promise<void> {
  await goTo(page, 'facilities')
  await facilitiesIn(page).press('みほん薬局 本町店')
  await page.waitForSelector('.facility-aside')
  await takeWorkspace(page, 'facility')
  await page.keyboard.press('Escape')
}

/** A file of applications: its columns, and what is wrong in which row. */
async function takeSheet(page: Page): Promise<void> {
  await goTo(page, 'sheet')
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-sheet-'))
  const csv = join(folder, '申請 店舗.csv')
  await writeFile(csv, SHEET)
  const input = await page.waitForSelector('input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(csv)
  await shows(page, 'この列で確認を始める')
  await takeWorkspace(page, 'sheet-columns')
  await press(page, 'この列で確認を始める')
  await shows(page, '要修正 1')
  await takeWorkspace(page, 'sheet-result')
  await rm(folder, { recursive: true })
}

const SHEET = `医療機関等コード,施設名,施設区分,モバイル端末等,レセプトコンピュータの改修,総事業費,補助申請額,完了日,申請日
1341234563,みほん薬局 駅前店,薬局,41000,130000,171000,128000,2025-12-10,2026-01-20
1341234571,みほん薬局 本町店,薬局,41000,130000,170000,128000,2025-12-10,2026-01-20
1341234582,みほん薬局 みなと店,薬局,41000,130000,171000,1.28E+05,46000,2026-01-20
`
