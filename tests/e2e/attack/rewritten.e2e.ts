import type { Frame, Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await openForm(page, { single: true })
  await checkAsOf(panel, SOUND_DAY)
})

const FORM = `<!doctype html><html><head><title>申請</title></head><body><form>
  <label>総事業費<input value="171,000"></label>
  <label>導入完了日<input id="day" value="令和9年1月1日"></label>
  <button id="send">申請する</button></form></body></html>`

/** What the page does with its frames, by a name for it. */
const WAYS: Readonly<Record<string, (html: string) => void>> = {
  'an about:blank frame, written at once': (html) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame' })
    document.querySelector('main')?.append(frame)
    frame.contentDocument?.open()
    frame.contentDocument?.write(html)
    frame.contentDocument?.close()
  },
  'an about:blank frame, written 600 ms later': (html) => {
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame' })
    document.querySelector('main')?.append(frame)
    setTimeout(() => {
      frame.contentDocument?.open()
      frame.contentDocument?.write(html)
      frame.contentDocument?.close()
    }, 600)
  },
  'a srcdoc frame, written after it has loaded': (html) => {
    const srcdoc = '<p>読み込んでいます</p>'
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame', srcdoc })
    frame.addEventListener(
      'load',
      () => {
        frame.contentDocument?.open()
        frame.contentDocument?.write(html)
        frame.contentDocument?.close()
      },
      { once: true },
    )
    document.querySelector('main')?.append(frame)
  },
  'a blob: frame': (html) => {
    const src = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }))
    const frame = Object.assign(document.createElement('iframe'), { id: 'frame', src })
    document.querySelector('main')?.append(frame)
  },
}

async function holdsTheSend(at: Page | Frame) {
  await waitForAnswer(panel, 'completion-date', 'fail')
  await at.waitForSelector('[data-junbi-navi="marks"]')
  await at.evaluate(() => {
    const sent: unknown[] = []
    Object.assign(window, { sent })
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push(event.submitter?.id)
    })
  })
  await at.click('#send')
  await at.waitForSelector('[data-junbi-navi="dialog"]')
  expect(await at.evaluate(() => Reflect.get(window, 'sent'))).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await at.waitForFunction(() => Reflect.get(window, 'sent').length > 0)
  expect(await at.evaluate(() => Reflect.get(window, 'sent'))).toEqual(['send'])
}

test('a form in a page rewritten by document.write is read, marked and guarded', async () => {
  await page.goto(`${ORIGIN}/csm?id=kb_search`)
  await panel.waitForText('申請フォームは見つかりませんでした')
  await page.evaluate((html) => {
    document.open()
    document.write(html)
    document.close()
  }, FORM)
  await holdsTheSend(page)
})

test.each(Object.entries(WAYS))('the same applies to a form in %s', async (_, write) => {
  await page.goto(`${ORIGIN}/csm?id=kb_search`)
  await panel.waitForText('申請フォームは見つかりませんでした')
  await page.evaluate(write, FORM)
  const frame = await (await page.waitForSelector('#frame'))?.contentFrame()
  if (!frame) throw new Error('There is no frame')
  await frame.waitForSelector('#send')
  await holdsTheSend(frame)
})
