// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { UNREADABLE } from '../../../lib/portal/dom/sanitise'
import { read, understood } from '../readPage'

const CODE = '<label for="code">医療機関等コード</label><input id="code" value="3410712362" />'
const COST = '<label for="cost">モバイル端末等の費用</label><input id="cost" value="41,000" />'
const form = (html: string) => `<form>${CODE}${html}${COST}</form>`
const valuesOf = (html: string) => {
  const { facilityCode, 'cost:mobile': cost, ...others } = understood(form(html))
  expect([facilityCode, cost]).toEqual(['3410712362', '41,000'])
  return others
}

test('a box that opens a list shows what is chosen, under the name that it refers to', () => {
  const box = (inside: string) => `
    <span id="l">施設区分</span>
    <div role="combobox" aria-haspopup="listbox" aria-labelledby="l v" id="v" tabindex="0">${inside}</div>`
  expect(valuesOf(box('<span>診療所</span>'))).toEqual({ facilityKind: '診療所' })
  expect(valuesOf(box('選択してください'))).toEqual({ facilityKind: '' })
  expect(valuesOf(box('<span class="x-placeholder">病院・診療所・薬局</span>'))).toEqual({
    facilityKind: '',
  })
  expect(valuesOf(box('<span>&#8203;</span>'))).toEqual({ facilityKind: '' })
})

test('a button that opens a list is named by its label, and its own value is not shown', () => {
  const html = `<label for="b">施設区分</label>
    <button type="button" role="combobox" id="b" aria-expanded="false" value="hp"><span>病院</span></button>`
  expect(valuesOf(html)).toEqual({ facilityKind: '病院' })
})

test('the input under a drawn choice repeats it for the page, and is not read', () => {
  const html = `<label id="l">施設区分</label><div>
    <div role="combobox" aria-labelledby="l v" id="v">診療所</div>
    <input aria-hidden="true" tabindex="-1" value="clinic" /></div>`
  expect(valuesOf(html)).toEqual({ facilityKind: '診療所' })
  expect(read(form(html)).flatMap(({ values }) => values)).not.toContain('clinic')
})

test('a select under a drawn choice counts once, and not where both say different things', () => {
  const html = (shown: string) => `<label for="b">施設区分</label><div>
    <button type="button" role="combobox" id="b">${shown}</button>
    <select aria-hidden="true" tabindex="-1"><option value=""></option>
      <option value="p" selected>薬局</option></select></div>`
  expect(valuesOf(html('薬局'))).toEqual({ facilityKind: '薬局' })
  expect(valuesOf(html('病院'))).toEqual({ facilityKind: UNREADABLE })
  expect(read(form(html('薬局')))).toHaveLength(3)
})

test('a select of another field beside a drawn choice takes nothing from it', () => {
  const html = `<select id="s"><option selected>東京都</option></select>
    <div role="combobox" aria-label="施設区分">薬局</div>`
  expect(valuesOf(html)).toEqual({ facilityKind: '薬局' })
})

test('what is chosen stands beside the search box of a choice', () => {
  const box = (shown: string) => `<div class="form-group"><label for="s">施設区分</label>
    <div class="select"><div class="control">${shown}
      <div><input id="s" role="combobox" aria-haspopup="true" style="opacity:0" value="" /></div>
    </div><button type="button">消去</button></div></div>`
  expect(valuesOf(box('<div class="x-singleValue">薬局</div>'))).toEqual({ facilityKind: '薬局' })
  expect(valuesOf(box('<div class="x-placeholder">薬局など</div>'))).toEqual({ facilityKind: '' })
  expect(valuesOf(box('<div>薬局</div>'))).toEqual({ facilityKind: UNREADABLE })
})

test('of drawn radio buttons the checked one counts, and none where the page does not say', () => {
  const cards = (first: string, second: string) => `<div id="h">施設区分</div>
    <div role="radiogroup" aria-labelledby="h">
      <div role="radio" ${first}>病院</div><div role="radio" ${second} aria-label="薬局">店</div></div>`
  const [yes, no] = ['aria-checked="true"', 'aria-checked="false"']
  expect(valuesOf(cards(no, yes))).toEqual({ facilityKind: '薬局' })
  expect(valuesOf(cards(no, no))).toEqual({ facilityKind: '' })
  expect(valuesOf(cards('', ''))).toEqual({ facilityKind: UNREADABLE })
  expect(valuesOf(cards(yes, yes))).toEqual({ facilityKind: UNREADABLE })
})

