// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { paths, read, show, understood } from '../readPage'

const TOTAL = '<label for="total">総事業費</label><input id="total" value="1">'

test('of two labels of one field the one that is displayed is its name', () => {
  const html = `<form><label for="a" hidden style="display:none">概算額</label>
    <label for="a">補助申請額</label><input id="a" value="3">
    <label for="b">総事業費</label><label for="b" style="display:none">見積額</label><input id="b" value="4"></form>`
  expect(understood(html)).toEqual({ requestedAmount: '3', totalCost: '4' })
})

describe('a list of units beside a box', () => {
  const beside = (list: string) =>
    `<form><div><label for="t">総事業費</label><input id="t" value="171">${list}</div></form>`
  const units = (chosen: string) =>
    [...(chosen === '' ? [''] : []), '円', '千円', '万円']
      .map(
        (unit) => `<option value="${unit}"${unit === chosen ? ' selected' : ''}>${unit}</option>`,
      )
      .join('')

  test.each([
    ['千円', '総事業費（千円）'],
    ['円', '総事業費（円）'],
    ['', '総事業費（円・千円・万円）'],
  ])('says the unit of the amount: %s', (chosen, label) => {
    const html = beside(`<span><select aria-label="単位">${units(chosen)}</select></span>`)
    expect(paths(html)[0]).toBe(label)
  })

  test('also if select2 draws it', () => {
    const html = beside(`<div class="select2-container"><a class="select2-choice"><span
      class="select2-chosen">万円</span></a></div><select class="select2-offscreen">${units('万円')}</select>`)
    expect(paths(html)[0]).toBe('総事業費（万円）')
  })

  test('but a list of other things does not', () => {
    const html = beside(
      '<select><option>1,000円以下</option><option selected>税込</option></select>',
    )
    expect(paths(html)[0]).toBe('総事業費')
  })
})

describe('a form that the page holds twice is read where it is displayed', () => {
  const copy = (hidden: boolean, code: string, total: string) =>
    `<div ${hidden ? 'style="display:none"' : ''}><form>
      <div class="form-group"><label class="field-label" for="code">医療機関等コード</label>
      <div><input id="code" value="${code}"></div></div>
      <div class="form-group"><label for="total">総事業費</label><input id="total" value="${total}"></div>
    </form></div>`

  test.each([
    ['after its twin', `${copy(true, '', '')}${copy(false, '3410712362', '171,000')}`],
    ['before its twin', `${copy(false, '3410712362', '171,000')}${copy(true, '', '')}`],
  ])('%s', (_, html) => {
    const values = { facilityCode: '3410712362', totalCost: '171,000' }
    expect(understood(html)).toEqual(values)
    const page = show(html)
    expect(page.found === 'application' && page.form.reading.others).toBe(0)
  })

  test.each([
    ['after', (copy: string, shown: string) => `${shown}${copy}`],
    ['before', (copy: string, shown: string) => `${copy}${shown}`],
  ])('also if the copy is hidden but occupies space: %s', (_, order) => {
    const hidden = copy(false, '0000000000', '999,000').replace(
      '<div ',
      '<div style="visibility:hidden"',
    )
    const html = order(hidden, copy(false, '3410712362', '171,000'))
    expect(understood(html)).toEqual({ facilityCode: '3410712362', totalCost: '171,000' })
    const page = show(html)
    expect(page.found === 'application' && page.form.reading.others).toBe(0)
  })

  test('but a page that hides everything is still being rendered', () => {
    const html = `<div style="visibility:hidden">${copy(false, '3410712362', '171,000')}</div>`
    expect(understood(html)).toEqual({ facilityCode: '3410712362', totalCost: '171,000' })
  })

  test('by the nearest label, if ids are equal and labels differ', () => {
    const html = `<form><div style="display:none"><label for="a">見積の総額</label><input id="a"></div>
      <div><label for="a">総事業費</label><p>税込</p><input id="a" value="1"></div></form>`
    expect(understood(html)).toEqual({ totalCost: '1' })
  })
})

const NOTE = '消費税を含めた金額を入れてください'

const control = '<input value="1" aria-describedby="d">'

describe('a name has neither explanations nor error messages', () => {
  test.each([
    ['a heading', `<label><h5>総事業費</h5><p class="info">${NOTE}</p>${control}</label>`],
    [
      'a heading, with an error',
      `<label><h5>総事業費</h5><div>${control}<p class="warning">補助申請額をご確認ください</p></div></label>`,
    ],
    ['a line', `<label><div>必須</div><div>総事業費</div><div>${NOTE}</div>${control}</label>`],
    ['a line before a break', `<label>総事業費<br>${NOTE}<br>${control}</label>`],
    [
      'what is no error',
      `<label><p class="error-message">補助申請額が必要です</p><p>総事業費</p>${control}</label>`,
    ],
    [
      'what does not describe it',
      `<label>総事業費 <b id="d">補助申請額より大きい額</b>${control}</label>`,
    ],
    [
      'a question',
      `<h4 class="question-label">総事業費</h4><div class="details-text">税込</div><i-field>${control}</i-field>`,
    ],
    [
      'a question, outside of what holds the note',
      `<p>総事業費</p><div><small class="help">${NOTE}</small><div>${control}</div></div>`,
    ],
    [
      'what is before the mark and the small print',
      `<label><span>総事業費<em>必須</em></span><small>税込・半角</small>${control}<b role="alert">補助申請額が必要です</b></label>`,
    ],
    [
      'what is before small print',
      `<label><b>総事業費</b> <small>実際に払った額</small>${control}</label>`,
    ],
    [
      'what is called the title',
      `<label><span class="ttl">総事業費</span><span class="nt">実際に払った額</span>${control}</label>`,
    ],
    ['what is after the mark', `<label><em>必須</em>総事業費${control}</label>`],
    ['a line before a sentence', `<div><b>総事業費</b><p>${NOTE}。</p><p>${control}</p></div>`],
  ])('%s', (_, html) => {
    expect(paths(`<form><div>${html}</div></form>`)).toEqual(['総事業費'])
  })
})

