import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { refusedFiles } from '../../papers/refused.ts'
import { longPdf, pdfWithoutFont } from '../../papers/smallPdf.ts'
import type { Panel } from '../browsers/panel.ts'
import { sharedPortal } from '../browsers/portal.ts'
import { openForm, prefill, SOUND, SOUND_DAY } from '../form/applicationForm.ts'
import { checkAsOf, openAnswered, waitForAnswer } from '../form/outcomes.ts'

const portal = sharedPortal()
let panel: Panel
beforeAll(async () => {
  const { page } = portal.session
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  panel = await openAnswered(portal.session)
  await openForm(page)
  await prefill(page, SOUND)
  await checkAsOf(panel, SOUND_DAY)
  await waitForAnswer(panel, 'attachment:breakdown', 'pass')
  await panel.waitFor((document) => {
    const summary = [...document.querySelectorAll('summary')].find(
      ({ textContent }) => textContent === '書類を確かめる',
    )
    const fold = summary?.parentElement
    if (fold instanceof HTMLDetailsElement) fold.open = true
    return document.querySelector('.papers input[type=file]')
  })
})

/** Chooses files in the panel, as its file chooser hands them over. */
const choose = (files: Readonly<Record<string, Uint8Array>>) =>
  panel.evaluate(
    (document, given) => {
      const input = document.querySelector('.papers input[type=file]')
      if (!(input instanceof HTMLInputElement)) throw new Error('The panel asks for files')
      const chosen = new DataTransfer()
      for (const [name, packed] of given) {
        const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
        chosen.items.add(new File([bytes], name))
      }
      input.files = chosen.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    Object.entries(files).map(([name, bytes]): [string, string] => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]),
  )

const verdict = (is: string) =>
  panel.waitFor((document, wanted) => document.querySelector(`[data-verdict="${wanted}"]`), is)

const receipt = (amount: string) =>
  pdfWithoutFont([
    '領収書',
    'みほん診療所 御中',
    '2025年12月5日',
    `合計 ${amount}円（税込）`,
    '品名　　　　　　金額',
    'タブレット端末　　　　　　41,000',
    'レセプトコンピュータ改修　　　　　　130,000',
  ])

const breakdown = () =>
  writeXlsx({
    sheets: [
      {
        name: '内訳書',
        rows: [
          ['領収書内訳書'],
          ['都道府県番号', '34', '医療機関コード', '0712362'],
          ['医療機関名', 'みほん診療所'],
          ['総額（①＋②）', 171000],
          ['項目', '内訳', '①補助対象金額', '②補助対象外金額'],
          ['モバイル端末', 'タブレット端末', 41000, 0],
          ['システム改修', 'レセプトコンピュータ改修', 130000, 0],
          ['小計', '', 171000, 0],
        ],
      },
    ],
  })

test('in the panel papers are held against the form in the tab, and a corrected figure ends it well', async () => {
  await choose({ '領収書.pdf': receipt('181,000'), '領収書内訳書.xlsx': await breakdown() })
  await verdict('review')
  await panel.waitForText('領収書の合計は 181,000円、内訳書の①＋②は 171,000円 で、違います。')
  const within = '181,000円'
  await panel.click('直す', { within })
  await panel.fill('合計の正しい値', '171,000')
  await panel.click('この値にする')
  await verdict('pass')
  await panel.waitForText('ご確認済み')
})

test('a draft of the breakdown stands below, with what is not eligible under ②', async () => {
  await panel.click('内訳書の下書き')
  await panel.waitForText('公式の様式ではありません')
  const cells = () =>
    panel.evaluate((document) =>
      [...document.querySelectorAll('.paper-draft tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map(({ firstChild }) => firstChild?.textContent ?? ''),
      ),
    )
  expect(await cells()).toEqual([
    ['モバイル端末', 'タブレット端末', '41,000円', ''],
    ['システム改修', 'レセプトコンピュータ改修', '130,000円', ''],
    ['171,000円', '0円'],
  ])
  await panel.click('「タブレット端末」を①と②の間で移す')
  await panel.waitForText('①に移す')
  expect(await cells()).toEqual([
    ['モバイル端末', 'タブレット端末', '', '41,000円'],
    ['システム改修', 'レセプトコンピュータ改修', '130,000円', ''],
    ['130,000円', '41,000円'],
  ])
})

test('what is locked, broken or too large is refused with the reason', async () => {
  const refused = await refusedFiles()
  await choose(Object.fromEntries(refused.map(({ name, bytes }) => [name, bytes])))
  await panel.waitFor(
    (document, count) => document.querySelectorAll('.papers [role=alert] strong').length === count,
    refused.length,
  )
  const text = await panel.text()
  for (const { name, reason } of refused) {
    expect(text.slice(text.indexOf(`『${name}』は読み取れませんでした`))).toContain(reason)
  }
  await verdict('pass')
})

test('reading is cancelled by a press: no later file is read, and others can be chosen', async () => {
  await choose({
    '一.pdf': longPdf(60),
    '二.pdf': pdfWithoutFont(['納品書', '合計 1,000円']),
  })
  // Within the panel: between two commands to the browser a fast machine reaches the end of the file.
  await panel.waitFor((document) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.papers .running button')]
    const button = buttons.find(({ textContent }) => textContent === '読み取りをやめる')
    button?.click()
    return button !== undefined
  })
  await panel.waitFor((document) => document.querySelector('.papers progress') === null)
  expect(await panel.text()).not.toContain('二.pdf')
  await choose({ '三.pdf': pdfWithoutFont(['納品書', 'みほん診療所 御中', '合計 1,000円']) })
  await panel.waitForText('三.pdf')
})
