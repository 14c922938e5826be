import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Session } from '../e2e/browsers/session.ts'
import { writePapers } from '../e2e/workspace/paperFiles.ts'
import { takeWorkspace } from './take.ts'

/** 書類を確かめる with three papers, one of which was read off a picture. */
export async function takePapers(session: Session, page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'junbi-navi-papers-'))
  const tab = await session.newPage()
  const files = await writePapers(tab, folder, 'みほんシステム')
  await tab.close()
  await page.bringToFront()
  const input = await page.waitForSelector('.papers input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(...files)
  await page.waitForSelector('[data-verdict="fail"]')
  await takeWorkspace(page, 'papers-read')
  await rm(folder, { recursive: true })
}
