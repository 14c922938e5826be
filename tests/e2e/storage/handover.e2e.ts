import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broken } from '../../guide/broken.ts'
import { pressControl } from '../browsers/actOn.ts'
import type { Panel } from '../browsers/panel.ts'
import { ownPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { type FolderServer, startFolder } from './folderServer.ts'
import { shareFolder } from './sharing.ts'
import { shows } from './syncing.ts'

const office = ownPortal()
const shop = ownPortal()
let folder: FolderServer
let files: string
let theirs: Page
let ours: Page
let panel: Panel
beforeAll(async () => {
  folder = await startFolder()
  files = await mkdtemp(join(tmpdir(), 'junbi-navi-handover-'))
})
afterAll(async () => {
  await folder.close()
  await rm(files, { recursive: true, force: true })
})

const GUIDE = 'guides/gairai.json'

/** What the folder has of the guide; '' for nothing. */
const inFolder = () => [...folder.files].find(([path]) => path.endsWith(GUIDE))?.[1].text ?? ''

/** A later edition, made by somebody: the deadline moved. */
function laterEdition(): string {
  const guide = JSON.parse(broken({ at: ['subsidy', 'deadline', 'date'], to: '2026-03-31' }))
  guide.edition = '申請期限 令和8年3月31日の版'
  guide.made = {
    by: '山田花子',
    on: '2026-01-10',
    checked: { by: '佐藤次郎', on: '2026-01-11' },
  }
  return JSON.stringify(guide)
}

test('while no folder is on the page of guides offers nothing of it', async () => {
  theirs = await office.session.openExtensionPage('workspace.html#guides')
  await shows(theirs, '新しい版の取り込み')
  const text = await theirs.evaluate(() => document.body.innerText)
  expect(text).not.toMatch(/共有フォルダー(の手引き|に置く|を確かめる)/)
  await theirs.close()
})

test('the head office puts an edition into the folder, after what is said of it was read', async () => {
  const place = await shareFolder(office.session, folder)
  await place.close()
  theirs = await office.session.openExtensionPage('workspace.html#guides')
  const path = join(files, '三月の版.json')
  await writeFile(path, laterEdition())
  const input = await theirs.waitForSelector('input[type=file]')
  const chooser = await input?.toElement('input')
  await chooser?.uploadFile(path)
  await pressControl(theirs, 'この手引きを使う')
  await shows(theirs, '取り込んだファイル（三月の版.json）')
  await theirs.locator('[data-guide=gairai] button[aria-label^="共有フォルダーに置く"]').click()
  await shows(theirs, '置いた方のお名前も入ります')
  await expectNothingWrongIn(office.session, theirs)
  expect(inFolder()).toBe('')
  await pressControl(theirs, 'フォルダーに置く')
  await shows(theirs, '共有フォルダーに置きました')
  await shows(theirs, 'いま使っている版は、共有フォルダーにもあります')
  expect(inFolder()).toContain('令和8年3月31日の版')
})

test('a shop sees that there is a new edition, and nothing is used by itself', async () => {
  panel = await openAnswered(shop.session)
  await panel.waitForText('期限 1/31')
  const place = await shareFolder(shop.session, folder)
  await place.close()
  ours = await shop.session.openExtensionPage('workspace.html#guides')
  await pressControl(ours, '共有フォルダーを確かめる')
  await shows(ours, '共有フォルダーに新しい版があります')
  await panel.waitForText('共有フォルダーに、手引きの新しい版があります（1件）')
  await expectNothingWrongIn(shop.session, ours)
  await panel.waitForText('期限 1/31')
})

test('what changes is shown with who made and checked it, and it is used only on request', async () => {
  await ours.locator('[data-shared-guide=gairai] button').click()
  await shows(ours, '『guides/gairai.json』を取り込めます')
  await shows(ours, '令和8年（2026年）1月31日 → 令和8年（2026年）3月31日')
  await shows(ours, '作成：山田花子、確認：佐藤次郎')
  await shows(ours, 'に置かれました（お名前なし）')
  await expectNothingWrongIn(shop.session, ours)
  await panel.waitForText('期限 1/31')
  await pressControl(ours, 'この手引きを使う')
  await shows(ours, '共有フォルダーから取り込んだ版（guides/gairai.json）')
  await panel.waitForText('期限 3/31')
  await panel.waitFor((document) => !document.body.innerText.includes('手引きの新しい版があります'))
})

test('it can be taken back, and is not called new again', async () => {
  await ours.locator('[data-guide=gairai] button[aria-label^="元に戻す"]').click()
  await panel.waitForText('期限 1/31')
  await shows(ours, '共有フォルダーに、いま使っている版とちがう版があります')
})

/** An assignment as the panel stores it. */
const FORM = {
  version: 1,
  at: '2026-01-10T00:00:00Z',
  fields: [
    { label: '備考', section: [], kind: 'text', nth: 1, of: 1, meaning: 'receiptTotal' },
    { label: '総事業費', section: [], kind: 'text', nth: 1, of: 1 },
  ],
}

test('assignments are put there on request, and only labels and what they stand for', async () => {
  await theirs.bringToFront()
  expect(await theirs.evaluate(() => document.body.innerText)).not.toContain(
    '割り当てを共有フォルダーに置く',
  )
  await theirs.evaluate(async (form) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    await storage.local.set({ 'form:f1': form, forms: ['f1'] })
  }, FORM)
  await shows(theirs, '入力した内容は含みません')
  await expectNothingWrongIn(office.session, theirs)
  await pressControl(theirs, '割り当てを共有フォルダーに置く')
  await shows(theirs, '割り当ては、共有フォルダーにもあります')
  const file = [...folder.files].find(([path]) => path.endsWith('/assignments.json'))
  expect(file?.[1].text).toContain('receiptTotal')
})

test('a shop sees what they would change, uses them on request, and takes them back', async () => {
  await ours.bringToFront()
  await pressControl(ours, '共有フォルダーを確かめる')
  await shows(ours, 'この端末とちがう割り当てがあります')
  await shows(ours, '備考：領収書の合計額')
  await expectNothingWrongIn(shop.session, ours)
  await shows(ours, '割り当てた項目はありません')
  await pressControl(ours, 'この割り当てを使う')
  await shows(ours, '備考 → 領収書の合計額')
  await shows(ours, '割り当ては、共有フォルダーにもあります')
  await pressControl(ours, '元に戻す')
  await shows(ours, '割り当てた項目はありません')
})

test('a damaged file in the folder is named, and the edition in use stays', async () => {
  const { address, userName, password } = folder
  const authorization = `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`
  const body = inFolder().slice(0, 200)
  const { ok } = await fetch(address + GUIDE, { method: 'PUT', headers: { authorization }, body })
  expect(ok).toBe(true)
  await pressControl(ours, '共有フォルダーを確かめる')
  await shows(ours, '共有フォルダーの『gairai.json』を読めません')
  await panel.waitForText('期限 1/31')
})
