/** The pictures of the stores: 1280×800 and the small tile of 440×280, from the real panel beside the real form. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayInTokyo } from '../../lib/notation/tokyoDay.ts'
import type { Panel } from '../e2e/browsers/panel.ts'
import { extensionDir, openSession, type Session } from '../e2e/browsers/session.ts'
import { enter, openForm, SOUND_DAY } from '../e2e/form/applicationForm.ts'
import { checkAsOf, waitForAnswer } from '../e2e/form/outcomes.ts'
import { runInside } from '../e2e/panel/ticking.ts'
import { fillDemo } from '../practice/demo.ts'
import type { Practice } from '../practice/server.ts'
import { FLAWED } from '../walk.ts'
import { ROOT } from './take.ts'

type Language = 'ja' | 'en'

const SIZE = { width: 1280, height: 800 }
const PANEL_WIDTH = 360
const TILE = { width: 440, height: 280 }
const TITLES: Readonly<Record<Language, readonly [string, string]>> = {
  ja: ['準備ナビ', '送る前に、<br>もう一度見直す'],
  en: ['Junbi Navi', 'Look once more<br>before you send'],
}

/** One of the invented facilities, and what it sends with three mistakes. */
const FACILITY = 'みほん薬局 みなと店'
const SHOWN = {
  ...FLAWED,
  texts: { ...FLAWED.texts, facility_code: '1341234582', facility_name: FACILITY },
}

const file = (name: string) => join(ROOT, '.github/store', `${name}.png`)

/** Takes all of them in one language into `.github/store/`. */
export async function takeStore(practice: Practice, language: Language): Promise<void> {
  const session = await openSession('chromium', {
    practice,
    extensionDir: extensionDir('chromium'),
    locale: language,
  })
  try {
    await fillDemo(session, dayInTokyo(Temporal.Now.instant()))
    await chooseShown(session)
    const { page } = session
    // The portal asks before a form that was filled in is left.
    page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
    await page.bringToFront()
    await page.goto(practice.url)
    await page.setViewport({ width: SIZE.width - PANEL_WIDTH, height: SIZE.height })
    const panel = await session.openPanel()
    await panel.waitFor((document) => document.querySelector('.next') !== null)
    await takeBeside(session, panel, `steps-${language}`)
    await openForm(page)
    await enter(page, SHOWN)
    await checkAsOf(panel, SOUND_DAY)
    await waitForAnswer(panel, 'requested-amount', 'fail')
    await waitForAnswer(panel, 'attachment:breakdown', 'pass')
    await panel.evaluate(() => scrollTo(0, 0))
    // The field under the pointer would be framed on the page.
    await page.mouse.move(1, 1)
    await page.$eval('#sp_formfield_total_cost', (field) =>
      field.scrollIntoView({ block: 'center', behavior: 'instant' }),
    )
    await takeBeside(session, panel, `check-${language}`)
    await takeTile(session, panel, language)
    await page.click('#submit-btn')
    await page.waitForSelector('#confirm-form')
    await page.click('#submit-btn')
    await page.waitForSelector('[data-junbi-navi="dialog"]')
    await takeBeside(session, panel, `question-${language}`)
    if (language === 'ja') await takeFacilities(session)
  } finally {
    await session.close()
  }
}

async function chooseShown(session: Session): Promise<void> {
  const page = await session.openExtensionPage('workspace.html#facilities')
  await runInside(page)
  await page.evaluate(async (name) => {
    const { chooseFacility, scanFacilities } = globalThis.junbiProgress
    const { facilities } = await scanFacilities()
    const shown = facilities.find(({ registers }) => registers.name?.[0] === name)
    if (shown) await chooseFacility(shown.id)
  }, FACILITY)
  await page.close()
}

/** @returns the panel as it is seen beside a page of the stores' height. */
async function panelPicture(panel: Panel): Promise<Uint8Array> {
  await panel.view({ width: PANEL_WIDTH, height: SIZE.height, scheme: 'light' })
  return panel.capture()
}

async function takeBeside(session: Session, panel: Panel, name: string): Promise<void> {
  const pictures = [await session.page.screenshot(), await panelPicture(panel)]
  const style = 'display: flex; align-items: start; margin: 0; overflow: hidden'
  await draw(session, file(name), SIZE, `<body style="${style}">${pictures.map(image).join('')}`)
}

/** The name beside the panel: nothing else is drawn by hand. */
async function takeTile(session: Session, panel: Panel, language: Language): Promise<void> {
  const [title, line] = TITLES[language]
  const picture = image(await panelPicture(panel))
  const html = `<body style="margin: 0; display: flex; height: 280px; overflow: hidden; background: #e8f1fe; font-family: 'Noto Sans CJK JP', sans-serif; color: #1a1a1c">
    <div style="width: 190px; padding: 88px 12px 0 24px; box-sizing: border-box">
      <div style="font-size: 29px; font-weight: 700; white-space: nowrap">${title}</div>
      <div style="font-size: 15px; line-height: 1.6; margin-top: 8px">${line}</div>
    </div>
    <div style="zoom: 0.66; margin: 32px 0 0">${picture}</div>`
  await draw(session, file(`tile-${language}`), TILE, html)
}

async function takeFacilities(session: Session): Promise<void> {
  const page = await session.openExtensionPage('workspace.html#facilities')
  await page.setViewport(SIZE)
  await page.waitForSelector('main table tbody tr')
  await page.screenshot({ path: file('facilities-ja') })
  await page.close()
}

const image = (png: Uint8Array) =>
  `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`

/** Draws HTML in a context of its own, so that the extension sees no other tab. */
async function draw(
  { browser }: Session,
  path: string,
  viewport: { width: number; height: number },
  html: string,
): Promise<void> {
  const context = await browser.createBrowserContext()
  const table = await context.newPage()
  await table.setViewport(viewport)
  await table.setContent(html)
  await writeFile(path, await table.screenshot())
  await context.close()
}
