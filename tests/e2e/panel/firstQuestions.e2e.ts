import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await portal.session.openPanel()
  await panel.waitForText('はじめに教えてください')
})

const FOLD = 'コードと導入希望日も入れておく（任意）'
const CODE = '医療機関等コード（10桁）'
const codeIn = () =>
  panel.evaluate(
    (document) =>
      document.querySelector<HTMLInputElement>('.further input[inputmode=numeric]')?.value,
  )
/** The ring of what has the focus, and how far the panel was scrolled to it: none, with a mouse. */
const ringAndScroll = () =>
  panel.evaluate(({ activeElement, scrollingElement }) => [
    activeElement && getComputedStyle(activeElement).outlineStyle,
    scrollingElement?.scrollTop,
  ])

test('the first run asks one question, and the answer leaves the panel at its top', async () => {
  await panel.evaluate(() => scrollTo(0, 500))
  await panel.click('診療所')
  await panel.waitForText('補助なしで準備を進める')
  expect(await panel.evaluate(() => scrollY)).toBe(0)
})

test('a code that cannot be read shows the reason and blocks nothing', async () => {
  await panel.click('設定を変える')
  await panel.fill('施設名（任意）', 'みほん診療所')
  await panel.click(FOLD)
  await panel.fill(CODE, '34107123')
  await panel.waitForText('このコードは保存されませんが、ほかの内容は保存できます')
  await panel.click('この内容で保存する')
  await panel.waitForText('次にやること')
  await panel.waitForText('みほん診療所')
})

test('code and wished date can be added later, in any way of writing', async () => {
  await panel.click('設定を変える')
  await panel.click(FOLD)
  expect(await codeIn()).toBe('')
  await panel.fill(CODE, '３４-１-０７１２３６３')
  await panel.waitForText('検証番号（最後の1桁）が、計算と合いません')
  await panel.fill(CODE, '３４-１-０７１２３６２')
  await panel.waitForText('検証番号（最後の1桁）が合っています')
  await panel.fill('導入希望日', '2026-12-01')
  await panel.waitForText('令和8年（2026年）12月1日')
  await panel.click('この内容で保存する')
  await panel.waitForText('次にやること')
})

test('they are used in the letter to the vendor and in the text for the call centre', async () => {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.click('文面を見る', { within: '次にやること' })
  await panel.waitForText('みほん診療所（医療機関等コード 3410712362）です。')
  await panel.waitForText('導入を希望する時期：令和8年（2026年）12月1日')
  await panel.click('資料')
  await panel.click('申請期限・お問い合わせ')
  await panel.waitForText('医療機関等コード 3410712362 / みほん診療所')
})

test('they can be changed or removed', async () => {
  await panel.click('設定を変える')
  await panel.waitForText(FOLD)
  expect(await codeIn()).toBe('3410712362')
  await panel.fill(CODE, '')
  await panel.fill('導入希望日', '')
  await panel.click('この内容で保存する')
  await panel.waitFor((document) => !document.body.innerText.includes('施設の設定'))
  await panel.waitFor((document) => !document.body.innerText.includes('3410712362'))
})

test('opening and closing the settings changes nothing', async () => {
  await panel.click('設定を変える')
  await panel.waitForText('施設の設定')
  expect(await ringAndScroll()).toEqual(['none', 0])
  await panel.click('変えずに進む')
  await panel.waitForText('みほん診療所')
  await panel.waitForText('お問い合わせ')
  await panel.waitFor(({ activeElement }) => activeElement?.textContent === '資料')
  expect(await ringAndScroll()).toEqual(['none', 0])
})

test('the letter asks for what it needs', async () => {
  await panel.click('手順')
  await panel.fill('導入希望日（任意。文面に入ります）', '2027-04-01', { within: '次にやること' })
  await panel.click('文面を見る', { within: '次にやること' })
  await panel.waitForText('導入を希望する時期：令和9年（2027年）4月1日')
})
