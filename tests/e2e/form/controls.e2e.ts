import { ElementHandle, type Page } from 'puppeteer-core'
import { beforeAll, expect, test } from 'vitest'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { eventually } from '../guard/pageSeen.ts'
import { openAnswered, waitForAnswer } from './outcomes.ts'
import { addressOf, known, listed, readingNow, readingOf, unknown } from './readingList.ts'

const portal = sharedPortal()
let panel: Panel
let page: Page
beforeAll(async () => {
  page = portal.session.page
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})

const MOBILE = '「モバイル端末等」の費用'
const SYSTEM = '「レセプトコンピュータの改修」の費用'
const RECORD = '0badcafe0badcafe0badcafe00000011'

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where the marks are that can be seen, and whether they are in the browser's top layer. */
const marks = () =>
  insideOurs(portal.session, page, 'marks', (root) =>
    [...root.querySelectorAll<HTMLElement>('.mark:not([hidden])')].map((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect()
      return { left, top, right, bottom, raised: mark.closest(':popover-open') !== null }
    }),
  )

/** Waits until a mark lies around what `find` gives. */
async function waitForMarkAround(find: () => Element | null | undefined, raised = false) {
  await page.waitForSelector('[data-junbi-navi="marks"]')
  await eventually(page, async () => {
    const box: Box | null = await page.evaluate((source) => {
      const found: Element | null = new Function(`return (${source})()`)()
      if (!found) return null
      const { left, top, right, bottom } = found.getBoundingClientRect()
      return { left, top, right, bottom }
    }, String(find))
    const around = (mark: Box) =>
      box !== null &&
      (['left', 'top', 'right', 'bottom'] as const).every(
        // At the page's edge a mark has less room.
        (side) => Math.abs(mark[side] - box[side]) < 4.5,
      )
    return (await marks()).some((mark) => mark.raised === raised && around(mark))
  })
}

const goFrom = (rule: string) =>
  panel.waitFor((document, wanted) => {
    const button = document.querySelector<HTMLElement>(`[data-rule="${wanted}"] > button`)
    button?.click()
    return button !== null
  }, rule)

/** Chooses an option in the list of select2 that a row has. */
async function choose(row: string, option: string) {
  await page.click(`#${row} .select2-choice`)
  const label = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('#select2-drop .select2-result-label')].find(
        ({ textContent }) => textContent === wanted,
      ),
    {},
    option,
  )
  if (!(label instanceof ElementHandle)) throw new Error(`There is no ${option}`)
  await label.click()
}

test('every control of the platform is read as it is displayed', async () => {
  expect(await readingOf(portal.session, panel, 'controls', '完了日')).toEqual(
    listed([
      unknown('暗証番号'),
      unknown('伏せ字の番号'),
      known('医療機関等コード', '医療機関等コード'),
      known('施設区分', '施設区分'),
      known('モバイル端末等 > 金額（円）', MOBILE, '見出し'),
      known('レセプトコンピュータの改修 > 金額（円）', SYSTEM, '見出し'),
      known('総事業費', '総事業費'),
      known('補助申請額', '補助申請額'),
      known('完了日', '完了日'),
      known('領収書（写）', '領収書（写）'),
    ]),
  )
  await waitForAnswer(panel, 'total-cost', 'pass')
  // The page's own none-option is no answer, and becomes one with what is chosen.
  await panel.waitFor((document) =>
    document.querySelector('[data-rule="facility-kind"]')?.textContent?.includes('未入力'),
  )
  await choose('kind', '診療所')
  await waitForAnswer(panel, 'facility-kind', 'pass')
})

test('neither a record’s id nor a masked value is ever read, even while it is shown', async () => {
  await page.goto(addressOf('controls'))
  await readingNow(panel, '完了日')
  await page.click('#masked button')
  await page.waitForSelector('#sp_formfield_masked[type="text"]')
  await page.click('#total')
  await page.keyboard.type('0')
  await waitForAnswer(panel, 'total-cost', 'review')
  const said = await panel.evaluate((document) => document.body.innerHTML)
  expect(said).not.toContain('みほんの番号')
  expect(said).not.toContain(RECORD)
})

