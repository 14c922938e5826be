import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, test, vi } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { PATIENCE } from '../browsers/patience.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { readingNow } from '../form/readingList.ts'
import { expectNothingWrongIn } from '../look/axe.ts'
import { storedItems } from '../storage/extensionStorage.ts'
import {
  addWorkedExample,
  beginDraft,
  checkBy,
  NOTHING_TO_MEND,
  openPart,
  waitSaved,
  write,
  writeAll,
  writeUnder,
} from './editing.ts'
import { press, reloaded, shows } from './place.ts'

const portal = sharedPortal()
/** Another person's browser, to which the guide is handed over. */
const other = sharedPortal()
let editor: Page
let panel: Panel
let file: string

test('a later edition begins as a draft of the guide in use, and is said to lack nothing', async () => {
  editor = await portal.session.openExtensionPage('workspace.html#editor')
  await beginDraft(editor, '山田花子', 'gairai')
  await shows(editor, NOTHING_TO_MEND)
})

test('its deadline, one cap, a new document and a new article are written in fields', async () => {
  await openPart(editor, '名称・版・期間')
  await write(editor, 'edition', '見本の新しい版')
  await openPart(editor, '補助の内容')
  await write(editor, 'subsidy.deadline.date', '2027-01-31')
  await openPart(editor, '診療所・薬局')
  await write(editor, 'subsidy.terms[2].cap', '約12')
  await shows(editor, '金額を、円で書いてください')
  await write(editor, 'subsidy.terms[2].cap', '12万円')
  await shows(editor, '120,000円 と読み取りました。')
  await shows(editor, '補助率と事業額からは 128,000円 になりますが、120,000円 と書かれています。')

  await openPart(editor, '添付書類')
  await press(editor, '書類を足す')
  await writeAll(editor, 'subsidy.attachments[2]', {
    title: '設置写真',
    words: '写真',
    'source.section': '3-1（見本）',
  })
  await openPart(editor, 'マニュアル')
  await press(editor, 'マニュアルを足す')
  const index = await editor.$$eval(
    '[data-path^="articles["][data-path$="].title"]',
    ([field]) => field?.getAttribute('data-path')?.match(/\d+/)?.[0],
  )
  await writeAll(editor, `articles[${index}]`, {
    title: '設置写真の撮り方',
    number: 'KB0019999',
    'source.section': '3-1（見本）',
  })
  await shows(editor, '『KB0019999』を開く')
  await shows(editor, NOTHING_TO_MEND)
})

test('a sample label shows at once what it would be taken for', async () => {
  await openPart(editor, '項目名を試す')
  await writeUnder(editor, '項目名を試す', 'タブレット端末の購入費')
  await shows(editor, '「モバイル端末等」の費用 として読み取ります。')
})

test('an example of an application notes its outcomes, and shows what a change alters', async () => {
  await addWorkedExample(editor)
  await shows(editor, '補助額の目安：120,000円')
  await press(editor, 'いまの結果を記録する')
  await shows(editor, '記録した結果と同じです。')
  await write(editor, 'subsidy.terms[2].cap', '110000')
  await shows(editor, '補助額の目安：120,000円 → 110,000円')
  await shows(editor, '申請の例『上限までの診療所』が、記録した結果と違います。')
  await write(editor, 'subsidy.terms[2].cap', '120000')
  await shows(editor, '記録した結果と同じです。')
  await expectNothingWrongIn(portal.session, editor)
})

test('everything is there after the tab is loaded again, and nothing of it is in use', async () => {
  await waitSaved(editor)
  await reloaded(editor)
  await openPart(editor, '前の版との違い')
  await shows(editor, '令和8年（2026年）1月31日 → 令和9年（2027年）1月31日')
  await shows(editor, '128,000円 → 120,000円')
  await shows(editor, '設置写真')
  const stored = Object.keys(await storedItems(editor))
  expect(stored.filter((key) => key.startsWith('guide:'))).toEqual([])
})

test('once a second person has checked it, it is handed over as a file', async () => {
  await checkBy(editor, '佐藤次郎')
  await shows(editor, '佐藤次郎 が')
  await editor.locator('a[download="gairai.json"]').click()
  file = join(portal.session.downloads, 'gairai.json')
  const guide = await vi.waitFor(async () => JSON.parse(await readFile(file, 'utf8')), {
    timeout: PATIENCE,
  })
  expect(guide.made).toMatchObject({ by: '山田花子', checked: { by: '佐藤次郎' } })
})

test('whoever gets it sees the changes first, and then checks by it', async () => {
  const { session } = other
  panel = await openAnswered(session)
  const workspace = await session.openExtensionPage('workspace.html#guides')
  const input = await workspace.waitForSelector('input[type=file]')
  await (await input?.toElement('input'))?.uploadFile(file)
  await shows(workspace, '作成：山田花子、確認：佐藤次郎')
  await shows(workspace, '令和8年（2026年）1月31日 → 令和9年（2027年）1月31日')
  await press(workspace, 'この手引きを使う')
  await shows(workspace, '見本の新しい版')
  await session.page.bringToFront()
  await panel.click('資料')
  await panel.waitForText('設置写真の撮り方')
  await openForm(session.page)
  await prefill(session.page, SOUND)
  await panel.click('申請チェック')
  await checkAsOf(panel, SOUND_DAY)
  await panel.waitForText(/補助額の目安\s+120,000円/)
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await waitForAnswer(panel, 'attachment:document-3', 'review')
  await waitForAnswer(panel, 'deadline', 'pass')
})

test('the form’s own shape is handed to a draft with one press, and none of its values', async () => {
  await readingNow(panel, '完了日')
  await panel.click('項目を手引きの下書きに渡す')
  const tab = await other.session.waitForPage('workspace.html#editor')
  await writeUnder(tab, 'もとにする手引き', 'gairai')
  await press(tab, '下書きを始める')
  await openPart(tab, 'フォームの形')
  await tab.waitForFunction(
    (taken) =>
      [...document.querySelectorAll('[data-shape] option')].some(
        ({ textContent }) => textContent === taken,
      ),
    {},
    '「モバイル端末等」の費用 として読み取ります。',
  )
  const row = await tab.waitForSelector('[data-shape]')
  await tab.locator('[data-shape] select').fill('totalCost')
  await press(tab, 'を項目の呼び名に足す')
  const label = await row?.evaluate((each) => each.getAttribute('data-shape'))
  await openPart(tab, '申請フォームの項目')
  await openPart(tab, '総事業費')
  await tab.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('textarea')].some(({ value }) =>
        value.split('\n').includes(wanted),
      ),
    {},
    label ?? '',
  )
  const { formShape } = await storedItems(tab, 'session')
  const shape = JSON.stringify(formShape)
  expect(shape).toContain('完了日')
  expect(shape).toContain('大型チェーン薬局')
  for (const value of ['3410712362', '41,000', '171000', '領収書.pdf']) {
    expect(shape).not.toContain(value)
  }
  await expectNothingWrongIn(other.session, tab)
})

test('one press takes it back', async () => {
  const workspace = await other.session.waitForPage('workspace.html#guides')
  await workspace.bringToFront()
  await press(workspace, '元に戻す')
  await other.session.page.bringToFront()
  await panel.waitForText(/補助額の目安\s+128,000円/)
  await waitForAnswer(panel, 'requested-amount', 'pass')
})
