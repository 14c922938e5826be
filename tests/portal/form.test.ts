// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide'
import { type ReadBy, readForms } from '../../lib/portal/form'
import type { ReadField } from '../../lib/portal/reading'
import { cpuTimeOf } from '../cpuTime'

const { form, title } = await loadGuide()

const BY: ReadBy = {
  vocabulary: form.fields,
  assignedIn: () => new Map(),
  saidOf: () => undefined,
  guideTitle: title,
}

function show(html: string) {
  document.body.innerHTML = html
  return readForms(BY)
}

/** What stands in the form: meaning, heading and label, value. */
function read(html: string): ReadField[] {
  const page = show(html)
  if (page.found !== 'application') throw new Error(`no application: ${JSON.stringify(page)}`)
  return [...page.form.reading.fields]
}

const understood = (html: string) =>
  Object.fromEntries(
    read(html).flatMap(({ meaning, values }) => (meaning ? [[meaning, values.join('|')]] : [])),
  )

const paths = (html: string) =>
  read(html).map(({ section, label }) => [...section, label].join(' > '))

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

describe('what a person wrote is no part of a name', () => {
  const SECRET = '山田太郎 090-0000-0000'
  const TYPED = `<div contenteditable="true"><p>${SECRET}</p></div>`

  test.each([
    ['the label around it', `<label>備考 ${TYPED}</label>`],
    [
      'the label around what is worked out of it',
      `<label>備考 <output>${SECRET}</output><input></label>`,
    ],
    ['what a reference names', `<p id="l" hidden>備考${TYPED}</p><input aria-labelledby="l">`],
    [
      'its own name by reference',
      `<p id="l">備考</p><div contenteditable id="v" aria-labelledby="l v">${SECRET}</div>`,
    ],
    ['a legend', `<fieldset><legend>備考${TYPED}</legend><input title="続き"></fieldset>`],
    ['a heading in it', `<div contenteditable><h3>${SECRET}</h3></div><p>備考</p><input>`],
    ['a heading that can be changed', `<h3 contenteditable>${SECRET}</h3><p>備考</p><input>`],
    ['a line in it', `<div contenteditable><div>${SECRET}：123</div></div><p>備考</p><input>`],
  ])('in %s', (_, html) => {
    const fields = read(`<form><label>総事業費<input></label>${html}</form>`)
    const names = fields.flatMap(({ label, section }) => [...section, label])
    expect(names.join()).toContain('備考')
    expect(names.join()).not.toContain('山田')
  })

  test('and is its value, also from parts that can be changed apart', () => {
    const html = `<label>総事業費 <div contenteditable>171,<b contenteditable="true">000</b></div></label>`
    expect(understood(`<form>${html}</form>`)).toEqual({ totalCost: '171, 000' })
  })
})

describe('what stands after a box is what it is for', () => {
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
      'in its own name',
      [
        '<input type="radio" name="a" aria-label="あり">',
        '<input type="radio" name="a" checked aria-label="なし">',
      ],
    ],
    [
      'in what it refers to',
      [
        '<input type="radio" name="a" aria-labelledby="y">',
        '<input type="radio" name="a" checked aria-labelledby="n"><br><b id="y">あり</b><b id="n">なし</b>',
      ],
    ],
  ])('%s, for a button', (_, [yes, no]) => {
    const html = `<form><p>通常とは異なる動線での補助の有無</p><div>${yes} ${no}</div></form>`
    expect(understood(html)).toEqual({ alreadySubsidised: 'なし' })
  })

  test('but a help text after a box is not', () => {
    const html = `<form><label>総事業費<input></label><div class="form-group"><label>既に補助を受けています</label>
      <input type="checkbox">\n<p class="help-block">該当するとき</p></div></form>`
    expect(paths(html)).toContain('既に補助を受けています')
  })

  test('for each of the buttons to choose from', () => {
    const html = `<form><p>通常とは異なる動線での補助の有無</p><div>
      <input type="radio" name="a"> あり <input type="radio" name="a" checked> なし </div></form>`
    expect(understood(html)).toEqual({ alreadySubsidised: 'なし' })
  })
})

describe('a control is read', () => {
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

  test('what cannot be changed, with that', () => {
    const html = '<form><label>総事業費<input value="1" readonly></label></form>'
    expect(read(html)).toMatchObject([{ meaning: 'totalCost', readOnly: true }])
  })

  test('a read-only variable that is text, beside fields that can be filled in', () => {
    const html = `<form><div class="form-group"><label>総事業費</label><span>171,000</span></div>
      <label>補助申請額<input value="128000"></label></form>`
    expect(understood(html)).toEqual({ totalCost: '171,000', requestedAmount: '128000' })
  })

  test('the unit beside it belongs to its label', () => {
    const label = '<label for="a">総事業費</label>'
    expect(paths(`<form>${label}<input id="a"> 千円</form>`)).toEqual(['総事業費（千円）'])
    const caption =
      '<table><caption>費用（単位：千円）</caption><tr><th>総事業費<td><input></table>'
    expect(paths(`<form>${caption}</form>`)).toEqual(['費用（単位：千円） > 総事業費（千円）'])
  })
})

