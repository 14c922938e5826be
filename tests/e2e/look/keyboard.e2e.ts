import { beforeAll, describe, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm } from '../form/applicationForm.ts'
import { waitForAnswer } from '../form/outcomes.ts'
import { stopToast } from '../panel/ticking.ts'
import { CONTROLS, type Spoken, spokenInPanel } from './accessibilityTree.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await portal.session.openPanel()
  await panel.waitForText('はじめに教えてください')
})

/** The name of what has the focus; `null` where the panel has it not. */
const focused = () =>
  panel.evaluate((document) => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const name = label?.textContent ?? element.getAttribute('aria-label') ?? element.textContent
    return (name ?? '').replace(/\s+/g, ' ').trim()
  })

/** Waits until what has the focus is in sight, with a ring; a browser may scroll to it smoothly. */
const waitUntilSeen = () =>
  panel.waitFor((document) => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return true
    // A link can go on in a second line.
    const [box] = element.getClientRects()
    if (box === undefined) return false
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
    const seen = element.contains(top) || (label !== undefined && top?.closest('label') === label)
    return seen && getComputedStyle(element).outlineStyle !== 'none'
  })

/** Waits until what came has the focus, in the place of what was pressed; it can be seen. */
async function waitForFocus(name: string) {
  await panel.waitFor(({ activeElement }, text) => activeElement?.textContent === text, name)
  expect(await focused()).toBe(name)
  await waitUntilSeen()
}

/** Goes on with Tab until what has the focus is called so; all on the way can be seen. */
const tabTo = (name: string) => tab(name, { shift: false })

/** The same with Shift+Tab, to what stands before: in Firefox Tab goes from the end to the browser. */
const tabBackTo = (name: string) => tab(name, { shift: true })

async function tab(name: string, back: { shift: boolean }) {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses += 1) {
    await panel.key('Tab', back)
    await waitUntilSeen().catch(async (cause: unknown) => {
      throw new Error(`The focus is on ${await focused()}, which cannot be seen`, { cause })
    })
    const now = await focused()
    if (now === null) continue
    passed.push(now)
    if (now.startsWith(name)) return
  }
  throw new Error(`Tab does not lead to ${name}, but to ${passed.join(' | ')}`)
}

describe('the main path works with the keyboard alone', () => {
  test('through the first question, past the deadline, and to the settings', async () => {
    await tabTo('診療所')
    await panel.key('Enter')
    await panel.waitForText('補助なしで準備を進める')
    await waitForFocus('手順')
    await tabTo('延長を確認した')
    await panel.key('Enter')
    await panel.waitFor(({ activeElement }) => activeElement?.getAttribute('type') === 'date')
    await tabTo('やめる')
    await panel.key('Enter')
    await waitForFocus('延長を確認した（日付を入れる）')
  })

  test('through the settings of the facility', async () => {
    await tabBackTo('設定を変える')
    await panel.key('Enter')
    await panel.waitForText('施設の設定')
    await tabTo('施設名（任意）')
    await panel.type('みほん診療所')
    await tabTo('外来診療等')
    await tabTo('診療所')
    await panel.key('ArrowUp')
    expect(await focused()).toBe('病院')
    await panel.key('ArrowDown')
    expect(await focused()).toBe('診療所')
    await tabTo('コードと導入希望日')
    await panel.key('Enter')
    await tabTo('医療機関等コード')
    await panel.type('3410712362')
    await panel.waitForText('検証番号（最後の1桁）が合っています')
    await tabTo('この内容で保存する')
    await panel.key('Enter')
    await panel.waitForText('次にやること')
    await waitForFocus('手順')
  })

  test('to the same settings once more, and out of them', async () => {
    await panel.key('Tab', { shift: true })
    await panel.key('Enter')
    await panel.waitForText('施設の設定')
    await tabTo('変えずに進む')
    await panel.key('Enter')
    await waitForFocus('手順')
  })
})

describe('the main path goes on from the steps with the keyboard alone', () => {
  test('to a task in the track, which takes the focus at its heading', async () => {
    await tabTo('運用')
    await panel.key('Enter')
    await panel.waitFor(({ activeElement }) => activeElement?.textContent === '選んだチェック項目')
    await panel.key('Tab')
    expect(await focused()).toMatch(/^2-2 業務等の変更点の確認/)
  })

  test('to a tick, a note and back', async () => {
    await stopToast(panel)
    await tabBackTo('医療機関等向け総合ポータルサイトアカウント登録')
    await panel.key('Space')
    await panel.waitForText('8項目のうち 1項目が終わりました')
    await panel.waitForText('チェックを付けました')
    await tabTo('メモを書く')
    await panel.key('Enter')
    await panel.waitFor((document) => document.activeElement?.localName === 'textarea')
    await panel.type('電話した')
    await tabTo('書き終わる')
    await panel.key('Enter')
    await panel.waitFor(({ activeElement }) => activeElement?.textContent === 'メモを直す')
    await tabTo('元に戻す')
    await panel.key('Enter')
    await panel.waitForText('8項目のうち 0項目が終わりました')
    await panel.waitFor((document) => document.activeElement?.ariaLabel === '閉じる')
    await panel.key('Enter')
    await panel.waitFor((document) => !document.querySelector('.undo'))
    await panel.waitFor(
      ({ activeElement, body }) => activeElement !== null && activeElement !== body,
    )
  })

  test('to the check, and to a field on the page', async () => {
    await openForm(portal.session.page, { single: true })
    await panel.waitForText('申請フォームを確認しています')
    await waitForAnswer(panel, 'total-cost', 'fail')
    await tabTo('…未入力総事業費')
    await panel.key('Enter')
    await tabTo('この項目へ：総事業費は')
    await panel.key('Enter')
    await portal.session.page.waitForFunction(
      () => document.activeElement?.id === 'sp_formfield_total_cost',
    )
  })
})

describe('a screen reader gets', () => {
  const controls = (spoken: readonly Spoken[]) => spoken.filter(({ role }) => CONTROLS.test(role))

  test('a name for every control, in visual order', async () => {
    await panel.click('手順')
    await panel.waitForText('次にやること')
    const parts = ['みほん診療所', '手順', '次にやること', '準備の流れ', '期限']
    let spoken: readonly Spoken[] = []
    const places = async () => {
      spoken = await spokenInPanel(portal.session)
      return parts.map((part) => spoken.findIndex(({ name }) => name.startsWith(part)))
    }
    // A browser brings its tree up to date a moment later.
    await expect.poll(places, { timeout: PATIENCE }).not.toContain(-1)
    const named = controls(spoken)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(({ name }) => name.trim() === '')).toEqual([])
    const order = await places()
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('the purpose of each checkbox and each link to a field', async () => {
    const names = async () => (await spokenInPanel(portal.session)).map(({ name }) => name)
    // A browser brings its tree up to date a moment later.
    await expect.poll(names, { timeout: PATIENCE }).toContain('メモを書く')
    expect(await names()).toContainEqual(
      expect.stringMatching(/^医療機関等向け総合ポータルサイトアカウント登録/),
    )
    await panel.click('申請チェック')
    await panel.waitForText('申請フォームを確認しています')
    await panel.evaluate((document) => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    const ways = async () =>
      controls(await spokenInPanel(portal.session))
        .map(({ name }) => name)
        .filter((name) => name.startsWith('この項目へ'))
    await expect.poll(async () => (await ways()).length, { timeout: PATIENCE }).toBeGreaterThan(5)
    expect(await ways()).not.toContain('この項目へ')
  })
})
