/** `npm run screenshots`: every view of panel and workspace, light and dark, from the real Chromium. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { enter, openForm, SOUND_DAY } from './e2e/applicationForm.ts'
import { ensureBrowser } from './e2e/browsers/install.ts'
import type { Panel, View } from './e2e/browsers/panel.ts'
import { extensionDir, openSession, type Session } from './e2e/browsers/session.ts'
import { checkAsOf, waitForAnswer } from './e2e/outcomes.ts'
import { startPractice } from './practice/server.ts'
import { FLAWED } from './walk.ts'

const ROOT = join(import.meta.dirname, '..')
const PICTURES = join(ROOT, '.pictures', 'views')
/** The ones that the README shows. */
const README = ['panel-beside-form', 'workspace-facilities-1280-light']
const SCHEMES = ['light', 'dark'] as const
const PANEL_WIDTHS = [250, 360, 480] as const
const WORKSPACE_WIDTHS = [480, 1280] as const

const file = (...parts: (string | number)[]) => join(PICTURES, `${parts.join('-')}.png`)

/** Takes a view of the panel in every width and both themes. */
async function takePanel(panel: Panel, name: string): Promise<void> {
  for (const width of PANEL_WIDTHS) {
    for (const scheme of SCHEMES) {
      const view: View = { width, scheme }
      await panel.screenshot(file('panel', name, width, scheme), { ...view, whole: true })
    }
  }
  console.log(`panel: ${name}`)
}

async function takeWorkspace(page: Page, name: string): Promise<void> {
  for (const width of WORKSPACE_WIDTHS) {
    await page.setViewport({ width, height: 900 })
    for (const scheme of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.screenshot({ path: file('workspace', name, width, scheme), fullPage: true })
    }
  }
  console.log(`workspace: ${name}`)
}

/** What a person comes by from the first start to the application that is not sent yet. */
async function walkPanel({ page, openPanel, picture }: Session): Promise<void> {
  const panel = await openPanel()
  await panel.waitForText('この内容で始める')
  await takePanel(panel, 'questions')
  await panel.fill('施設名（任意）', 'みほん診療所')
  await panel.click('診療所')
  await panel.click('この内容で始める')
  await panel.waitForText('8項目のうち 0項目が終わりました')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await takePanel(panel, 'steps')
  await panel.evaluate((document) => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('main details')
    for (const part of folded) part.open = true
  })
  await takePanel(panel, 'steps-open')
  await panel.click('資料')
  await panel.waitForText('マニュアル')
  await takePanel(panel, 'materials')
  await panel.click('申請チェック')
  await takePanel(panel, 'check-without-form')
  await openForm(page)
  await panel.waitForText('申請フォームを確認しています')
  await checkAsOf(panel, SOUND_DAY)
  await takePanel(panel, 'check-empty')
  await enter(page, FLAWED)
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await takePanel(panel, 'check')
  await panel.view({ width: 360, scheme: 'light' })
  await writeFile(file('panel-beside-form'), await picture(panel))
  await page.click('#submit-btn')
  await page.waitForSelector('junbi-navi[data-part="dialog"]')
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    await page.screenshot({ path: file('page', 'question', scheme) })
  }
  await page.keyboard.press('Enter')
}

/** Every place of the workspace, as its own menu lists them. */
async function walkWorkspace(session: Session): Promise<void> {
  const page = await session.openExtensionPage('workspace.html')
  await page.waitForSelector('nav a[href^="#"]')
  const places = await page.$$eval('nav a[href^="#"]', (links) =>
    links.map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  )
  for (const place of places) {
    await page.click(`nav a[href="#${place}"]`)
    await page.waitForSelector('main h2, main h1')
    await page.waitForNetworkIdle()
    await takeWorkspace(page, place)
  }
}

ensureBrowser('chromium')
await rm(PICTURES, { recursive: true, force: true })
await mkdir(PICTURES, { recursive: true })
const practice = await startPractice()
const session = await openSession('chromium', {
  practice,
  extensionDir: extensionDir('chromium'),
})
try {
  await walkPanel(session)
  await walkWorkspace(session)
  for (const name of README) {
    await cp(file(name), join(ROOT, '.github', `${name}.png`))
  }
} finally {
  await session.close()
  await practice.close()
}
console.log(PICTURES)