describe('files that are attached', () => {
  const TEMPLATE = '領収書内訳書.xlsx'
  const row = (rest: string) =>
    `<form><div class="form-group"><label for="b">領収書内訳書</label>
      <input type="file" id="b">${rest}</div></form>`
  const own = (input: Element | null, ...names: string[]) => {
    const files = names.map((name) => new File([], name))
    Object.defineProperty(input, 'files', { value: files, configurable: true })
  }
  const filesIn = (html: string, ...names: string[]) => {
    document.body.innerHTML = html
    own(document.querySelector('input[type=file]'), ...names)
    const page = readForms(BY)
    if (page.found !== 'application') throw new Error('no application')
    return page.form.reading.fields.map(({ values }) => values)
  }
  const ATTACHED = '/sys_attachment.do?sys_id=1'

  test.each([
    ['as a link', `<span><a href="${ATTACHED}">領収書 (1).pdf</a><button>取り消す</button></span>`],
    [
      'in a list of attachments',
      '<ul><li><a class="get-attachment" href="/x">領収書 (1).pdf</a></ul>',
    ],
    ['as text', '<span>領収書 (1).pdf</span>'],
    [
      'whatever it is called',
      `<p><a href="${ATTACHED}">領収書 (1).pdf</a><a href="/x">表示</a></p>`,
    ],
  ])('are read beside their control %s', (_, html) => {
    expect(filesIn(row(html))).toEqual([['領収書 (1).pdf']])
  })

  test('are those of the control itself where it has some', () => {
    expect(filesIn(row('<span>ほか.pdf</span>'), '領収書.pdf')).toEqual([['領収書.pdf']])
  })

  test.each([
    ['a link to a template', `<p>こちら<a href="/x">${TEMPLATE}</a></p>`],
    ['a link in a help text', `<p class="help-block"><a href="${ATTACHED}">${TEMPLATE}</a></p>`],
    ['a template among the attachments', `<p>様式：<a href="${ATTACHED}">${TEMPLATE}</a></p>`],
    ['a template named in text', `<p>ひな形 <b>${TEMPLATE}</b></p>`],
    ['a sentence', `<p>例：${TEMPLATE}</p>`],
    ['what is not displayed', `<span style="display:none">${TEMPLATE}</span>`],
  ])('are not %s', (_, html) => {
    expect(filesIn(row(html))).toEqual([[]])
  })

  test('are nobody’s where several controls share a row', () => {
    const html = `<form><div class="form-group"><input type="file" aria-label="領収書">
      <input type="file" aria-label="領収書内訳書"><span>領収書.pdf</span></div></form>`
    expect(filesIn(html)).toEqual([[], []])
  })

  test('are read in a closed tab', () => {
    const tab = `<div role="tabpanel" style="display:none">${row('<span>領収書.pdf</span>')}</div>`
    expect(filesIn(tab)).toEqual([['領収書.pdf']])
  })
})

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

describe('what is not displayed', () => {
  const FIELD = '<label>総事業費<input value="1"></label>'

  test('in a closed tab or accordion is read, and said to be closed', () => {
    const html = `<form><div role="tabpanel" style="display:none">${FIELD}</div>
      <label>補助申請額<input></label></form>`
    expect(read(html)).toMatchObject([{ closed: true, values: ['1'] }, { closed: false }])
  })

  test('because the page hides it for good is no field', () => {
    const html = `<form><div style="display:none">${FIELD}</div><label>補助申請額<input></label>
      <div role="tabpanel" style="display:none"><p style="display:none"><input title="完了日"></p></div></form>`
    expect(paths(html)).toEqual(['補助申請額'])
  })
})

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
    ])('a value is read after its label, which %s can stand before', (_, inside) => {
      expect(valueIn(inside)).toEqual({ totalCost: '171,000円' })
    })

    test('a value that stands before its label, or nowhere, is not taken for none', () => {
      expect(valueIn(`<p>171,000円</p>${LABEL}`)).toEqual({ totalCost: '\ufffd' })
      expect(valueIn(`<span class="badge">必須</span>${LABEL}`)).toEqual({ totalCost: '\ufffd' })
    })

    test('nothing after a label that comes first is nothing', () => {
      expect(valueIn(`${LABEL}<p> </p>`)).toEqual({ totalCost: '' })
    })
  })

  test('but not a list of applications sent before', () => {
    const html = '<table><tr><th>申請日<th>申請額<tr><td>2025-12-10<td>128,000円</table>'
    expect(show(html).found).toBe('other')
  })
})

