import type { Page } from 'puppeteer-core'
import { beforeAll, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'
import {
  beginDraft,
  checkBy,
  NOTHING_TO_MEND,
  openPart,
  tickBox,
  waitSaved,
  write,
  writeAll,
  writeUnder,
} from './editing.ts'
import { press, shows } from './place.ts'

const portal = sharedPortal()
let editor: Page
let panel: Panel
beforeAll(async () => {
  editor = await portal.session.openExtensionPage('workspace.html#editor')
})

test('a guide of another subsidy begins with nothing in it', async () => {
  await beginDraft(editor, '山田花子', '')
  await shows(editor, 'まだ何も書かれていません。')
})

test('its name and its steps are written', async () => {
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
})

test('what is subsidised, and how much of it, is written', async () => {
  await openPart(editor, '補助の内容')
  for (const [index, title] of ['ルーター', '配線工事'].entries()) {
    await press(editor, '補助の対象を足す')
    await writeAll(editor, `subsidy.items[${index}]`, { title, 'source.section': '2' })
  }
  await openPart(editor, '項目名を試す')
  await writeUnder(editor, '項目名を試す', 'ルーターの購入費')
  await shows(editor, '「ルーター」の費用 として読み取ります。')
  await press(editor, '区分ごとの補助を足す')
  await tickBox(editor, 'subsidy.terms[0].kinds', '病院')
  await tickBox(editor, 'subsidy.terms[0].kinds', '診療所')
  await write(editor, 'subsidy.terms[0].kinds.own', 'みほん相談所')
  await press(editor, 'この種類を加える')
  await writeAll(editor, 'subsidy.terms[0]', {
    title: '病院・診療所・みほん相談所',
    rate: '3分の2',
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
})

test('with its papers and whom to ask there is nothing left to mend', async () => {
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
  await waitSaved(editor)
  await checkBy(editor, '山田花子')
  await shows(editor, '作成した人だけの確認であることを、パネルにも表示します。')
  await press(editor, 'この手引きを使う')
  await shows(editor, '使用中です。')
  await portal.session.page.bringToFront()
  panel = await openAnswered(portal.session)
  await panel.click('設定を変える')
  await panel.click('みほん通信機器')
  await panel.click('みほん相談所')
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
  await waitForAnswer(panel, 'facility-kind', 'pass')
  await waitForAnswer(panel, 'attachment:document-1', 'review')
})
