// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { cpuTimeOf } from '../../cpuTime'
import { sized } from '../../soak/amounts'
import { paths, read, show, understood } from '../readPage'

describe('a control is read:', () => {
  test.each([
    ['input type=number', '<input type="number" value="1">'],
    ['input type=tel', '<input type="tel" value="1">'],
    ['contenteditable', '<div contenteditable="true">1</div>'],
    ['output', '<output>1</output>'],
    ['textarea', '<textarea>1</textarea>'],
  ])('%s', (_, html) => {
    const table = `<table><tr><th>総事業費<td>${html}</table>`
    expect(understood(`<form>${table}</form>`)).toEqual({ totalCost: '1' })
  })

  test('radio buttons of one name as one control, with their label and options', () => {
    const html = `<form><p>通常とは異なる動線での補助の有無</p><div>
      <input type="radio" name="a" id="y"><label for="y">あり</label>
      <input type="radio" name="a" id="n" checked><label for="n">なし</label></div></form>`
    expect(understood(html)).toEqual({ alreadySubsidised: 'なし' })
  })

  test('two groups of radio buttons in one fieldset stay two', () => {
    const group = (name: string, label: string) => `<div><span>${label}</span>
      <label><input type="radio" name="${name}">はい</label>
      <label><input type="radio" name="${name}" checked>いいえ</label></div>`
    const html = `<form><label>総事業費<input></label><fieldset><legend>確認</legend>
      ${group('a', '既に補助を受けていますか')}${group('b', '写しを保管しますか')}</fieldset></form>`
    expect(paths(html).slice(1)).toEqual([
      '確認 > 既に補助を受けていますか',
      '確認 > 写しを保管しますか',
    ])
  })

  test('a read-only one as read-only', () => {
    const html = '<form><label>総事業費<input value="1" readonly></label></form>'
    expect(read(html)).toMatchObject([{ meaning: 'totalCost', readOnly: true }])
  })

  test('a read-only variable that the portal shows as text in a form', () => {
    const html = `<form><div class="form-group"><label>総事業費</label><span>171,000</span></div>
      <label>補助申請額<input value="128000"></label></form>`
    expect(understood(html)).toEqual({ totalCost: '171,000', requestedAmount: '128000' })
  })
})

describe('the unit of an amount is read:', () => {
  test('the unit after it becomes part of its label', () => {
    const label = '<label for="a">総事業費</label>'
    expect(paths(`<form>${label}<input id="a"> 千円</form>`)).toEqual(['総事業費（千円）'])
    const caption =
      '<table><caption>費用（単位：千円）</caption><tr><th>総事業費<td><input></table>'
    expect(paths(`<form>${caption}</form>`)).toEqual(['費用（単位：千円） > 総事業費（千円）'])
  })

  test.each([
    ['<input id="a"><span>※千円単位</span>', '総事業費（千円単位）'],
    ['<input id="a"><p>千円単位で入力してください</p>', '総事業費（千円単位）'],
    ['<input id="a"> ,000円', '総事業費（千円）'],
    ['￥<input id="a"><span>,000</span>', '総事業費（千円）'],
    [
      '<div class="input-group"><input id="a"></div><p class="help-block">（単位は千円）</p>',
      '総事業費（千円）',
    ],
    ['<input id="a" placeholder="千円">', '総事業費（千円）'],
    ['<input id="a" title="千円単位で入力">', '総事業費（千円単位）'],
    ['<input id="a" placeholder="例：128000円">', '総事業費'],
    ['<input id="a"><span>円（税込）</span>', '総事業費（円）'],
    ['<input id="a"><span>例：128000円</span>', '総事業費'],
  ])('%s', (control, label) => {
    expect(paths(`<form><label for="a">総事業費</label>${control}</form>`)).toEqual([label])
  })

  test('a note over several amounts names their unit, except where they name their own', () => {
    const html = `<form><label>総事業費<input></label><div><p>※金額は千円単位で入力してください。</p></div>
      <div><label>補助申請額<input></label></div><div><label>モバイル端末の費用（円）<input></label></div>
      <div><label>補助金の受給の有無<input></label></div></form>`
    expect(paths(html)).toEqual([
      '総事業費',
      '補助申請額（千円単位）',
      'モバイル端末の費用（円）',
      '補助金の受給の有無',
    ])
    const fieldset = '<fieldset><p>（単位：千円）</p><label>総事業費<input></label></fieldset>'
    expect(paths(`<form>${fieldset}<label>補助申請額<input></label></form>`)).toEqual([
      '総事業費（千円）',
      '補助申請額',
    ])
  })

  test('but a note right behind a field is about that field alone', () => {
    const html = `<form><label for="a">総事業費</label><input id="a"><p>千円単位で入力してください</p>
      <label for="b">補助申請額</label><input id="b"></form>`
    expect(paths(html)).toEqual(['総事業費（千円単位）', '補助申請額'])
  })

  test('a unit next to it that contradicts the label’s shows both', () => {
    const label = '<label for="a">総事業費（円）</label>'
    expect(paths(`<form>${label}<input id="a"> 千円</form>`)).toEqual(['総事業費（円）（千円）'])
    expect(paths(`<form>${label}<input id="a"> 円</form>`)).toEqual(['総事業費（円）'])
  })
})