describe('whatever the page holds', () => {
  const ROW = '<label>総事業費<input value="1"></label>'

  test('names in a form that shadow what we call', () => {
    const names = ['closest', 'matches', 'querySelector', 'querySelectorAll', 'getAttribute']
    const more = ['parentElement', 'children', 'contains', 'previousSibling', 'tagName', 'id']
    const shadows = [...names, ...more].map((name) => `<input name="${name}" id="${name}">`)
    const html = `<form class="form-group row">${shadows.join('')}${ROW}</form>
      <img name="querySelectorAll"><img name="body"><img name="createTreeWalker">`
    expect(understood(html)).toEqual({ totalCost: '1' })
  })

  test('signs that turn the order of writing are taken out of labels', () => {
    const [field] = read(
      '<form><label>総\u202e事\u200e業\u2066費<input></label><p>総事業費</p><label>総事業費<input></label></form>',
    )
    expect(field?.label).toBe('総\ufffd事業費')
  })

  test('a value that is turned around is not read, one that a calculator marked is', () => {
    const value = (text: string) =>
      read(`<form><label>総事業費<input value="${text}"></label></form>`)[0]?.values
    expect(value('\u202d171,000\u202c')).toEqual(['171,000'])
    expect(value('\u202e000,171')).toEqual(['\ufffd000,171'])
  })

  test('long labels are cut, and of long values it is said that they are', () => {
    const long = 'あ'.repeat(100_000)
    const [first, second] = read(
      `<form><label>${long}<input></label><label>総事業費<textarea>${long}</textarea></label></form>`,
    )
    expect(first?.label.length).toBeLessThan(200)
    expect(first?.meaning).toBeNull()
    expect(second).toMatchObject({ meaning: 'totalCost', tooLong: true })
    expect(second?.values[0]?.length).toBeLessThan(3000)
  })

  test('markup in labels and values is text', () => {
    const html = `<form>${ROW}<label>&lt;script&gt;<script>1</script><input value="&lt;b&gt;"></label></form>`
    expect(read(html)[1]).toMatchObject({ label: '<script>', values: ['<b>'] })
  })

  test('names of JavaScript’s own are names', () => {
    const html = `<form>${ROW}<label for="__proto__">constructor</label><input id="__proto__" name="__proto__" value="x"></form>`
    expect(read(html)[1]).toMatchObject({ label: 'constructor', values: ['x'] })
  })
})

describe('a person says what a form is', () => {
  const UNFORESEEN = `<h1>補助金申請</h1><input aria-label="記事を検索">
    <form><p>ご注意：半角で</p><label>10けたの番号<input value="3410712362"></label>
    <label>払った金<input value="1"></label></form>`
  const page = (said: boolean | undefined, html = UNFORESEEN) => {
    document.body.innerHTML = html
    const saidOf: ReadBy['saidOf'] = (fields) =>
      fields.some(({ label }) => /払った金|総事業費|内容/.test(label)) ? said : undefined
    return readForms({ ...BY, saidOf })
  }

  test('of a form that is not known the fields are told, those of the larger one', () => {
    expect(page(undefined)).toEqual({
      found: 'other',
      kind: 'unknown',
      subsidy: null,
      said: false,
      fields: [
        { label: '10けたの番号', section: [], kind: 'text' },
        { label: '払った金', section: [], kind: 'text' },
      ],
    })
  })

  test('of what a person typed nothing is told with them', () => {
    const html = `<form><label>お名前<input value="山田太郎"></label>
      <h3>山田太郎様のご感想</h3><label>感想<input></label></form>`
    const shown = page(undefined, html)
    const names = shown.found === 'other' ? shown.fields.map((field) => field.section) : null
    expect(names).toEqual([[], ['様のご感想']])
  })

  test('one that is not known is the application once they say so, with all its fields', () => {
    const shown = page(true)
    if (shown.found !== 'application') throw new Error('no application')
    expect([shown.said, shown.kind]).toEqual([true, 'unknown'])
    const { fields } = shown.form.reading
    expect(fields.map(({ label, meaning }) => [label, meaning])).toEqual([
      ['10けたの番号', null],
      ['払った金', null],
    ])
  })

  test('one that is known is none once they say so', () => {
    const html = '<form><label>総事業費<input></label><label>補助申請額<input></label></form>'
    expect(page(undefined, html)).toMatchObject({ found: 'application', said: false })
    expect(page(false, html)).toMatchObject({ found: 'other', kind: 'unknown', said: true })
  })

  test('one that the page calls an inquiry is left alone, unless they say otherwise', () => {
    const html = '<h1>お問い合わせ</h1><form><label>内容<input></label></form>'
    expect(page(undefined, html)).toMatchObject({ found: 'other', kind: 'inquiry', said: false })
    expect(page(true, html)).toMatchObject({ found: 'application', kind: 'inquiry', said: true })
  })

  test('one of another subsidy is checked if they insist, and the doubt stays', () => {
    const html =
      '<h1>職域診療所の助成金の申請</h1><form><label>内容<input></label><label>総事業費<input></label></form>'
    expect(page(undefined, html)).toMatchObject({ found: 'other', kind: 'subsidy' })
    expect(page(true, html)).toMatchObject({
      found: 'application',
      form: { reading: { perhaps: '職域診療所の助成金' } },
    })
  })

  test('text alone is no form to ask about', () => {
    const html = '<h1>お知らせ</h1><p>電話：0570-000-000</p>'
    expect(page(undefined, html)).toMatchObject({ found: 'other', fields: [] })
  })
})

