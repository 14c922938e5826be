// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { paths, read, understood } from '../readPage'

describe('a label is found', () => {
  test.each([
    ['by for', '<label for="a">総事業費</label><p>説明</p><input id="a" value="1">'],
    ['around the control', '<label>総事業費 <input value="1"></label>'],
    ['by aria-label', '<input aria-label="必須 - 総事業費" value="1">'],
    [
      'by aria-labelledby',
      '<p id="l" hidden>総事業費</p><p>説明の長い文</p><input aria-labelledby="l" value="1">',
    ],
    [
      'by several that aria-labelledby names',
      '<p id="k">今回の</p><p id="l">総事業費</p><input aria-labelledby="k l" value="1">',
    ],
    ['by the header cell', '<table><tr><th>総事業費<td><input value="1"></table>'],
    ['by a plain cell before', '<table><tr><td>総事業費<td><input value="1"></table>'],
    [
      'by the header cell next before, of several in a row',
      '<table><tr><th>申請日<td><input><th>総事業費<td><input value="1"></table>',
    ],
    [
      'by the row where the column says nothing',
      '<table><tr><th>項目<th>入力欄<tr><th>総事業費<td><input value="1"></table>',
    ],
    ['by the term of a list', '<dl><div><dt>総事業費</dt><dd><input value="1"></dd></div></dl>'],
    [
      'in the row of a Service Portal form',
      '<div class="form-group"><label class="field-label"><span class="fa">*</span>総事業費</label><div><input value="1"></div></div>',
    ],
    ['before it', '<div>総事業費：<input value="1"> 円</div>'],
    ['above it', '<h4>総事業費</h4><div><input value="1"></div>'],
    ['as a title', '<input title="総事業費" value="1">'],
    ['as a placeholder', '<input placeholder="総事業費" value="1">'],
  ])('%s', (_, html) => {
    expect(understood(`<form>${html}</form>`)).toMatchObject({ totalCost: '1' })
  })
})

describe('the user’s own text is not part of a label', () => {
  const SECRET = '山田太郎 090-0000-0000'
  const TYPED = `<div contenteditable="true"><p>${SECRET}</p></div>`

  test.each([
    ['the label around it', `<label>備考 ${TYPED}</label>`],
    [
      'the label around an output computed from it',
      `<label>備考 <output>${SECRET}</output><input></label>`,
    ],
    ['a referenced element', `<p id="l" hidden>備考${TYPED}</p><input aria-labelledby="l">`],
    [
      'a control that references itself',
      `<p id="l">備考</p><div contenteditable id="v" aria-labelledby="l v">${SECRET}</div>`,
    ],
    ['a legend', `<fieldset><legend>備考${TYPED}</legend><input title="続き"></fieldset>`],
    ['a heading in it', `<div contenteditable><h3>${SECRET}</h3></div><p>備考</p><input>`],
    ['an editable heading', `<h3 contenteditable>${SECRET}</h3><p>備考</p><input>`],
    ['a line in it', `<div contenteditable><div>${SECRET}：123</div></div><p>備考</p><input>`],
  ])('in %s', (_, html) => {
    const fields = read(`<form><label>総事業費<input></label>${html}</form>`)
    const names = fields.flatMap(({ label, section }) => [...section, label])
    expect(names.join()).toContain('備考')
    expect(names.join()).not.toContain('山田')
  })

  test('but the control’s value, including nested editable parts', () => {
    const html = `<label>総事業費 <div contenteditable>171,<b contenteditable="true">000</b></div></label>`
    expect(understood(`<form>${html}</form>`)).toEqual({ totalCost: '171, 000' })
  })
})

describe('the text after a checkbox or radio button is its label', () => {
  test.each([
    ['as text', '<input type="checkbox" checked> 既に補助を受けています'],
    ['as an element', '<input type="checkbox" checked><span>既に補助を受けています</span>'],
  ])('%s', (_, html) => {
    const [field] = read(`<form><label>総事業費<input></label><p>${html}</p></form>`).slice(1)
    expect(field).toMatchObject({ label: '既に補助を受けています', kind: 'checkbox' })
  })

  test.each([
    [
      'after a line break',
      [
        '<input type="radio" name="a">\n<span>あり</span>',
        '<input type="radio" name="a" checked>\n <span>なし</span>',
      ],
    ],
    [
      'after a comment',
      [
        '<input type="radio" name="a"><!-- ngIf: a --><b>あり</b>',
        '<input type="radio" name="a" checked><!-- ngIf: a --> なし',
      ],
    ],
    [
      'as aria-label',
      [
        '<input type="radio" name="a" aria-label="あり">',
        '<input type="radio" name="a" checked aria-label="なし">',
      ],
    ],
    [
      'as aria-labelledby',
      [
        '<input type="radio" name="a" aria-labelledby="y">',
        '<input type="radio" name="a" checked aria-labelledby="n"><br><b id="y">あり</b><b id="n">なし</b>',
      ],
    ],
  ])('%s, for a button', (_, [yes, no]) => {
    const html = `<form><p>通常とは異なる動線での補助の有無</p><div>${yes} ${no}</div></form>`
    expect(understood(html)).toEqual({ alreadySubsidised: 'なし' })
  })

  test('but not a help text after a checkbox', () => {
    const html = `<form><label>総事業費<input></label><div class="form-group"><label>既に補助を受けています</label>
      <input type="checkbox">\n<p class="help-block">該当するとき</p></div></form>`
    expect(paths(html)).toContain('既に補助を受けています')
  })

  test('for each radio button of a group', () => {
    const html = `<form><p>通常とは異なる動線での補助の有無</p><div>
      <input type="radio" name="a"> あり <input type="radio" name="a" checked> なし </div></form>`
    expect(understood(html)).toEqual({ alreadySubsidised: 'なし' })
  })
})
