import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { endToast, stopToast } from '../panel/ticking.ts'

const portal = sharedPortal()
let panel: Panel

/** Each task that is ticked, and the number and name of the one that follows. */
const TASKS = [
  ['アカウント登録', '1-1 見積のご相談・ご依頼'],
  ['見積のご相談・ご依頼', '1-2 発注'],
  ['発注', '2-1 レセプトコンピュータ等の機能追加のための改修'],
  ['レセプトコンピュータ等', '2-1 運用テスト'],
  ['運用テスト', '2-2 業務等の変更点の確認'],
] as const

beforeAll(async () => {
  panel = await openAnswered(portal.session)
  await panel.view({ width: 360 })
})

/** How far down the first thing to press for the next task ends, pixels; what is folded does not count. */
const actionEnd = () =>
  panel.evaluate((document) => {
    scrollTo(0, 0)
    const actions = '.next :is(.vendor button, .article a, a.open, .choices button):not(details *)'
    return document.querySelector(actions)?.getBoundingClientRect().bottom ?? Number.NaN
  })

/** Waits for what to press for the next task, which is loaded a moment after its name. */
const action = () =>
  panel.waitFor((document) =>
    document.querySelector(
      '.next :is(.vendor button, .article a, a.open, .choices button):not(details *)',
    ),
  )

/** Heights of what stays in sight, and of the rest, pixels. */
const heights = () =>
  panel.evaluate((document) => {
    const of = (part: string) => document.querySelector(part)?.getBoundingClientRect().height ?? NaN
    const top = document.querySelector('#way')?.getBoundingClientRect().top ?? NaN
    return { fixed: of('#panel > header') + of('.bottom'), way: top + scrollY }
  })

test('header and footer take 96 px of the panel with their full content', async () => {
  await panel.waitFor((document) => document.querySelector('footer .opening'))
  expect((await heights()).fixed).toBeLessThanOrEqual(96)
  const cut = await panel.evaluate((document) =>
    [...document.querySelectorAll('header *, footer *')]
      .filter((one) => one.checkVisibility() && one.clientWidth > 1)
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ className, textContent }) => `${className}: ${textContent}`),
  )
  expect(cut).toEqual([])
})

test('the number is pressed on the whole height of the footer', async () => {
  const hits = await panel.evaluate((document) => {
    const { left, top, bottom } =
      document.querySelector('.call')?.getBoundingClientRect() ?? new DOMRect()
    return [top + 1, bottom - 1].map((y) => document.elementFromPoint(left + 20, y)?.localName)
  })
  expect(hits).toEqual(['a', 'a'])
})

test('the action of a task is within the first 500 px, also below a passed deadline', async () => {
  await panel.waitForText('補助なしで準備を進める')
  expect(await actionEnd()).toBeLessThanOrEqual(500)
  await panel.click('補助なしで準備を進める')
  await panel.waitForText('補助の申請もする')
  for (const [task, next] of TASKS) {
    await panel.click(task, { within: '次にやること' })
    await panel.waitForText(next)
    await action()
    expect(await actionEnd(), next).toBeLessThanOrEqual(500)
  }
})

test('the whole way is in sight in one line, and a press leads to its stations', async () => {
  await panel.evaluate(() => scrollTo(0, 0))
  const strip = await panel.evaluate((document) => {
    const at = document.querySelector('.way-strip')
    const { top = 0, height = 0 } = at?.getBoundingClientRect() ?? {}
    const dots = [...(at?.querySelectorAll('.dots > span') ?? [])].map(({ className }) => className)
    return { isInSight: top > 0 && top < 500, isLow: height > 0 && height <= 40, dots }
  })
  const done = ['done', 'done', 'done', 'done', 'done', 'here']
  expect(strip).toMatchObject({ isInSight: true, isLow: true })
  expect(strip.dots.slice(0, 6)).toEqual(done)
  await panel.click(/^準備の流れ/)
  await panel.waitFor((document) => document.activeElement?.id === 'way')
})

test('the materials take little more than two screens, with two lines for each manual', async () => {
  await panel.click('資料')
  await panel.waitForText('印刷・記録・手引きの版')
  const { whole, rows, folds } = await panel.evaluate((document) => ({
    whole: document.documentElement.scrollHeight,
    rows: [...document.querySelectorAll('.manual')].map(({ clientHeight }) => clientHeight),
    folds: document.querySelectorAll('.fold').length,
  }))
  expect(whole).toBeLessThanOrEqual(1_600)
  expect(rows).toHaveLength(9)
  expect(Math.max(...rows)).toBeLessThanOrEqual(56)
  expect(folds).toBe(3)
  await panel.click('手順')
})

test('the notice of the last action lies over the view and moves nothing', async () => {
  await stopToast(panel)
  await panel.evaluate((document) =>
    document.querySelector<HTMLInputElement>('.next input[type=checkbox]')?.click(),
  )
  await panel.waitForText('「業務等の変更点の確認」にチェックを付けました')
  await panel.waitForText('すべてのチェック項目が終わりました')
  const during = await heights()
  await endToast(panel)
  await panel.waitFor((document) => !document.querySelector('.undo'))
  expect(await heights()).toEqual(during)
})