describe('what is sent with a form, or with a button that stands in none', () => {
  const COSTS = '<label>総事業費<input value="1"></label><label>補助申請額<input></label>'
  const FIRST = `<form id="first">${COSTS}</form>`
  const SECOND = '<form id="second"><label>総事業費<input value="2"></label></form>'
  const BUTTON = '<button id="alone">申請する</button>'

  /** The 総事業費 of each application that is sent. */
  function sentWith(id: string, html: string, saidOf: ReadBy['saidOf'] = () => undefined) {
    document.body.innerHTML = html
    const page = readForms({ ...BY, saidOf })
    const by = document.getElementById(id)
    if (page.found !== 'application' || !by) throw new Error('no application')
    const costs = page.form.sentWith(by).map(({ fields }) => fields[0]?.values.join())
    return { costs, others: page.form.reading.others, known: page.form.controls.size }
  }

  test('is the application, and no other form', () => {
    const inquiry = '<form id="inquiry"><label>件名<input></label></form>'
    const search = '<header><form id="search"><input type="search"></form></header>'
    const leave = '<form id="leave"><button>ログアウト</button></form>'
    const html = FIRST + inquiry + search + leave + BUTTON
    for (const id of ['first', 'alone']) expect(sentWith(id, html).costs).toEqual(['1'])
    for (const id of ['inquiry', 'search', 'leave']) expect(sentWith(id, html).costs).toEqual([])
    expect(sentWith('first', html).others).toBe(0)
  })

  test('is each application by its own form', () => {
    const html = FIRST + SECOND + BUTTON
    expect(sentWith('first', html)).toEqual({ costs: ['1'], others: 1, known: 3 })
    expect(sentWith('second', html).costs).toEqual(['2'])
  })

  test('is the application that a button stands beside, or all of them', () => {
    const beside = `${FIRST}<div>${SECOND}<p>${BUTTON}</p></div>`
    expect(sentWith('alone', beside).costs).toEqual(['2'])
    expect(sentWith('alone', FIRST + SECOND + BUTTON).costs).toEqual(['1', '2'])
  })

  test('is the application also by a form that only asks whether one agrees', () => {
    const agree = '<form id="agree"><label><input type="checkbox">同意する</label></form>'
    expect(sentWith('agree', FIRST + agree)).toEqual({ costs: ['1'], others: 0, known: 2 })
  })

  test('is nothing by a form of which a person said that it is no application', () => {
    const isNone: ReadBy['saidOf'] = (fields) => (fields.length === 1 ? false : undefined)
    expect(sentWith('second', FIRST + SECOND, isNone)).toMatchObject({ costs: [], others: 0 })
  })

  test('a sum that the page keeps beside the form is no application of its own', () => {
    const sum = '<dl><dt>総事業費</dt><dd>1</dd></dl>'
    expect(sentWith('first', FIRST + sum)).toMatchObject({ costs: ['1'], others: 0 })
  })
})

test('a form of ten times the fields takes about ten times as long, and not a hundred', () => {
  const rowsOf = (count: number) =>
    Array.from(
      { length: count },
      (_, n) =>
        `<div class="form-group"><label for="f${n}">項目${n}</label><input id="f${n}"></div>`,
    )
  // Shown anew each time: of what was read once, much is remembered.
  const cost = (count: number) =>
    cpuTimeOf(() => show(`<form><label>総事業費<input></label>${rowsOf(count).join('')}</form>`))
  expect(cost(1000) / cost(100)).toBeLessThan(30)
})
