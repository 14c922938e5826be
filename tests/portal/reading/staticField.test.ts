// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { show, understood } from '../readPage'

describe('a confirmation screen that shows values as text', () => {
  test.each([
    ['a table', '<table><tr><th>総事業費<td>171,000円</table>'],
    ['several pairs a row', '<table><tr><th>完了日<td>x<th>総事業費<td>171,000円</table>'],
    ['a list', '<dl><dt>総事業費<dd>171,000円</dl>'],
    ['a list in wrappers', '<dl><div><dt>総事業費</dt><dd>171,000円</dd></div></dl>'],
    ['groups', '<div class="form-group"><label>総事業費</label><p>171,000円</p></div>'],
    [
      'columns',
      '<div class="row"><div class="col-xs-4">総事業費</div><div class="col-xs-8">171,000円</div></div>',
    ],
    ['lines', '<p><b>完了日</b>：2025-12-10<br>総事業費：171,000円</p>'],
    [
      'a table of items',
      '<table><tr><th>品目<th>金額<tr><th>モバイル端末<td>1<tr><th>総事業費<td>171,000円</table>',
    ],
  ])('as %s', (_, html) => {
    const page = show(`${html}<button>送信</button>`)
    expect(page.found === 'application' && page.form.reading.screen).toBe('confirmation')
    expect(understood(html)).toMatchObject({ totalCost: '171,000円' })
  })

  describe('in a group', () => {
    const LABEL = '<label>総事業費</label>'
    const valueIn = (inside: string) => understood(`<div class="form-group">${inside}</div>`)

    test.each([
      ['a mark', `<span class="badge">必須</span>${LABEL}<p>171,000円</p>`],
      ['a note', `<p>税込でご入力ください</p><div>${LABEL}</div> 171,000円`],
      ['the same words', `<h5>総事業費</h5>${LABEL}<p>171,000円</p>`],
      ['an empty part', `<i class="fa"></i> ${LABEL}<p>171,000円</p>`],
    ])('a value is read after its label, which %s can precede', (_, inside) => {
      expect(valueIn(inside)).toEqual({ totalCost: '171,000円' })
    })

    test('a value before its label, or a missing one, does not count as empty', () => {
      expect(valueIn(`<p>171,000円</p>${LABEL}`)).toEqual({ totalCost: '\ufffd' })
      expect(valueIn(`<span class="badge">必須</span>${LABEL}`)).toEqual({ totalCost: '\ufffd' })
    })

    test('no text after a leading label counts as empty', () => {
      expect(valueIn(`${LABEL}<p> </p>`)).toEqual({ totalCost: '' })
    })
  })

  test('but not a list of earlier applications', () => {
    const html = '<table><tr><th>申請日<th>申請額<tr><td>2025-12-10<td>128,000円</table>'
    expect(show(html).found).toBe('other')
  })
})
