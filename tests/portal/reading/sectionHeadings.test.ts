// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { paths, read, understood } from '../readPage'

describe('a section qualifies a label', () => {
  const COST = '<label>金額<input value="1"></label>'

  test.each([
    ['a legend', `<fieldset><legend>モバイル端末</legend>${COST}</fieldset>`],
    ['a heading', `<h3>モバイル端末</h3>${COST}`],
    ['a heading in a column of its own', `<div><div><h3>モバイル端末</h3></div>${COST}</div>`],
    ['a panel', `<div class="panel"><div class="panel-heading">モバイル端末</div>${COST}</div>`],
    ['a named group', `<div role="group" aria-label="モバイル端末">${COST}</div>`],
    ['an open part', `<details open><summary>モバイル端末</summary>${COST}</details>`],
    [
      'a row of a table with a column for the amount',
      '<table><tr><th>品目<th>金額<tr><td>モバイル端末<td><input value="1"></table>',
    ],
    [
      'a header cell over two rows',
      `<table><tr><th rowspan="2">モバイル端末<th>型番<td><input>
       <tr><th>金額<td><input value="1"></table>`,
    ],
  ])('%s', (_, html) => {
    expect(understood(`<form>${html}</form>`)).toEqual({ 'cost:mobile': '1' })
  })

  test('a column for now says nothing, beside one for what was applied for before', () => {
    const html = `<form><table><tr><th><th>前年度<th>今回
      <tr><th>総事業費<td><input value="3"><td><input value="4">
      <tr><th>補助申請額<td><input value="1"><td><input value="2"></table></form>`
    expect(understood(html)).toEqual({ totalCost: '4', requestedAmount: '2' })
  })

  test('and ends where its part of the page ends, or with the next heading', () => {
    const html = `<form><div><h3>モバイル端末</h3>${COST}</div>
      <h3>レセプトコンピュータの改修</h3>${COST}<h3>合計</h3>
      <label>総事業費<input value="2"></label></form>`
    expect(paths(html)).toEqual([
      'モバイル端末 > 金額',
      'レセプトコンピュータの改修 > 金額',
      '合計 > 総事業費',
    ])
    expect(understood(html)).toMatchObject({ totalCost: '2' })
  })

  test('fields that are repeated are counted', () => {
    const item = `<fieldset><legend>モバイル端末</legend>${COST}</fieldset>`
    const fields = read(`<form>${item}${item}<label>総事業費<input></label></form>`)
    expect(fields.map(({ nth }) => nth)).toEqual([0, 1, 0])
    expect(fields.map(({ why }) => why.by)).toEqual(['repeated', 'repeated', 'evidence'])
  })
})
