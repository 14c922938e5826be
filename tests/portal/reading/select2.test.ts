// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { Control } from '../../../lib/portal/reading/controlReading'
import { read, show, understood } from '../readPage'

const RECORD = '9d385017c611228701d22104cc95c371'
const RAW_ID = 's2id_sp_formfield_{{::field.name}}'
const KINDS = '<option value="h">病院</option><option value="c">診療所</option>'
const TOTAL = '<label>総事業費<input value="1"></label>'

/** A row with a control under select2 3.5, as the platform's own directives draw it. */
const row = (name: string, label: string, control: string) =>
  `<div class="form-group" id="${name}"><label class="field-label" for="sp_formfield_${name}">
    <span class="field-decorations"></span><span>${label}</span></label><span>${control}</span></div>`
const box = (shown: string, { id = RAW_ID, choice = '', focusser = '' } = {}) =>
  `<div class="select2-container" id="${id}"><a class="select2-choice ${choice}">
    <span class="select2-chosen">${shown}</span></a><label class="select2-offscreen"></label>
    <input class="select2-focusser select2-offscreen" id="s2id_autogen1" ${focusser}></div>`
const select = (name: string, options: string) =>
  `<select id="sp_formfield_${name}" class="select2-offscreen">${options}</select>`
const reference = (name: string, value = RECORD, type = 'text') =>
  `<input type="${type}" id="sp_formfield_${name}" class="select2-offscreen" value="${value}">`
const form = (...rows: string[]) => `<form>${rows.join('')}${TOTAL}</form>`

function controlOf(html: string, meaning: string): Control {
  const page = show(html)
  if (page.found !== 'application') throw new Error('no application')
  const field = page.form.reading.fields.find((one) => one.meaning === meaning)
  const control = page.form.controls.get(field?.id ?? '')
  if (!control) throw new Error(`no ${meaning}`)
  return control
}

describe('a choice is empty if its value is empty, whatever the page shows', () => {
  const SUBSIDISED = '通常とは異なる動線での補助の有無'

  test.each(['-- なし --', 'なし', 'ない', '選択してください', '未回答'])('「%s」', (words) => {
    const none = `<option value="" selected>${words}</option>`
    const options = `${none}<option value="y">あり</option><option value="n">いいえ</option>`
    const under = row('s', SUBSIDISED, `${box(words)}${select('s', options)}`)
    expect(understood(form(under))).toMatchObject({ alreadySubsidised: '' })
    const plain = row('s', SUBSIDISED, `<select id="sp_formfield_s">${options}</select>`)
    expect(understood(form(plain))).toMatchObject({ alreadySubsidised: '' })
  })

  test.each([
    ['asks to choose', '<option value="0" selected>選択してください</option>'],
    ['stands in dashes', '<option value="none" selected>-- なし --</option>'],
    ['cannot be chosen', '<option hidden disabled selected>施設の区分</option>'],
    ['is Angular’s own', '<option value="? undefined:undefined ?" selected></option>'],
  ])('and if the first option %s', (_, first) => {
    const html = form(row('k', '施設区分', `<select id="sp_formfield_k">${first}${KINDS}</select>`))
    expect(understood(html)).toMatchObject({ facilityKind: '' })
  })

  test('but an answer with a value of its own counts, also 「なし」', () => {
    const options = '<option value="">選択</option><option value="n" selected>なし</option>'
    const html = form(row('s', SUBSIDISED, `${box('なし')}${select('s', options)}`))
    expect(understood(html)).toMatchObject({ alreadySubsidised: 'なし' })
  })
})

describe('a choice drawn by another library', () => {
  const hidden = (chosen: string) =>
    `<select style="display:none"><option value=""></option><option value="c" ${chosen}>診療所</option></select>`
  const field = (control: string) =>
    form(`<div class="form-group"><label>施設区分</label>${control}</div>`)
  const kindOf = (html: string) => understood(html).facilityKind

  test.each([
    ['chosen', `${hidden('selected')}<div class="chosen-container"><span>診療所</span></div>`],
    ['choices', `<div>${hidden('selected')}</div><div class="choices__list">診療所</div>`],
  ])('named %s is read, and its box is the visible element', (name, control) => {
    expect(kindOf(field(control))).toBe('診療所')
    expect(controlOf(field(control), 'facilityKind').visible.className).toContain(name)
  })

  test('is not read if the box next to it shows something else, or if there is no box', () => {
    expect(kindOf(field(`${hidden('selected')}<div class="dropdown">東京都</div>`))).toBeUndefined()
    expect(kindOf(field(`${hidden('')}<div>選択</div>`))).toBeUndefined()
  })
})

describe('a group of radio buttons is empty', () => {
  const SUBSIDISED = '通常とは異なる動線での補助の有無'
  const radio = (value: string, words: string, isChecked = false) =>
    `<label><input type="radio" name="s" value="${value}" ${isChecked ? 'checked' : ''}>${words}</label>`
  const group = (...buttons: string[]) =>
    form(`<fieldset><legend>${SUBSIDISED}</legend>${buttons.join('')}</fieldset>`)

  test.each(['-- なし --', 'なし', '未回答'])(
    'if the one without a value is chosen, 「%s」',
    (words) => {
      const html = group(radio('', words, true), radio('y', 'あり'), radio('n', 'いいえ'))
      expect(understood(html)).toMatchObject({ alreadySubsidised: '' })
      expect(controlOf(html, 'alreadySubsidised').options).toEqual(['あり', 'いいえ'])
    },
  )

  test('if the first is chosen, which is between dashes', () => {
    const html = group(radio('none', '-- なし --', true), radio('y', 'あり'), radio('n', 'なし'))
    expect(understood(html)).toMatchObject({ alreadySubsidised: '' })
  })

  test('but not if none of them has a value', () => {
    const html = group(radio('', 'あり'), radio('', 'いいえ', true))
    expect(understood(html)).toMatchObject({ alreadySubsidised: 'いいえ' })
  })
})

