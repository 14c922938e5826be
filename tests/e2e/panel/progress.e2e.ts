import { expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { nameFacility, openAnswered } from '../form/outcomes.ts'
import { unfold } from './ticking.ts'

const portal = sharedPortal()
let panel: Panel

const ticked = (shown: Panel) =>
  shown.evaluate((document) =>
    [...document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')]
      .filter(({ checked }) => checked)
      .map((box) => box.closest('label')?.querySelector('strong')?.textContent ?? ''),
  )

test('answers decide which tasks apply, and a sentence says so', async () => {
  panel = await openAnswered(portal.session)
  await nameFacility(panel, 'みほん診療所')
  await panel.click('この施設に合わせる')
  await panel.click('はい', { within: 'オンライン診療等のためのシステム改修は、済んでいますか' })
  await panel.waitForText('7項目のうち 0項目が終わりました')
  await unfold(panel)
  await panel.waitForText('対象外')
  await panel.waitForText('追加の改修は不要です')
  await panel.waitForText('オンライン診療等の改修が済んでいるため、『改修』は不要です。')
})

test('after an earlier subsidy no order is needed', async () => {
  await panel.click('はい', { within: '「通常とは異なる動線」での補助を、すでに受けていますか' })
  await panel.waitForText('補助をすでに受けているため、')
  await panel.waitForText('2項目のうち 0項目が終わりました')
})

test('the answers can be changed later', async () => {
  await panel.click('設定を変える')
  await panel.click('いいえ', { within: 'オンライン診療等のためのシステム改修は、済んでいますか' })
  await panel.click('いいえ', { within: '「通常とは異なる動線」での補助を、すでに受けていますか' })
  await panel.click('この内容で保存する')
  await panel.waitForText('8項目のうち 0項目が終わりました')
})

test('the letter to the vendor asks for the open tasks', async () => {
  const answer = async (wanted: { adapted: string; asks: boolean }) => {
    await panel.click(wanted.adapted, {
      within: 'オンライン診療等のためのシステム改修は、済んでいますか',
    })
    await panel.waitFor((document, asks) => {
      const text = document.querySelector('.letter')?.textContent ?? ''
      const has = (words: string) => text.includes(words)
      return has('モバイル端末等') && has('レセプトコンピュータの機能追加') === asks
    }, wanted.asks)
  }
  await panel.click('見積', { within: '準備の流れ' })
  await panel.click('この施設に合わせる')
  await answer({ adapted: 'はい', asks: false })
  await answer({ adapted: 'いいえ', asks: true })
})

test('a tick shows the next task and can be removed', async () => {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await panel.waitForText(/次にやること\s+1-1 見積のご相談・ご依頼/)
  await unfold(panel)
  await panel.click(/^医療機関等向け総合ポータルサイトアカウント登録/)
  await panel.waitForText('8項目のうち 0項目が終わりました')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

test('ticks survive a reload of the panel', async () => {
  await panel.reload()
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

/** Clicks the second box while storage is busy, which ends with the panel; then leaves the panel. */
async function clickWhileBusy(leave: 'reload' | 'close') {
  await unfold(panel)
  await panel.evaluate(async (document, way) => {
    const busy = Promise.withResolvers<void>()
    void navigator.locks.request('progress', () => {
      busy.resolve()
      return new Promise(() => {})
    })
    await busy.promise
    document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')[1]?.click()
    if (way === 'reload') location.reload()
  }, leave)
}

test('a tick survives a reload of the panel before it could be written', async () => {
  await clickWhileBusy('reload')
  await panel.waitForText('8項目のうち 2項目が終わりました')
})

test('what a person does is kept where the panel is closed before it could be written', async () => {
  await clickWhileBusy('close')
  await panel.close()
  panel = await portal.session.openPanel()
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

test('ticks survive a restart of the browser', async () => {
  await portal.session.restart()
  panel = await portal.session.openPanel()
  await panel.waitForText('みほん診療所')
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

test('two panels that tick at once lose nothing and show the same', async () => {
  const window = await portal.session.newWindow()
  const other = await window.openPanel()
  await other.waitForText('8項目のうち 1項目が終わりました')
  for (const shown of [panel, other]) await unfold(shown)
  const tickAll = (shown: Panel, odd: number) =>
    shown.evaluate((document, rest) => {
      const boxes = document.querySelectorAll<HTMLInputElement>('.all-tasks input[type=checkbox]')
      boxes.forEach((box, index) => {
        if (index > 0 && index % 2 === rest) box.click()
      })
    }, odd)
  await Promise.all([tickAll(panel, 0), tickAll(other, 1)])
  for (const shown of [panel, other]) {
    await shown.waitForText('8項目のうち 8項目が終わりました')
    await shown.waitForText('すべてのチェック項目が終わりました')
    expect(await ticked(shown)).toHaveLength(8)
  }
})

test('an unreadable value is quarantined and the panel says so', async () => {
  await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored = await storage.local.get(null)
    const [key] = Object.keys(stored).filter((name) => name.startsWith('facility:'))
    await storage.local.set({ [key ?? '']: { version: 1, broken: true } })
  })
  await panel.reload()
  await panel.waitForText('読み取れない保存データが 1件 見つかったため、消さずに別に保管しました')
  await panel.waitForText('はじめに教えてください')
})

test('the first question can be skipped', async () => {
  await panel.click('あとで答える')
  await panel.waitForText('次にやること')
  await panel.waitForText('8項目のうち 0項目が終わりました')
})