describe('what looks like an explanation stays in a name', () => {
  test('but the unit and the tax stay with it', () => {
    const html = (note: string) =>
      `<form><label>総事業費 <em>必須</em> <small>${note}</small>${control}</label></form>`
    expect(paths(html('千円単位'))).toEqual(['総事業費（千円単位）'])
    expect(paths(html('税抜'))).toEqual(['総事業費（税抜）'])
  })

  test.each([
    ['a part with the role', '<i role="tooltip">上限は171,000円</i>'],
    ['a class of Bootstrap', '<div class="popover-body">前年度と比べます</div>'],
    ['a class of its own', '<span class="tooltiptext">対象外の分を除く</span>'],
  ])('nor is what opens over the label: %s', (_, opened) => {
    const html = `<form><label for="a">総事業費${opened}</label><input id="a" value="1">
      <label for="b">補助申請額</label><input id="b" value="2"></form>`
    expect(understood(html)).toEqual({ totalCost: '1', requestedAmount: '2' })
  })

  test('but a sentence alone is the name', () => {
    const html = `<form>${TOTAL}<div><p>備考を書いてください。</p><input></div></form>`
    expect(paths(html)).toContain('備考を書いてください。')
  })

  test('and a section over the question stays one', () => {
    const html = `<h3>費用</h3><div><h4>総事業費</h4><p class="note">税込</p><div>${control}</div></div>`
    expect(paths(html)).toEqual(['費用 > 総事業費'])
  })
})

describe('a file control is named', () => {
  const filesOf = (html: string) =>
    read(`<form>${TOTAL}${html}</form>`)
      .filter(({ kind }) => kind === 'files')
      .map(({ section, label, values, meaning }) => [[...section, label].at(0), values, meaning])
  const LINK = '<a href="/sys_attachment.do?sys_id=1">r.pdf</a>'

  test('by the label of its button, which has the id of a variable', () => {
    const variable = (name: string, label: string, file: string) =>
      `<div class="form-group"><label class="field-label" for="${name}">${label}</label>
       <div><input type="file" class="ng-hide"><button id="${name}" type="button"
         aria-label="アップロード ${label}">アップロード</button>${file}</div></div>`
    const html = `${variable('a', '領収書（写）', LINK)}${variable('b', '領収書内訳書', '')}`
    expect(filesOf(html)).toEqual([
      ['領収書（写）', ['r.pdf'], 'receipt'],
      ['領収書内訳書', [], 'breakdown'],
    ])
  })

  test.each(['ファイルを添付する', 'ファイルを選択', '参照…'])(
    'by its row if its own label is only 「%s」',
    (own) => {
      const cell = (name: string, inside: string) => `<tr><th>${name}<td>${inside}</tr>`
      const html = `<table>${cell('領収書（写）', `<label>${own}<input type="file"></label>${LINK}`)}
        ${cell('領収書内訳書', `<label for="f">${own}</label><input type="file" id="f">`)}</table>`
      expect(filesOf(html)).toEqual([
        ['領収書（写）', ['r.pdf'], 'receipt'],
        ['領収書内訳書', [], 'breakdown'],
      ])
    },
  )

  test('by the text around it if its label shows the chosen file', () => {
    const box = (id: string, name: string, shown: string) =>
      `<div><span id="n${id}">${name}</span><div class="custom-file"><input type="file" id="${id}"
        aria-labelledby="n${id}"><label class="custom-file-label" for="${id}">${shown}</label>
        <span class="btn">参照</span></div></div>`
    const html = `${box('a', '領収書の写し', 'みほん.pdf')}${box('b', '領収書内訳書', 'ファイルが選択されていません')}`
    expect(filesOf(html)).toEqual([
      ['領収書の写し', ['みほん.pdf'], 'receipt'],
      ['領収書内訳書', [], 'breakdown'],
    ])
  })

  test('by its own label if there is nothing else', () => {
    expect(filesOf('<label>添付ファイルを追加<input type="file"></label>')).toEqual([
      ['添付ファイルを追加', [], null],
    ])
  })
})

test('labels that refer to each other in a circle, and hostile ones, are read quickly and as text', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `<p class="note">${i}</p><input>`).join('')
  const html = `<form>${TOTAL}
    <p id="a" aria-labelledby="b">甲</p><p id="b" aria-labelledby="a">乙</p>
    <input id="c" aria-labelledby="c a b c"><label>${'<b class="note">'.repeat(400)}深い<input></label>
    <label><h5></h5><p class="error"></p><input title="&lt;img onerror=x&gt;"></label>${many}</form>`
  const fields = read(html)
  expect(fields).toHaveLength(2_004)
  expect(fields.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['総事業費', '甲 乙', '深い', '<img onerror=x>']),
  )
})
