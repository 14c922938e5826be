import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, openForm, SOUND, SOUND_DAY } from './applicationForm.ts'
import type { Panel } from './browsers/panel.ts'
import { openPortal, type Portal } from './browsers/portal.ts'
import { checkAsOf, waitForAnswer } from './outcomes.ts'

let portal: Portal
let panel: Panel
beforeAll(async () => {
  portal = await openPortal()
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await portal.session.openPanel()
  await panel.waitForText('はじめに教えてください')
  await panel.view({ width: 250 })
  await panel.waitFor(() => innerWidth <= 250)
})
afterAll(() => portal?.close())

/** What stands out of the panel to the right with all unfolded, at this size of text (per cent). */
const standsOut = (size: number) =>
  panel.evaluate((document, percent) => {
    for (const part of document.querySelectorAll('details')) part.open = true
    document.documentElement.style.fontSize = `${percent}%`
    const width = document.documentElement.clientWidth
    const out = [...document.querySelectorAll('#panel *')]
      .filter((element) => element.checkVisibility() && !element.matches('option'))
      .filter((element) => Math.floor(element.getBoundingClientRect().right) > width)
      .map(({ localName, textContent }) => `${localName}: ${textContent?.slice(0, 40)}`)
    document.documentElement.style.fontSize = ''
    return { width, out }
  }, size)

/** A sidebar of 250 px, which is narrower than 1280 px at 400 %, and then with text twice as large. */
async function expectAllInSight() {
  for (const size of [100, 200]) {
    const { width, out } = await standsOut(size)
    expect(width).toBeLessThanOrEqual(250)
    expect.soft(out, `${size} %`).toEqual([])
  }
}

describe('nothing has to be scrolled to sideways', () => {
  test('at the first questions', async () => {
    await expectAllInSight()
    await panel.click('診療所')
    await panel.click('この内容で始める')
  })

  test('in the steps, with a note and the way back', async () => {
    await panel.waitForText('次にやること')
    await panel.click('アカウント登録', { within: '次にやること' })
    await panel.waitForText('チェックを付けました')
    await panel.click('メモを書く', { within: '次にやること' })
    await panel.fill('メモ（', 'https://example.jp/とても長い/'.repeat(5), {
      within: '次にやること',
    })
    await panel.waitForText('保存しました')
    await expectAllInSight()
    await panel.click('書き終わる', { within: '次にやること' })
    await panel.waitForText('メモを直す')
    await expectAllInSight()
  })

  test('in the materials', async () => {
    await panel.click('資料')
    await panel.waitForText('お問い合わせ')
    await expectAllInSight()
  })

  test('in the panel’s own form', async () => {
    await panel.click('申請チェック')
    await panel.click('ここに書いて確認する')
    await panel.fill('補助申請額', '999999')
    await waitForAnswer(panel, 'requested-amount', 'fail')
    await expectAllInSight()
    await panel.click('書いた内容を消して終わる')
  })

  test('in the check of a form', async () => {
    await openForm(portal.session.page, { single: true })
    await enter(portal.session.page, { texts: { ...SOUND.texts, total_cost: '17000' } })
    await checkAsOf(panel, SOUND_DAY)
    await waitForAnswer(panel, 'total-cost', 'fail')
    await expectAllInSight()
  })
})
