import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Panel } from '../e2e/browsers/panel.ts'
import type { Session } from '../e2e/browsers/session.ts'
import { dropPapers } from '../e2e/panel/dropPapers.ts'
import { bytesOf, writePapers } from '../e2e/workspace/paperFiles.ts'
import { takePanel, takeWorkspace } from './take.ts'

/** Writes three papers into a new folder, one of which will be read off a picture. */
async function writeThree({ newPage }: Pick<Session, 'newPage'>) {
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-papers-'))
  const tab = await newPage()
  const files = await writePapers(tab, folder, 'みほんシステム')
  await tab.close()
  return { folder, files }
}

/** 書類を確かめる below the check, with the three papers. */
export async function takePanelPapers(session: Session, panel: Panel): Promise<void> {
  const { folder, files } = await writeThree(session)
  await session.page.bringToFront()
  await panel.click('書類を確かめる')
  await panel.waitFor((document) => document.querySelector('.papers .paper-drop'))
  await dropPapers(panel, await bytesOf(files))
  await panel.waitFor((document) => document.querySelector('[data-verdict="fail"]'))
  await takePanel(panel, 'papers')
  await panel.click('書類を確かめる')
  await rm(folder, { recursive: true })
}

/** 書類を確かめる in the workspace, with the three papers. */
export async function takePapers(session: Session, page: Page): Promise<void> {
  const { folder, files } = await writeThree(session)
  await page.bringToFront()
  const input = await page.waitForSelector('.papers input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(...files)
  await page.waitForSelector('[data-verdict="fail"]')
  await takeWorkspace(page, 'papers-read')
  await rm(folder, { recursive: true })
}