test('a group of drawn radio buttons is named by what it refers to inside itself', () => {
  const group = `<div role="radiogroup" aria-labelledby="inside"><p id="inside">施設区分</p>
    <div role="radio" aria-checked="true">診療所</div><div role="radio" aria-checked="false">薬局</div></div>`
  expect(valuesOf(group)).toEqual({ facilityKind: '診療所' })
})

test('a drawn list has its selected options, and the list that a box opens is no field', () => {
  const list = `<ul role="listbox" id="list" aria-label="施設区分">
    <li role="option">病院</li><li role="option" aria-selected="true">診療所</li></ul>`
  expect(valuesOf(list)).toEqual({ facilityKind: '診療所' })
  const opened = `<div role="combobox" aria-label="施設区分" aria-controls="list">薬局</div>${list}`
  expect(valuesOf(opened)).toEqual({ facilityKind: '薬局' })
})

test('a drawn box to tick is ticked, not ticked, or unread', () => {
  const label = '居宅同意取得型の補助金を既に受けている'
  const box = (state: string) =>
    `<span role="checkbox" aria-checked="${state}" aria-labelledby="l"></span><span id="l">${label}</span>`
  expect(valuesOf(box('true'))).toEqual({ alreadySubsidised: label })
  expect(valuesOf(box('false'))).toEqual({ alreadySubsidised: '' })
  expect(valuesOf(box('mixed'))).toEqual({ alreadySubsidised: UNREADABLE })
})

test('a drawn number is what a person sees, and unread where the page says another', () => {
  const number = (now: string, said: string, shown: string) =>
    `<span id="l">補助申請額</span><button type="button" aria-label="減らす">-</button>
     <div role="spinbutton" aria-labelledby="l" aria-valuenow="${now}" aria-valuetext="${said}">${shown}</div>`
  expect(valuesOf(number('30000', '', '30,000'))).toEqual({ requestedAmount: '30,000' })
  expect(valuesOf(number('30000', '30,000円', ''))).toEqual({ requestedAmount: '30,000円' })
  expect(valuesOf(number('', '未入力', '額'))).toEqual({ requestedAmount: '' })
  expect(valuesOf(number('30000', '', '3,000'))).toEqual({ requestedAmount: UNREADABLE })
})

test('a date of drawn parts is one date, and unread while a part is missing', () => {
  const date = (day: string) => `<span id="l">導入完了日</span>
    <div role="group" aria-labelledby="l">
      <div role="spinbutton" aria-label="年, " aria-labelledby="y l" id="y" aria-valuenow="2025">2025</div><span>/</span>
      <div role="spinbutton" aria-label="月, " aria-valuenow="12">12</div><span>/</span>
      <div role="spinbutton" aria-label="日, " ${day}</div></div>`
  expect(valuesOf(date('aria-valuenow="1">1'))).toEqual({ completionDate: '2025年12月1日' })
  expect(valuesOf(date('aria-valuetext="空" data-placeholder="true">日'))).toEqual({
    completionDate: UNREADABLE,
  })
})

test('a text box without the attribute of editable text is read, also when disabled', () => {
  const html = '<div role="textbox" aria-label="補助申請額" aria-disabled="true">30,000</div>'
  const field = read(form(html)).find(({ meaning }) => meaning === 'requestedAmount')
  expect(field).toMatchObject({ values: ['30,000'], readOnly: true })
})

test('a widget that is not displayed is no field, and one around a native control counts once', () => {
  const html = `<div style="display:none"><div role="combobox" aria-label="施設区分">病院</div></div>
    <div role="combobox"><label for="n">補助申請額</label><input id="n" value="30,000" /></div>`
  expect(valuesOf(html)).toEqual({ requestedAmount: '30,000' })
})

test('a label that names a hidden input names the box that stands behind it', () => {
  const html = `<label for="d">導入完了日</label><input type="hidden" id="d" value="2025-12-01" />
    <input readonly value="2025年12月1日" />`
  expect(valuesOf(html)).toEqual({ completionDate: '2025年12月1日' })
})
