import { beforeAll, expect, test } from 'vitest'
import { storedWith } from '../../progress/storedFacility.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enterText, openForm } from '../form/applicationForm.ts'
import { openAnswered, waitForAnswer } from '../form/outcomes.ts'
import { openWorkspace } from './ticking.ts'

const CODE = '3410712362'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

/** Names in the open list, in order. */
const listed = () =>
  panel.evaluate((document) =>
    [...document.querySelectorAll('.facility-list button > span:first-child')].map(
      ({ textContent }) => textContent,
    ),
  )
const inUse = (name: string) =>
  panel.waitFor(
    (document, wanted) => document.querySelector('h1')?.textContent?.startsWith(wanted),
    name,
  )
const isQuiet = () =>
  panel.waitFor(
    (document) =>
      document.querySelector('section.notice[aria-label="フォームの医療機関等コード"]') === null,
  )

/** Facilities from elsewhere. */
async function addMore(...more: Parameters<typeof storedWith>[0][]) {
  const page = await openWorkspace(portal.session)
  await page.evaluate(
    async (facilities) => {
      await globalThis.junbiProgress.mergeFacilities(facilities)
    },
    more.map((attributes) => storedWith(attributes)),
  )
  await page.close()
  await portal.session.page.bringToFront()
}

/** Enters a code in the portal's form, with the mouse in the page, where the focus then is. */
const enterCode = (code: string) => enterText(portal.session.page, 'facility_code', code)

test('with one facility its name opens a short list, which Escape closes', async () => {
  await panel.click('施設名なし')
  await panel.waitForText('登録されている施設は、この1件です。')
  await panel.waitForText('施設の一覧を開く')
  await panel.key('Escape')
  await panel.waitFor((document) => document.querySelector('.switcher-list') === null)
})

test('a facility is added with name and code, and the first question is asked for it', async () => {
  await panel.click('施設名なし')
  await panel.click('施設を追加')
  await panel.click('この内容で追加')
  await panel.waitForText('施設名か医療機関等コードのどちらかを入力してください')
  await panel.fill('施設名', 'みほん薬局')
  await panel.fill('医療機関等コード', '341071236')
  await panel.click('この内容で追加')
  await panel.waitForText('「341071236」は9桁です')
  await panel.fill('医療機関等コード', CODE)
  await panel.click('この内容で追加')
  await inUse('みほん薬局')
  await panel.waitForText('はじめに教えてください')
  await panel.click('薬局')
  await panel.waitFor((document) => document.querySelector('#kind-question') === null)
  await panel.waitForText('次にやること')
})

test('another facility can be chosen, the last used first, and nothing of the previous one remains', async () => {
  await panel.click('アカウント登録', { within: '次にやること' })
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await panel.click('みほん薬局')
  await panel.waitForText('施設名なし')
  expect(await listed()).toEqual(['みほん薬局', '施設名なし'])
  await panel.click('施設名なし', { within: '施設を追加' })
  await inUse('施設名なし')
  await panel.waitForText('8項目のうち 0項目が終わりました')
})

test('many facilities can be searched in any spelling, and archived ones are not offered', async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ name: `サクラ薬局 ${index + 1}号店` }))
  await addMore(...many, { name: '旧サクラ薬局', archived: true })
  await panel.click('施設名なし')
  await panel.waitForText('ほかに 22件 あります')
  expect(await listed()).toHaveLength(40)
  expect((await listed()).slice(0, 4)).toEqual([
    '施設名なし',
    'みほん薬局',
    'サクラ薬局 1号店',
    'サクラ薬局 2号店',
  ])
  await panel.fill('施設名・コードで探す', 'さくら　60号')
  await panel.waitForText('1件')
  expect(await listed()).toEqual(['サクラ薬局 60号店'])
  await panel.fill('施設名・コードで探す', '旧')
  await panel.waitForText('あてはまる施設はありません')
  await panel.fill('施設名・コードで探す', '')
  await panel.key('Escape')
})

test('the panel switches to the facility whose code is entered, says so, and can switch back', async () => {
  await openForm(portal.session.page)
  await panel.waitForText('申請フォームを確認しています')
  await enterCode(CODE)
  await inUse('みほん薬局')
  await panel.waitForText('フォームのコードに合わせて、『みほん薬局』に切り替えました。')
  await panel.click('『施設名なし』に戻す')
  await inUse('施設名なし')
})

test('after switching back, it only offers to switch again', async () => {
  await panel.waitForText('フォームのコードは『みほん薬局』のものです。')
  await portal.session.page.click('#sp_formfield_facility_name')
  await panel.click('『みほん薬局』に切り替える')
  await inUse('みほん薬局')
})

test('an unknown code can be added as a facility, and is stored only then', async () => {
  await enterCode('0110112349')
  await panel.waitForText('フォームのコード 0110112349 の施設は、一覧にありません。')
  const stored = await panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return JSON.stringify(await storage.local.get(null))
  })
  expect(stored).not.toContain('0110112349')
  await panel.click('このコードの施設を追加')
  await panel.fill('施設名', 'あおば病院')
  await panel.click('この内容で追加')
  await inUse('あおば病院')
  await isQuiet()
})

test('answers and ticks of the facility in use do not apply to another facility’s application', async () => {
  await panel.click('あおば病院')
  await panel.click('みほん薬局', { within: '施設を追加' })
  await inUse('みほん薬局')
  await panel.click('申請チェック')
  await waitForAnswer(panel, 'right-facility', 'review')
  await panel.click('くわしく')
  await panel.waitForText('システム事業者への支払いは済んでいますか')
  expect(await panel.text()).not.toContain('まだチェックの付いていない準備があります')
  await enterCode(CODE)
  await panel.waitFor((document) => !document.querySelector('[data-rule="right-facility"]'))
  await panel.waitForText('まだチェックの付いていない準備があります')
})

test('if two facilities have the code, the user chooses', async () => {
  await addMore({ name: '南店', code: '2710000122' }, { name: '北店', code: '2710000122' })
  await enterCode('2710000122')
  await panel.waitForText('フォームのコードは、複数の施設に登録されています。')
  await panel.click('『北店』に切り替える')
  await inUse('北店')
  await isQuiet()
})

test('an empty or incomplete code gives no notice', async () => {
  await enterCode('34107')
  await isQuiet()
  await enterCode('')
  await isQuiet()
  await inUse('北店')
})

test('a facility archived elsewhere stays, with a notice, until another is chosen', async () => {
  const page = await openWorkspace(portal.session)
  await page.evaluate(async () => {
    const { openCurrent, updateFacility } = globalThis.junbiProgress
    const { stored } = await openCurrent()
    await updateFacility(stored.id, (facility) => ({ ...facility, archived: true }))
  })
  await page.close()
  await panel.waitForText('この施設は、一覧から外されています。')
  await inUse('北店')
  await panel.click('北店')
  await panel.click(/^みほん薬局/, { within: '施設を追加' })
  await inUse('みほん薬局')
  expect(await panel.text()).not.toContain('一覧から外されています')
})