describe('a field that is not displayed', () => {
  const FIELD = '<label>総事業費<input value="1"></label>'

  test('is read as closed in a closed tab or accordion', () => {
    const html = `<form><div role="tabpanel" style="display:none">${FIELD}</div>
      <label>補助申請額<input></label></form>`
    expect(read(html)).toMatchObject([{ closed: true, values: ['1'] }, { closed: false }])
  })

  test('is left out if the user cannot open its part of the page', () => {
    const html = `<form><div style="display:none">${FIELD}</div><label>補助申請額<input></label>
      <div role="tabpanel" style="display:none"><p style="display:none"><input title="完了日"></p></div></form>`
    expect(paths(html)).toEqual(['補助申請額'])
  })
})

describe('hostile pages:', () => {
  const ROW = '<label>総事業費<input value="1"></label>'

  test('names in a form that shadow DOM methods are harmless', () => {
    const names = ['closest', 'matches', 'querySelector', 'querySelectorAll', 'getAttribute']
    const more = ['parentElement', 'children', 'contains', 'previousSibling', 'tagName', 'id']
    const shadows = [...names, ...more].map((name) => `<input name="${name}" id="${name}">`)
    const html = `<form class="form-group row">${shadows.join('')}${ROW}</form>
      <img name="querySelectorAll"><img name="body"><img name="createTreeWalker">`
    expect(understood(html)).toEqual({ totalCost: '1' })
  })

  test('bidi controls are removed from labels', () => {
    const [field] = read(
      '<form><label>総\u202e事\u200e業\u2066費<input></label><p>総事業費</p><label>総事業費<input></label></form>',
    )
    expect(field?.label).toBe('総\ufffd事業費')
  })

  test('a reversed value is unreadable, and a calculator’s bidi controls are harmless', () => {
    const value = (text: string) =>
      read(`<form><label>総事業費<input value="${text}"></label></form>`)[0]?.values
    expect(value('\u202d171,000\u202c')).toEqual(['171,000'])
    expect(value('\u202e000,171')).toEqual(['\ufffd000,171'])
  })

  test('long labels are cut, and long values are cut and marked as too long', () => {
    const long = 'あ'.repeat(100_000)
    const [first, second] = read(
      `<form><label>${long}<input></label><label>総事業費<textarea>${long}</textarea></label></form>`,
    )
    expect(first?.label.length).toBeLessThan(200)
    expect(first?.meaning).toBeNull()
    expect(second).toMatchObject({ meaning: 'totalCost', tooLong: true })
    expect(second?.values[0]?.length).toBeLessThan(3000)
  })

  test('markup in labels and values is read as text', () => {
    const html = `<form>${ROW}<label>&lt;script&gt;<script>1</script><input value="&lt;b&gt;"></label></form>`
    expect(read(html)[1]).toMatchObject({ label: '<script>', values: ['<b>'] })
  })

  test('names of Object.prototype are read like any other', () => {
    const html = `<form>${ROW}<label for="__proto__">constructor</label><input id="__proto__" name="__proto__" value="x"></form>`
    expect(read(html)[1]).toMatchObject({ label: 'constructor', values: ['x'] })
  })
})

test('reading takes linear time: ten times the fields take less than thirty times as long', () => {
  const rowsOf = (count: number) =>
    Array.from(
      { length: count },
      (_, n) =>
        `<div class="form-group"><label for="f${n}">項目${n}</label><input id="f${n}"></div>`,
    )
  // A new page each time, because parts of a reading are cached.
  const costOnce = (count: number) =>
    cpuTimeOf(() => show(`<form><label>総事業費<input></label>${rowsOf(count).join('')}</form>`))
  // The least of three: a collection of garbage falls into one or another.
  const cost = (count: number) => Math.min(...[1, 2, 3].map(() => costOnce(count)))
  const few = sized(20, 100)
  expect(cost(10 * few) / cost(few)).toBeLessThan(30)
})
