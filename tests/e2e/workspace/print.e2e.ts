import type { Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { printedPages } from './pdf.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const shows = (text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)
const go = async (sheet: string) => {
  await page.evaluate((to) => {
    location.hash = `print/${to}`
  }, sheet)
  await page.waitForSelector(`a[href="#print/${sheet}"][aria-current=page]`)
}

/** A4 in points, as far as browsers are exact. */
const A4 = { width: expect.closeTo(595, -1), height: expect.closeTo(842, -1) }

/** What of the page is to be seen on paper. */
const onPaper = () =>
  page.evaluate(() => ({
    tools: document.querySelector('.print-tools')?.checkVisibility(),
    places: document.querySelector('.places')?.checkVisibility(),
    paper: document.querySelector('.paper')?.checkVisibility(),
  }))

test('the sheet of a facility has every task, its tick, day and note', async () => {
  await panel.click('設定を変える')
  await panel.fill('施設名（任意）', 'みほん診療所')
  await panel.click('この内容で保存する')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await panel.click('資料')
  await panel.click('印刷・記録・手引きの版')
  await panel.click('進み具合・説明資料の印刷')
  page = await portal.session.waitForPage('workspace.html')
  await shows('準備の進み具合')
  await shows('みほん診療所')
  const rows = await page.$$eval('.paper tbody tr', (all) => all.map(({ innerText }) => innerText))
  expect(rows.filter((row) => row.includes('まだ'))).toHaveLength(7)
  expect(rows.find((row) => row.includes('アカウント登録'))).toMatch(
    /✓.*済[\s\S]*令和\d+年（20\d\d年）/,
  )
  expect(await printedPages(page)).toMatchObject([A4])
  await expectNothingWrongIn(portal.session, page)
})

test('the briefing has the step’s own text, blanks to fill in, and the contact', async () => {
  await go('briefing')
  await shows('職員への説明：導入後に変わる業務')
  await shows('業務等の変更点の確認')
  await shows('オンライン資格確認等コールセンター 0800-080-4583')
  await expectNothingWrongIn(portal.session, page)
  expect(await printedPages(page)).toMatchObject([A4])
})

test('without an application there is nothing to print, and the page says what to do', async () => {
  await go('outcomes')
  await shows('印刷する確認結果がありません')
  const buttons = await page.$$eval('button', (all) => all.map(({ innerText }) => innerText))
  expect(buttons).not.toContain('印刷する')
  await expectNothingWrongIn(portal.session, page)
  await page.close()
})

test('the panel opens the sheet of its outcomes, with reasons, sources and the arithmetic', async () => {
  await portal.session.page.bringToFront()
  await openForm(portal.session.page)
  await prefill(portal.session.page, {
    ...SOUND,
    texts: { ...SOUND.texts, requested_amount: '130000' },
  })
  await checkAsOf(panel, '2026-01-20')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  // The last that was entered: what is read of it moves what stands below.
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.click('確認結果を印刷')
  page = await portal.session.waitForPage('#print/outcomes')
  await shows('申請の確認結果')
  await shows('承認や審査の結果を示すものではありません')
  await shows('確認の基準日：令和8年（2026年）1月20日')
  await shows('130,000')
  await shows('128,000円')
  await shows('確認した人')
  await expectNothingWrongIn(portal.session, page)
  const open = await page.$$eval('.paper [data-answer]', (all) =>
    all.map((one) => one.getAttribute('data-answer')),
  )
  expect(open).toContain('fail')
  expect(open).not.toContain('pass')
  expect(await printedPages(page)).toMatchObject([A4])
})

test('a printed application is in no storage that outlives the browser', async () => {
  const stored = await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const [local, sync] = await Promise.all([storage.local.get(null), storage.sync.get(null)])
    return JSON.stringify([local, sync])
  })
  expect(stored).not.toMatch(/130000|130,000|171000|3410712362/)
})

test('the list has every facility that is not archived, with its header on each page', async () => {
  await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stamp = '0mkf1bcd300abc1234'
    const items = Array.from({ length: 120 }, (_, number) => {
      const id = crypto.randomUUID()
      const registers = {
        name: [`みほん薬局 第${number}店`, stamp],
        kind: ['chainPharmacy', stamp],
        guide: ['gairai', stamp],
      }
      const archived = number === 0 ? { archived: [true, stamp] } : {}
      const createdAt = '2026-01-20T00:00:00Z'
      const facility = { version: 3, id, createdAt, registers: { ...registers, ...archived } }
      return [`facility:${id}`, facility]
    })
    await storage.local.set(Object.fromEntries(items))
  })
  await go('list')
  await shows('120施設（一覧から外した施設は除きます）')
  expect(await page.$$eval('.paper tbody tr', (all) => all.length)).toBe(120)
  await expectNothingWrongIn(portal.session, page)
  const header = await page.$eval('.paper thead', (head) => getComputedStyle(head).display)
  expect(header).toBe('table-header-group')
  expect(await printedPages(page)).toMatchObject([A4, A4, A4])
  // Nothing but a long name may be cut: a date without its end says nothing.
  const cut = await page.$$eval('.paper tbody td:not(.name)', (cells) =>
    cells.flatMap((cell) => (cell.scrollWidth > cell.clientWidth ? cell.textContent : [])),
  )
  expect(cut).toEqual([])
})

test('only the sheet is printed, black on white also in dark mode', async () => {
  expect(await onPaper()).toEqual({ tools: true, places: true, paper: true })
  if (portal.session.kind === 'firefox') return
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
  await page.emulateMediaType('print')
  expect(await onPaper()).toEqual({ tools: false, places: false, paper: true })
  const colours = await page.$eval('.paper', (paper) => {
    const { color, backgroundColor } = getComputedStyle(paper)
    return [color, backgroundColor, getComputedStyle(document.body).backgroundColor]
  })
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(255, 255, 255)'])
  await page.emulateMediaType()
})

test('the button asks the browser to print', async () => {
  await page.evaluate(() => {
    window.print = () => Reflect.set(window, 'asked', true)
  })
  await page.click('.print-tools button.primary')
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(true)
})
