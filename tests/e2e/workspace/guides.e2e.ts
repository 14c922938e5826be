import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broken } from '../../guide/broken.ts'
import { insideOurs } from '../browsers/closed.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { eventually } from '../guard/pageSeen.ts'
import { expectNothingWrongIn } from '../look/axe.ts'

/** A day before every deadline, on which the application is sound. */
const DAY = '2026-01-20'

const portal = sharedPortal()
let panel: Panel
let workspace: Page
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junbi-navi-guides-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** Chooses a file in the workspace, as a person does. */
async function choose(name: string, text: string) {
  const path = join(folder, name)
  await writeFile(path, text)
  const input = await workspace.waitForSelector('input[type=file]')
  const chooser = await input?.toElement('input')
  await chooser?.uploadFile(path)
}

/** What the marks in the page say. */
const marked = () =>
  insideOurs(portal.session, portal.session.page, 'marks', (root) =>
    [...root.querySelectorAll('li')].map(({ textContent }) => textContent),
  )

const workspaceShows = (text: string) =>
  workspace.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text)

/** A later edition: the deadline moved, and a clinic gets less. */
function laterEdition(): string {
  const guide = JSON.parse(broken({ at: ['subsidy', 'deadline', 'date'], to: '2026-03-31' }))
  guide.edition = '申請期限 令和8年3月31日の版'
  guide.subsidy.terms[2].cap = 120_000
  return JSON.stringify(guide)
}

test('another guide can be chosen, and the page is checked against it', async () => {
  panel = await openAnswered(portal.session)
  await panel.click('設定を変える')
  await panel.click('オンライン診療等', { within: 'どの手引きで進めますか' })
  await panel.click('この内容で保存する')
  await panel.waitForText('ポータルで確認')
  await panel.click('申請期限とお問い合わせ')
  await panel.waitForText('この手引きの申請期限は、準備ナビでは分かりません')
  await panel.click('申請期限とお問い合わせ')
  await openForm(portal.session.page)
  await prefill(portal.session.page, SOUND)
  await panel.waitForText(/補助額の目安\s+97,000円/)
  await waitForAnswer(panel, 'requested-amount', 'review')
  await portal.session.page.waitForSelector('[data-junbi-navi="marks"]')
  await eventually(portal.session.page, async () =>
    (await marked()).some((text) => /97,000円 を超えています.*確認できていない/.test(text)),
  )
})

test('the first guide can be chosen again, with its own caps and tasks', async () => {
  await panel.click('設定を変える')
  await panel.click('外来診療等（通常とは異なる動線・機器故障時等）')
  await panel.click('この内容で保存する')
  await panel.click('申請チェック')
  await panel.waitForText(/補助額の目安\s+128,000円/)
  await waitForAnswer(panel, 'requested-amount', 'pass')
  await panel.click('手順')
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.click('手順')
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

test('the panel links to the workspace, which lists every guide and its edition', async () => {
  await panel.click('資料')
  await panel.click('印刷・記録・手引きの版')
  await panel.click('手引きの管理')
  workspace = await portal.session.waitForPage('workspace.html')
  await workspaceShows('申請期限 令和8年1月31日の版')
  await workspaceShows('オンライン診療等')
  await workspaceShows('厚生労働省保険局')
  await workspaceShows('はじめから入っている手引き')
})

test('a file that is no guide is refused with its name, path and reason', async () => {
  const bad = broken({ at: ['subsidy', 'terms', 1, 'cap'], to: '85000' })
  await choose('改訂版.json', bad)
  await workspaceShows('『改訂版.json』は手引きとして使えないため、取り込みませんでした')
  await workspaceShows(
    '補助の内容 › 施設の区分ごとの補助 › 2番目 › 補助限度額（subsidy.terms[1].cap）：数字を引用符（"）で囲まずに書いてください。',
  )
  await workspaceShows('次のところを、ファイルの作成元にご確認ください。')
  await expectNothingWrongIn(portal.session, workspace)
  await choose('説明.json', 'これは手引きではありません')
  await workspaceShows('ファイル全体：JSONとして読めません')
  await panel.waitForText('期限 1/31')
})

test('a later edition shows its changes and is used only on request', async () => {
  await choose('令和8年3月版.json', laterEdition())
  await workspaceShows('『令和8年3月版.json』を取り込めます')
  await workspaceShows('令和8年（2026年）1月31日 → 令和8年（2026年）3月31日')
  await workspaceShows('128,000円 → 120,000円')
  await expectNothingWrongIn(portal.session, workspace)
  await panel.waitForText('期限 1/31')
  await workspace.locator('button.primary').click()
  await workspaceShows('取り込んだファイル（令和8年3月版.json）')
  await panel.waitForText('期限 3/31')
  await panel.click('手順')
  await panel.waitForText('8項目のうち 1項目が終わりました')
})

test('panel and page check by the new edition at once', async () => {
  await portal.session.page.bringToFront()
  await panel.click('申請チェック')
  await checkAsOf(panel, DAY)
  await panel.waitForText(/補助額の目安\s+120,000円/)
  await waitForAnswer(panel, 'requested-amount', 'fail')
})

test('the edition survives a reload of the panel', async () => {
  await panel.reload()
  await panel.waitForText('期限 3/31')
})

test('a new edition can be removed without changing the ticks', async () => {
  await workspace.bringToFront()
  await workspace.locator('[data-guide=gairai] button').click()
  await panel.waitForText('期限 1/31')
  await panel.click('手順')
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await workspace.waitForSelector('[data-guide=gairai] button', { hidden: true })
})

test('a stored edition that is no longer valid is reported, and the next one is used', async () => {
  await workspace.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const at = '2026-01-20T00:00:00Z'
    const stored = { version: 1, fileName: '古い版.json', at, guide: { schema: 0 } }
    await storage.local.set({ 'guide:gairai': stored })
  })
  await panel.waitForText('取り込んだ手引き『古い版.json』を使えないため、ほかの版を使っています')
  await panel.waitForText('期限 1/31')
  await workspaceShows('取り込んだファイル『古い版.json』は手引きとして使えない')
  await expectNothingWrongIn(portal.session, workspace)
  await workspace.locator('.trouble button').click()
  await panel.waitFor((document) => !document.body.innerText.includes('古い版.json'))
})

test('a facility whose guide was removed keeps its choice, and the default guide is used', async () => {
  const another = { ...JSON.parse(laterEdition()), id: 'another', shortTitle: '別の手引き' }
  await choose('別の手引き.json', JSON.stringify(another))
  await workspaceShows('いままでにない手引きです')
  await workspace.locator('button.primary').click()
  await workspace.waitForSelector('[data-guide=another]')
  await panel.click('設定を変える')
  await panel.click('別の手引き')
  await panel.click('この内容で保存する')
  await panel.waitForText('期限 3/31')
  await workspace.locator('[data-guide=another] button').click()
  await panel.waitForText('この施設で選んだ手引きが見つからないため')
  await panel.waitForText('期限 1/31')
  await panel.click('手順')
  await panel.waitForText('8項目のうち 1項目が終わりました')
  const chosen = await workspace.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored: object = await storage.local.get(null)
    return Object.entries(stored).flatMap(([key, value]) =>
      key.startsWith('facility:') ? [value.registers.guide[0]] : [],
    )
  })
  expect(chosen).toEqual(['another'])
})
