// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { createPageReader, readControls } from '../../../lib/portal/form/pageReader'

const row = (id: string, label: string, control: string) =>
  `<div class="form-group" id="row_${id}"><label for="${id}">${label}</label>${control}</div>`
const text = (id: string, label: string, attributes = '') =>
  row(id, label, `<input id="${id}" type="text" value="1000" ${attributes}>`)

const FORM = `<h1>補助金の申請</h1><form>
  ${text('total', '総事業費')}
  ${row('note', '備考', '<textarea id="note"></textarea>')}
  ${row('kind', '区分', '<select id="kind"><option value=""></option><option>病院</option><option>薬局</option></select>')}
  ${row('agreed', '同意する', '<input id="agreed" type="checkbox">')}
  ${row('paper', '領収書', '<input id="paper" type="file">')}
  ${row('date', '完了日', '<input id="y" maxlength="4"> / <input id="m"> / <input id="d">')}
  ${text('kept', '登録番号', 'readonly')}
  ${text('tel', '電話', 'autocomplete="new-password"')}
  </form>`

let reader: ReturnType<typeof createPageReader>
beforeEach(() => {
  document.body.innerHTML = FORM
  reader = createPageReader()
  reader.read([])
})

const element = (id: string) => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`no ${id}`)
  return found
}
const fill = (id: string, value: string) => {
  const field = element(id)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw field
  field.value = value
}

/** Reads after a change, and compares with a reading of everything. */
function readAfter(change: () => void): 'by texts' | 'all' {
  const before = reader.times()
  change()
  const page = reader.read([])
  const isByTexts = reader.times() === before
  expect(page).toEqual(readControls([]))
  return isByTexts ? 'by texts' : 'all'
}

test.each<[string, () => void]>([
  ['nothing changes', () => {}],
  ['a text is typed', () => fill('total', '171,000')],
  ['a text is deleted', () => fill('total', '')],
  ['several texts change at once', () => ['total', 'note'].forEach((id) => void fill(id, '１２'))],
  ['a record id comes into a box', () => fill('total', '0badcafe'.repeat(4))],
  ['a secret is typed', () => fill('tel', '0312345678')],
])('where %s, only the texts are read again', (_, change) => {
  expect(readAfter(change)).toBe('by texts')
  expect(readAfter(() => fill('note', 'その後'))).toBe('by texts')
})

test.each<[string, () => void]>([
  ['a box is ticked', () => element('agreed').setAttribute('checked', '')],
  ['a script ticks a box', () => Object.assign(element('agreed'), { checked: true })],
  ['a script chooses', () => Object.assign(element('kind'), { selectedIndex: 2 })],
  ['the year of a date is typed', () => fill('y', '2025')],
  ['the day of a date is typed', () => fill('d', '10')],
  ['an era is typed', () => fill('total', '令和')],
  ['a text becomes a part of a date', () => fill('total', '12月')],
  ['a script fills in what a person cannot', () => fill('kept', '領収書.pdf')],
  ['a label changes', () => element('total').setAttribute('aria-label', '合計')],
  ['a word changes', () => Object.assign(element('row_total'), { title: '合計' })],
  ['a field goes', () => element('row_kind').remove()],
  ['a field comes', () => void element('row_note').insertAdjacentHTML('afterend', text('x', '町'))],
  ['a style hides a field', () => void element('row_total').style.setProperty('display', 'none')],
])('where %s, all of the page is read', (_, change) => {
  expect(readAfter(change)).toBe('all')
  expect(readAfter(() => fill('note', 'その後'))).toBe('by texts')
})

test('where a style rule hides a field without a mutation, all of the page is read', () => {
  const total = element('row_total')
  const { checkVisibility } = Element.prototype
  Element.prototype.checkVisibility = function isShown(options) {
    return !total.contains(this) && checkVisibility.call(this, options)
  }
  try {
    expect(readAfter(() => {})).toBe('all')
  } finally {
    Element.prototype.checkVisibility = checkVisibility
  }
})

test('after it was told to forget, all of the page is read', () => {
  expect(readAfter(() => reader.forget())).toBe('all')
})

test('what was typed is read without all else, until more than that has changed', () => {
  fill('total', '171,000')
  expect(reader.readTyped()).toEqual(readControls([]))
  fill('y', '2025')
  expect(reader.readTyped()).toBeNull()
  reader.read([])
  element('row_note').remove()
  expect(reader.readTyped()).toBeNull()
})
