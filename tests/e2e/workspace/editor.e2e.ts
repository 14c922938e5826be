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
import { checkBy, openPart, tickBox, write, writeAll, writeUnder } from './editing.ts'
import { press, reloaded, shows } from './place.ts'

const portal = sharedPortal()
/** Another person's browser, to which the guide is handed over. */
const other = sharedPortal()
let editor: Page
let panel: Panel
let file: string

const NOTHING_TO_MEND = '使うために直すところはありません。'
const saved = () => shows(editor, '入力したことは保存されています。')

async function begin(from: string) {
  await writeUnder(editor, 'もとにする手引き', from)
  await press(editor, '下書きを始める')
  await saved()
}

test('a later edition begins as a draft of the guide in use, and is said to lack nothing', async () => {
  editor = await portal.session.openExtensionPage('workspace.html#editor')
  await writeUnder(editor, '作成する人のお名前', '山田花子')
  await begin('gairai')
  await shows(editor, NOTHING_TO_MEND)
})

test('its deadline, one cap, a new document and a new article are written in fields', async () => {
  await openPart(editor, '名称・版・期間')
  await write(editor, 'edition', '見本の新しい版')
  await openPart(editor, '補助の内容')
  await write(editor, 'subsidy.deadline.date', '2027-01-31')
  await openPart(editor, '診療所・薬局')
  await write(editor, 'subsidy.terms[2].cap', '12万')
  await shows(editor, '数字だけで書いてください。')
  await write(editor, 'subsidy.terms[2].cap', '120,000')
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
  await openPart(editor, '申請の例')
  await press(editor, '申請の例を足す')
  await writeAll(editor, 'worked[0]', {
    title: '上限までの診療所',
    on: SOUND_DAY,
    'fields.facilityKind': '診療所',
    'fields.cost:mobile': '41000',
    'fields.cost:receiptComputer': '130000',
    'fields.requestedAmount': '120000',
    files: '領収書.pdf',
  })
  await shows(editor, '補助額の目安：120,000円')
  await press(editor, 'いまの結果を記録する')
  await shows(editor, '記録した結果と同じです。')
  await write(editor, 'subsidy.terms[2].cap', '110000')
  await shows(editor, '補助額の目安：120,000円 → 110,000円')
  await write(editor, 'subsidy.terms[2].cap', '120000')
  await shows(editor, '記録した結果と同じです。')
  await expectNothingWrongIn(portal.session, editor)
})

test('everything is there after the tab is loaded again, and nothing of it is in use', async () => {
  await saved()
  await reloaded(editor)
  await openPart(editor, '前の版との違い')
  await shows(editor, '令和8年（2026年）1月31日 → 令和9年（2027年）1月31日')
  await shows(editor, '128,000円 → 120,000円')
  await shows(editor, '設置写真')
  const stored = await editor.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return Object.keys(await storage.local.get(null)).filter((key) => key.startsWith('guide:'))
  })
  expect(stored).toEqual([])
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
  const session = await tab.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return JSON.stringify(await storage.session.get('formShape'))
  })
  expect(session).toContain('完了日')
  expect(session).toContain('大型チェーン薬局')
  for (const value of ['3410712362', '41,000', '171000', '領収書.pdf']) {
    expect(session).not.toContain(value)
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

test('a guide of another subsidy is written from nothing', async () => {
  await editor.bringToFront()
  await editor.evaluate(() => {
    location.hash = 'editor'
  })
  await begin('')
  await shows(editor, 'まだ何も書かれていません。')
  await openPart(editor, '名称・版・期間')
  for (const [path, text] of Object.entries({
    title: 'みほん通信機器整備補助金の手引き',
    shortTitle: 'みほん通信機器',
    edition: '見本の版',
    publisher: 'みほん協会',
    id: 'mihon',
  })) {
    await write(editor, path, text)
  }
  await openPart(editor, '手順とチェック項目')
  await press(editor, '段階を足す')
  await write(editor, 'phases[0].title', '準備')
  await press(editor, 'ステップを足す')
  const step = 'phases[0].steps[0]'
  await writeAll(editor, step, { title: '注文', explanation: '注文します。' })
  await press(editor, 'チェック項目を足す')
  const task = `${step}.tasks[0]`
  await writeAll(editor, task, {
    title: 'ルーターの注文',
    explanation: 'ルーターを注文してください。',
    'source.section': '1',
  })
  await write(editor, `${step}.source.section`, '1')

  await openPart(editor, '補助の内容')
  for (const [index, title] of ['ルーター', '配線工事'].entries()) {
    await press(editor, '補助の対象を足す')
    await writeAll(editor, `subsidy.items[${index}]`, { title, 'source.section': '2' })
  }
  await press(editor, '区分ごとの補助を足す')
  await tickBox(editor, 'subsidy.terms[0].kinds', '病院')
  await tickBox(editor, 'subsidy.terms[0].kinds', '診療所')
  await writeAll(editor, 'subsidy.terms[0]', {
    title: '病院・診療所',
    'rate.numerator': '2',
    'rate.denominator': '3',
    cap: '200000',
    projectCap: '300000',
    'itemCaps.item-1': '100000',
    'itemCaps.item-2': '200000',
    'source.section': '2',
  })
  await writeAll(editor, 'subsidy.rounding', { unit: '1000', 'source.section': '2' })
  await tickBox(editor, 'subsidy.rounding.inferred', '文書には書かれていない（推定）')
  await tickBox(editor, 'subsidy.requires.tasks', 'ルーターの注文')
  await write(editor, 'subsidy.requires.source.section', '2')

  await openPart(editor, '添付書類')
  await press(editor, '書類を足す')
  await writeAll(editor, 'subsidy.attachments[0]', { title: '工事写真', 'source.section': '3' })
  await openPart(editor, 'お問い合わせ')
  await press(editor, '受付時間を足す')
  await writeAll(editor, 'contact', {
    name: 'みほん窓口',
    telephone: '0000-00-0000',
    'hours[0].from': '09:00',
    'hours[0].until': '17:00',
    closed: '土日はお休みです。',
    prepare: '施設の名称をお伝えください。',
    'source.section': '4',
  })
  await shows(editor, NOTHING_TO_MEND)
})

test('checked by its author alone it can be used, and the panel says so', async () => {
  await saved()
  await checkBy(editor, '山田花子')
  await shows(editor, '作成した人だけの確認であることを、パネルにも表示します。')
  await press(editor, 'この手引きを使う')
  await shows(editor, '使用中です。')
  await portal.session.page.bringToFront()
  panel = await openAnswered(portal.session)
  await panel.click('設定を変える')
  await panel.click('みほん通信機器')
  await panel.click('この内容で保存する')
  await panel.waitForText('ルーターの注文')
  await panel.click('資料')
  await panel.click('印刷・記録・手引きの版')
  await panel.waitForText('作成：山田花子（ほかの人は確かめていません）')
})

test('and the panel checks an application by its items, caps and documents', async () => {
  await panel.click('申請チェック')
  await panel.click('ここに書いて確認する')
  await panel.fill('ルーター', '100000')
  await panel.fill('配線工事', '200000')
  await panel.fill('補助申請額', '210000')
  await panel.waitForText(/補助額の目安\s+200,000円/)
  await waitForAnswer(panel, 'requested-amount', 'fail')
  await waitForAnswer(panel, 'attachment:document-1', 'review')
})