const code = (control: string) => row('code', '医療機関等コード', control)

describe('the box next to a control shows the choice', () => {
  test('although several boxes have the same id', () => {
    const vendor = row('vendor', 'システム事業者', `${box('みほん')}${reference('vendor')}`)
    const html = form(vendor, code(`${box('3410712362')}${reference('code')}`))
    expect(understood(html)).toMatchObject({ facilityCode: '3410712362' })
    expect(controlOf(html, 'facilityCode').visible.closest('#code')).not.toBeNull()
  })

  test('and not the box that has the control’s name', () => {
    const other = box('みほん診療所', { id: 's2id_sp_formfield_code' })
    const name = row('name', '施設名', `${other}${reference('name')}`)
    const html = form(name, code(`${box('3410712362')}${reference('code', RECORD, 'hidden')}`))
    expect(understood(html)).toMatchObject({
      facilityCode: '3410712362',
      facilityName: 'みほん診療所',
    })
  })

  test('although a page’s own markup has each box after its control', () => {
    const html = form(
      code(`${reference('code')}${box('3410712362')}`),
      row('s', 'システム', `${reference('a')}${box('甲')}${reference('b')}${box('乙')}`),
      row('n', '施設名', `<b></b>${reference('n')}${box('みほん診療所')}`),
    )
    expect(understood(html)).toMatchObject({
      facilityCode: '3410712362',
      facilityName: 'みほん診療所',
    })
    expect(read(html).map(({ values }) => values[0])).toEqual(expect.arrayContaining(['甲', '乙']))
    expect(controlOf(html, 'facilityCode').visible.closest('#code')).not.toBeNull()
  })

  test('and no box belongs to an earlier control that has lost its own', () => {
    const html = form(code(`${reference('other')}${box('3410712362')}${reference('code')}`))
    expect(read(html).map(({ values }) => values[0])).toEqual(['\ufffd', '3410712362', '1'])
  })

  test('or the only one around it', () => {
    const html = form(code(`<div>${box('3410712362')}</div>${reference('code')}`))
    expect(understood(html)).toMatchObject({ facilityCode: '3410712362' })
  })

  test('a record’s id is never read if no box is found', () => {
    for (const type of ['class="select2-offscreen"', '']) {
      const input = `<input id="sp_formfield_code" ${type} value="${RECORD}">`
      const [field] = read(form(code(input)))
      expect(field).toMatchObject({ label: '医療機関等コード', values: ['\ufffd'] })
    }
  })
})

describe('version 4 of the box', () => {
  test('in version 4 as well, which has the box after the control', () => {
    const control = (id: string) =>
      `<select id="${id}" class="select2-hidden-accessible"><option value=""></option>
       <option value="c" selected>診療所</option><option value="h">病院</option></select>
       <span class="select2 select2-container"><span class="select2-selection" tabindex="0">
       <span class="select2-selection__rendered">診療所</span></span></span>`
    const html = form(
      `<div class="form-group"><label for="a">施設区分</label>${control('a')}
       <label for="b">都道府県</label>${control('b')}</div>`,
    )
    expect(understood(html)).toMatchObject({ facilityKind: '診療所' })
    const { visible } = controlOf(html, 'facilityKind')
    expect(visible.previousElementSibling?.id).toBe('a')
  })

  test('in version 4 the parts of the box are no fields of their own, whatever their roles', () => {
    const html = form(`<div><label for="a">都道府県</label>
      <select id="a" class="select2-hidden-accessible"><option value="13" selected>東京都</option></select>
      <span class="select2 select2-container"><span class="select2-selection" role="combobox" tabindex="0">
      <span class="select2-selection__rendered" role="textbox" title="東京都">東京都</span></span></span></div>`)
    expect(read(html).filter(({ values }) => values.includes('東京都'))).toHaveLength(1)
  })

  test('in version 4 with choices from the server as well, for a code or a name', () => {
    const control = (id: string, shown: string) =>
      `<select id="${id}" class="select2-hidden-accessible"><option value="${RECORD}" selected>${shown}</option>
       </select><span class="select2 select2-container"><span class="select2-selection">
       <span class="select2-selection__rendered">${shown}</span></span></span>`
    const html = form(
      `<div><label for="a">医療機関等コード</label>${control('a', '3410712362')}</div>
       <div><label for="b">医療機関等名</label>${control('b', 'みほん診療所')}</div>`,
    )
    expect(understood(html)).toMatchObject({
      facilityCode: '3410712362',
      facilityName: 'みほん診療所',
    })
  })

  test.each([
    ['its focusser', box('3410712362', { focusser: 'aria-invalid="true"' }), ''],
    [
      'the search box of its list, at the end of the page',
      box('3410712362'),
      '<div class="select2-drop"><input id="s2id_autogen1_search" aria-invalid="true"></div>',
    ],
  ])('a rejected value is marked on %s', (_, drawn, end) => {
    const html = `${form(code(`${drawn}${reference('code')}`))}${end}`
    expect(controlOf(html, 'facilityCode').rejected).toBe(true)
  })
})