test('marks and この項目へ use the visible part of a reference field', async () => {
  await page.goto(addressOf('controls'))
  await page.waitForFunction(
    () => document.querySelector('#code .select2-chosen')?.textContent === '3410712362',
  )
  await choose('code', '3410712360')
  await page.keyboard.press('Tab')
  await waitForMarkAround(() => document.querySelector('#code .select2-container'))
  await goFrom('facility-code')
  await page.waitForFunction(
    () => document.activeElement?.closest('#code .select2-container') !== null,
  )
})

test('the dialog of a table row is no application and sends nothing, and the panel leads to the row', async () => {
  await page.goto(addressOf('controls'))
  await readingNow(panel, '完了日')
  await panel.click(`この項目へ：${'モバイル端末等 > 金額（円）'}`)
  await page.waitForFunction(
    () => document.activeElement?.closest('tr')?.textContent?.includes('モバイル端末等') === true,
  )
  await page.click('#lines tbody tr:nth-child(2) a')
  await page.waitForSelector('.practice-row #cost')
  await page.click('.practice-row #cost', { count: 3 })
  await page.keyboard.type('999,999,999')
  await page.click('.practice-row button')
  await page.waitForFunction(() => document.querySelector('.practice-row') === null)
  expect(await page.$('[data-junbi-navi="dialog"]')).toBeNull()
  await waitForAnswer(panel, 'total-cost', 'fail')
  expect(await panel.evaluate((document) => document.body.textContent)).not.toContain('ほかにも')
})

test('questions and table rows name fields without a label', async () => {
  expect(await readingOf(portal.session, panel, 'questions', '領収書')).toEqual(
    listed([
      known('費用 > 総事業費', '総事業費'),
      known('費用 > 補助申請額', '補助申請額'),
      known('費用 > 領収書（写）', '領収書（写）'),
    ]),
  )
})

test('a form in shadow roots is read, marked, focused and guarded', async () => {
  expect(await readingOf(portal.session, panel, 'components', '補助申請額')).toEqual([
    known('医療機関等コード', '医療機関等コード'),
    known('総事業費', '総事業費'),
    known('補助申請額', '補助申請額'),
  ])
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await waitForMarkAround(() =>
    document
      .querySelector('practice-components')
      ?.shadowRoot?.querySelectorAll('practice-field')[2]
      ?.shadowRoot?.querySelector('input'),
  )
  await goFrom('requested-amount')
  await page.waitForFunction(() => {
    const focused = document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement
    return focused instanceof HTMLInputElement && focused.value === '171,000'
  })
  await page.click('practice-components >>> button')
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => !document.querySelector('[data-junbi-navi="dialog"]'))
  expect(await page.$('practice-components[data-sent]')).toBeNull()
  await page.evaluate(() => {
    const form = document.querySelector('practice-components')?.shadowRoot?.querySelector('form')
    form?.requestSubmit()
  })
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  expect(await page.$('practice-components[data-sent]')).toBeNull()
})

test('in a native dialog the marks are visible, and our dialog lies above it', async () => {
  await page.goto(addressOf('dialog'))
  await page.waitForSelector('button[onclick]')
  await page.click('button[onclick]')
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await waitForMarkAround(() => document.querySelector('#amount'), true)
  await page.click('dialog#apply button')
  await page.waitForSelector('[data-junbi-navi="dialog"]')
  const isOnTop = () =>
    page.evaluate(() => {
      const host = document.querySelector('[data-junbi-navi="dialog"]')
      return document.elementFromPoint(innerWidth / 2, innerHeight / 2) === host
    })
  await eventually(page, isOnTop)
  await page.keyboard.press('Escape')
  expect(await page.$eval('#apply', (dialog) => dialog.hasAttribute('open'))).toBe(true)
})

test('a form that is rendered late is read although the page forbids animations', async () => {
  expect(await readingOf(portal.session, panel, 'still', '補助申請額')).toEqual([
    known('総事業費', '総事業費'),
    known('補助申請額', '補助申請額'),
  ])
})

test('a frame without scripts is ignored', async () => {
  await page.goto(addressOf('sandboxed'))
  await page.waitForSelector('iframe')
  await panel.waitForText('申請フォームを開くと、ここで確認できます')
  expect(await panel.evaluate((document) => document.body.textContent)).not.toContain(
    '読み取っています',
  )
})
