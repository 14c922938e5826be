import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openAnswered } from '../form/outcomes.ts'
import { stopToast, unfold } from './ticking.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  panel = await openAnswered(portal.session)
})

const NEXT = { within: '次にやること' }
const ACCOUNT = '医療機関等向け総合ポータルサイトアカウント登録'
const FIELD = `メモ（${ACCOUNT}）`

/** The notes that are stored, by task. */
const storedNotes = () =>
  panel.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    const stored = await storage.local.get(null)
    const [key = ''] = Object.keys(stored).filter((name) => name.startsWith('facility:'))
    const notes = Object.entries<[string]>(stored[key].registers)
      .filter(([path]) => path.startsWith('note:'))
      .map(([path, [text]]) => [path.slice('note:'.length), text] as const)
    return Object.fromEntries(notes)
  })

/** Waits until a note is shown as kept. */
const waitForNote = (text: string) =>
  panel.waitFor(
    (document, wanted) => document.querySelector('.next .note .letter')?.textContent === wanted,
    text,
  )

/** Enters a text in one step: of one that is typed, a slow machine may save a part. */
const enterAtOnce = (shown: Panel, text: string) =>
  shown.waitFor((document, all) => {
    const field = document.querySelector<HTMLTextAreaElement>('.next .note textarea')
    if (field === null) return false
    field.value = all
    return field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)

test('a note is saved while it is typed, and shows it', async () => {
  await panel.click('メモを書く', NEXT)
  await panel.fill(FIELD, '山田さんに電話した', NEXT)
  await panel.waitForText('保存しました')
  expect(await storedNotes()).toEqual({ account: '山田さんに電話した' })
  await panel.click('書き終わる', NEXT)
  await waitForNote('山田さんに電話した')
})

test('the author’s name is shown with the note once it was entered', async () => {
  await panel.click('メモを直す', NEXT)
  await panel.click('お名前を記録する（任意）', NEXT)
  await panel.fill('お名前（任意）', '山田', NEXT)
  await panel.fill(FIELD, '登録の書類を待っている', NEXT)
  await panel.click('書き終わる', NEXT)
  await waitForNote('登録の書類を待っている')
  const day = Temporal.Now.plainDateISO('Asia/Tokyo')
  await panel.waitForText(`（${day.year}年）${day.month}月${day.day}日 山田さん`)
})

test('the name is shown with a tick as well, and can be changed in the materials', async () => {
  await panel.click('資料')
  await panel.click('印刷・記録・手引きの版')
  await panel.click('山田さんとして記録します')
  await panel.fill('お名前（任意）', '佐藤')
  await panel.key('Tab')
  await panel.waitForText('佐藤さんとして記録します')
  await panel.click('手順')
  await panel.click(ACCOUNT, NEXT)
  await panel.waitForText('8項目のうち 1項目が終わりました')
  await unfold(panel)
  await panel.waitForText('に終わりました（佐藤さん）')
  await panel.click(new RegExp(`^${ACCOUNT}`))
  await panel.waitForText('8項目のうち 0項目が終わりました')
})

test('an unsaved text survives closing the panel', async () => {
  await panel.click('メモを直す', NEXT)
  await panel.fill(FIELD, '途中まで書いたところ', NEXT)
  // As a draft or as the note: each key waits for the one before it.
  await panel.waitFor(async (_, text) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')
    return JSON.stringify(await storage.local.get(null)).includes(text)
  }, '途中まで書いたところ')
  await panel.close()
  panel = await portal.session.openPanel()
  await waitForNote('途中まで書いたところ')
  expect(await storedNotes()).toEqual({ account: '途中まで書いたところ' })
})

test('an unsaved text survives a change of view', async () => {
  await panel.click('メモを直す', NEXT)
  await panel.fill(FIELD, '見積の返事を待つ', NEXT)
  await panel.click('資料')
  await panel.waitForText('お問い合わせ')
  await panel.click('手順')
  await panel.click('書き終わる', NEXT)
  await waitForNote('見積の返事を待つ')
})

test('if two people change one note, both texts are stored, and the user chooses', async () => {
  const other = await (await portal.session.newWindow()).openPanel()
  await other.waitForText('見積の返事を待つ')
  await panel.click('メモを直す', NEXT)
  await other.click('メモを直す', NEXT)
  // Nothing gets into storage until both are typed.
  await panel.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('progress', () => {
          held()
          return new Promise<void>((release) => Reflect.set(globalThis, 'release', release))
        })
      }),
  )
  await enterAtOnce(other, '佐藤が書いた')
  await enterAtOnce(panel, '山田が書いた')
  await panel.evaluate(() => Reflect.get(globalThis, 'release')())
  const asked = await Promise.any(
    [panel, other].map(async (shown) => {
      await shown.waitForText('ほかの画面で、このメモが変わりました')
      return shown
    }),
  )
  const text = await asked.text()
  expect(text).toMatch(/佐藤が書いた|山田が書いた/)
  await asked.click('両方を残す', NEXT)
  await asked.waitForText('保存しました')
  const { account } = await storedNotes()
  expect(account?.split('\n').sort()).toEqual(['佐藤が書いた', '山田が書いた'])
  await panel.click('書き終わる', NEXT)
  await other.click('書き終わる', NEXT)
})

test('a removed note can be restored completely', async () => {
  const { account } = await storedNotes()
  await stopToast(panel)
  await panel.click('メモを直す', NEXT)
  await panel.click('メモを消す', NEXT)
  await panel.waitForText(`「${ACCOUNT}」のメモを消しました`)
  expect(await storedNotes()).toEqual({ account: '' })
  await panel.click('元に戻す')
  await panel.waitForText('元に戻しました')
  expect(await storedNotes()).toEqual({ account })
})
