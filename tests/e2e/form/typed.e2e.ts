import { beforeAll, expect, test } from 'vitest'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { enter, openForm, SOUND, SOUND_DAY } from './applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from './outcomes.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  portal.session.page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
})

const textIn = (id: string) =>
  panel.evaluate((document, wanted) => {
    const field = document.getElementById(wanted)
    return field && 'value' in field ? String(field.value) : null
  }, id)

test('an application can be checked without the portal’s form, by the same rules', async () => {
  await panel.click('申請チェック')
  await panel.click('ここに書いて確認する')
  // What is known of the facility is there.
  expect(await textIn('typed-facilityKind')).toBe('診療所')
  await panel.fill('総事業費', '17万1千円')
  await panel.fill('補助申請額', '999999')
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'requested-amount', 'fail')
})

test('a mistake is shown at its field, with the largest right value', async () => {
  const said = await panel.evaluate((document) => {
    const field = document.querySelector('#typed-requestedAmount')
    const text = document.getElementById(field?.getAttribute('aria-describedby') ?? '')
    const below =
      text && field ? text.getBoundingClientRect().top - field.getBoundingClientRect().bottom : NaN
    return { text: text?.textContent, below }
  })
  expect(said.text).toContain('補助限度額 128,000円 を超えています')
  expect(said.below).toBeLessThanOrEqual(60)
  await panel.waitForText('正しくは 128,000円以下')
})

test('a failed copy is reported, and nothing is typed for the user', async () => {
  const copyWith = (works: boolean) =>
    panel.evaluate((_, worked) => {
      navigator.clipboard.writeText = async (text) => {
        Object.assign(globalThis, { copied: text })
        if (!worked) throw new Error('not allowed')
      }
    }, works)
  await copyWith(false)
  await panel.click('「128000」をコピー：補助申請額')
  await panel.waitForText('コピーできませんでした')
  await copyWith(true)
  await panel.click('「128000」をコピー：補助申請額')
  await panel.waitForText('コピーしました')
  expect(await panel.evaluate(() => Reflect.get(globalThis, 'copied'))).toBe('128000')
  expect(await textIn('typed-requestedAmount')).toBe('999999')
})

test('a day can be chosen in the browser’s date picker', async () => {
  await panel.fill('完了日', '2025-12-10')
  await waitForAnswer(panel, 'completion-date', 'pass')
})

/** Chooses files in the panel's own form, as the browser's dialogue would. */
const chooseFiles = (...names: string[]) =>
  panel.evaluate((document, chosen) => {
    const input = document.querySelector<HTMLInputElement>('#typed-attachments')
    if (input === null) throw new Error('no place for files')
    const files = new DataTransfer()
    for (const name of chosen) files.items.add(new File([], name))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, names)
const filesShown = (wanted: string[]) =>
  panel.waitFor((document, names) => {
    const shown = [...document.querySelectorAll('.file-names span')]
    return shown.map(({ textContent }) => textContent).join() === names.join()
  }, wanted)

test('files are added to those chosen before, and one can be removed', async () => {
  await chooseFiles('領収書.pdf', '見積書.pdf')
  await filesShown(['領収書.pdf', '見積書.pdf'])
  await chooseFiles('領収書.pdf', '領収書内訳書.xlsx')
  await filesShown(['領収書.pdf', '見積書.pdf', '領収書内訳書.xlsx'])
  await panel.click('外す：見積書.pdf')
  await filesShown(['領収書.pdf', '領収書内訳書.xlsx'])
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.waitFor((document) => document.activeElement?.id === 'typed-attachments')
})

test('the values are still there when the panel is opened again', async () => {
  await panel.reload()
  await panel.click('申請チェック')
  await panel.waitForText('ここに書いた内容を確認しています')
  expect(await textIn('typed-totalCost')).toBe('17万1千円')
})

test('the values of the portal’s form can be copied, and the form stays unchanged', async () => {
  // Nothing of the form is shown beside what is written here: it is read first, then written over.
  await panel.click('書いた内容を消して終わる')
  await openForm(portal.session.page, { single: true })
  await enter(portal.session.page, SOUND)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.click('フォームの内容を取り込んで、ここで直してみる')
  await panel.fill('総事業費', '2')
  await waitForAnswer(panel, 'total-cost', 'fail')
  await panel.click('フォームの内容を取り込む')
  await waitForAnswer(panel, 'total-cost', 'pass')
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  expect(await textIn('typed-totalCost')).toBe('171000')
  await panel.fill('総事業費', '1')
  await waitForAnswer(panel, 'total-cost', 'fail')
  const inForm = await portal.session.page.$eval('#sp_formfield_total_cost', (input) =>
    Reflect.get(input, 'value'),
  )
  expect(inForm).toBe('171000')
})

test('フォームの確認に戻る shows the check of the form and discards the values', async () => {
  await panel.click('フォームの確認に戻る')
  await panel.waitForText('申請フォームを確認しています')
  await waitForAnswer(panel, 'total-cost', 'pass')
})
