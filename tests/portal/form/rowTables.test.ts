// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { sized } from '../../soak/amounts'
import { read, show, understood } from '../readPage'

const BUTTONS =
  '<td><a role="button" tabindex="0" aria-label="編集">編集</a><a role="button" tabindex="0"></a>'

/** The platform's multi-row variable set, with a first column of buttons. */
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  `<div class="form-group"><label class="field-label">費用の明細</label>
   <sp-sc-multi-row-element><button>追加</button><table><caption class="sr-only">費用の明細</caption>
   <thead><tr><th>操作</th>${columns.map((name) => `<th>${name}</th>`).join('')}</tr></thead>
   <tbody>${rows.map((row) => `<tr>${BUTTONS}${row.map((cell) => `<td><span>${cell}</span>`).join('')}`).join('')}
   </tbody></table></sp-sc-multi-row-element></div>`
const form = (inside: string, more = '') =>
  `<form>${inside}<label>総事業費<input value="171,000"></label>
   <label>補助申請額<input value="128,000"></label></form>${more}`
const MOBILE = 'モバイル端末等'
const SYSTEM = 'レセプトコンピュータの改修'
const SUMS = { totalCost: '171,000', requestedAmount: '128,000' }
const BOTH = { ...SUMS, 'cost:mobile': '41,000', 'cost:receiptComputer': '130,000' }

describe('costs are read by row', () => {
  test.each([
    ['品目と金額', table(['品目', '金額（円）'], [MOBILE, '41,000'], [SYSTEM, '130,000'])],
    [
      'ほかの列',
      table(
        ['対象', '台数', '単価', '金額'],
        [MOBILE, '1', '41,000', '41,000'],
        [SYSTEM, '1', '9', '130,000'],
      ),
    ],
    ['費用ごとの列', table([`${MOBILE}の購入費`, `${SYSTEM}費`], ['41,000', '130,000'])],
    [
      '合計の行',
      table(['品目', '金額'], [MOBILE, '41,000'], [SYSTEM, '130,000'], ['小計', '171,000']),
    ],
  ])('%s', (_, html) => {
    expect(understood(form(html))).toEqual(BOTH)
  })

  test('and a cell is where its amount is seen', () => {
    const page = show(form(table(['品目', '金額'], [MOBILE, '41,000'])))
    if (page.found !== 'application') throw new Error('no application')
    const [cell] = page.form.reading.fields
    expect(cell).toMatchObject({ section: ['費用の明細', MOBILE], label: '金額', readOnly: true })
    expect(page.form.controls.get(cell?.id ?? '')?.visible.textContent?.trim()).toBe('41,000')
  })
})

describe('a table that is not understood is a field of its own, and none of its amounts counts', () => {
  test.each([
    ['two rows of one item', table(['品目', '金額'], [MOBILE, '20,000'], [MOBILE, '21,000'])],
    [
      'a row that means nothing',
      table(['品目', '金額'], [MOBILE, '41,000'], ['あれこれ', '130,000']),
    ],
    ['columns that mean nothing', table(['あれ', 'これ'], ['それ', '41,000'])],
    ['no row', table(['品目', '金額'])],
  ])('%s', (_, html) => {
    expect(understood(form(html))).toEqual(SUMS)
    expect(read(form(html))[0]).toMatchObject({ label: '費用の明細', kind: 'table', meaning: null })
  })

  test('a table of very many rows is read in part', () => {
    const rows = Array.from({ length: sized(300, 5_000) }, (_, at) => [`品${at}`, `${at}`])
    expect(read(form(table(['品目', '金額'], ...rows)))).toHaveLength(3)
  })
})

describe('the dialog in which a row is edited', () => {
  const fields = `<label>${SYSTEM}費用<input value="999"></label><label>${MOBILE}の購入費<input value="1"></label>`
  const dialog = (button: string, inside = `<form>${fields}</form>`) =>
    `<div class="modal in" role="dialog" aria-modal="true">${inside}<button>${button}</button></div>`
  const rows = table(['品目', '金額'], [MOBILE, '41,000'], [SYSTEM, '130,000'])
  const others = (html: string) => {
    const page = show(html)
    return page.found === 'application' ? page.form.reading.others : null
  }

  test.each([
    ['after the form', form(rows, dialog('追加'))],
    ['before it', `${dialog('追加')}${form(rows)}`],
    ['without a form of its own', form(rows, dialog('更新', fields))],
    ['within the form', form(rows + dialog('保存', fields))],
  ])('is no application, %s', (_, html) => {
    expect(understood(html)).toEqual(BOTH)
    expect(others(html)).toBe(0)
  })

  test('and does not become one where the form has less', () => {
    const html = `<form>${table(['品目', '金額'])}<label>補助申請額<input value="1"></label></form>${dialog('追加')}`
    expect(understood(html)).toEqual({ requestedAmount: '1' })
  })

  test('sends nothing', () => {
    const page = show(form(rows, dialog('追加')))
    const inDialog = document.querySelector('.modal form')
    if (page.found !== 'application' || inDialog === null) throw new Error('no application')
    expect(page.form.readingsSentBy(inDialog)).toEqual([])
    const loose = show(`${rows}<label>総事業費<input value="1"></label>${dialog('追加')}`)
    const edited = document.querySelector('.modal form')
    if (loose.found !== 'application' || edited === null) throw new Error('no application')
    expect(loose.form.readingsSentBy(edited)).toEqual([])
  })

  test('but a dialog in the form that has what the form lacks is a part of it', () => {
    const html = `<form><label>総事業費<input value="2"></label>${dialog('閉じる', '<label>補助申請額<input value="1"></label>')}</form>`
    expect(understood(html)).toEqual({ totalCost: '2', requestedAmount: '1' })
    expect(others(html)).toBe(0)
  })

  test('but a dialog with a button that sends holds an application', () => {
    expect(others(form('', dialog('申請する')))).toBe(1)
    const alone = `<label>検索<input></label>${dialog('登録', `<form>${fields}</form>`)}`
    expect(understood(alone)).toMatchObject({ 'cost:mobile': '1' })
  })
})
