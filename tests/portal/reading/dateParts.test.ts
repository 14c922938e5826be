// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { read, show, understood } from '../readPage'

const TOTAL = '<label>総事業費<input value="1"></label>'
const form = (inside: string) => `<form>${TOTAL}${inside}</form>`
const named = (values: readonly string[]) =>
  ['年', '月', '日']
    .map((part, at) => `<label><span>${part}</span><input value="${values[at]}"></label>`)
    .join('')
const beside = '<input value="2025">年 <input value="12"> 月 <input value="15"> 日'
const select = (part: string, value: string) =>
  `<select><option value="">${part}</option><option value="x" selected>${value}</option></select>`

const upTo = (last: number) => Array.from({ length: last }, (_, at) => String(at + 1))
/** A list in which the first choice that has a value is chosen, or none. */
const list = (first: string, options: readonly string[], isChosen = true) =>
  `<select><option value="">${first}</option>${options
    .map(
      (text, at) =>
        `<option value="${text}" ${isChosen && at === 0 ? 'selected' : ''}>${text}</option>`,
    )
    .join('')}</select>`

describe('a date in three boxes is read as one', () => {
  test.each([
    [
      'under a legend',
      `<fieldset><legend>完了日</legend>${named(['2025', '12', '15'])}</fieldset>`,
    ],
    ['after a label', `<div class="form-group"><label>完了日</label><div>${beside}</div></div>`],
    ['in a cell', `<table><tr><th>完了日<td>${beside}</table>`],
    ['after a text', `<p>完了日 <span>${beside}</span></p>`],
    [
      'whose label is the first box’s',
      `<label for="y">完了日</label><div><input id="y" value="2025">年<input value="12">月<input value="15">日</div>`,
    ],
    [
      'with names for screen readers',
      `<input aria-label="完了日（年）" value="2025"><input aria-label="完了日（月）" value="12">
       <input aria-label="完了日（日）" value="15">`,
    ],
    [
      'with the same sign between the boxes',
      `<div class="form-group"><label>完了日</label><input maxlength="4" value="2025">/<input value="12">/<input value="15"></div>`,
    ],
    [
      'in lists',
      `<fieldset><legend>完了日</legend>${select('年', '2025年')}${select('月', '12月')}${select('日', '15日')}</fieldset>`,
    ],
    [
      'with placeholders',
      `<div class="form-group"><label>完了日</label><div><input placeholder="YYYY" value="2025"> /
       <input placeholder="MM" value="12"> / <input placeholder="DD" value="15"></div></div>`,
    ],
  ])('%s', (_, html) => {
    expect(understood(form(html))).toEqual({ totalCost: '1', completionDate: '2025年12月15日' })
  })

  test.each([
    ['whose first choices name the parts', ['年', '月', '日']],
    ['of years, months and days that nothing names', ['', '', '']],
  ])('in lists %s', (_, [year = '', month = '', day = '']) => {
    const lists = [list(year, ['2025', '2026']), list(month, upTo(12)), list(day, upTo(31))]
    const html = `<p>完了日 ${lists.join(' ')}</p>`
    expect(understood(form(html))).toEqual({ totalCost: '1', completionDate: '2025年1月1日' })
  })

  test('with the era before it', () => {
    const era = '<select><option selected>令和</option><option>平成</option></select>'
    const boxes = '<input value="7">年<input value="12">月<input value="15">日'
    const html = `<fieldset><legend>完了日</legend><div>${era}${boxes}</div></fieldset>`
    expect(understood(form(html))).toMatchObject({ completionDate: '令和7年12月15日' })
    const named = html.replace('<select>', '<select aria-label="元号">')
    expect(understood(form(named))).toMatchObject({ completionDate: '令和7年12月15日' })
  })

  test('each of two under its own name, and the mark is around its boxes', () => {
    const dates = ['完了日', '申請日'].map(
      (name, at) =>
        `<fieldset id="f${at}"><legend>${name}</legend>${named([`202${5 + at}`, '1', '2'])}</fieldset>`,
    )
    const page = show(form(dates.join('')))
    if (page.found !== 'application') throw new Error('no application')
    const fields = page.form.reading.fields.slice(1)
    expect(fields.map(({ meaning, values }) => [meaning, ...values])).toEqual([
      ['completionDate', '2025年1月2日'],
      ['applicationDate', '2026年1月2日'],
    ])
    expect(fields.map(({ id }) => page.form.controls.get(id)?.visible.id)).toEqual(['f0', 'f1'])
  })
})

describe('boxes that form no date are read separately', () => {
  const dateOf = (values: readonly string[]) =>
    understood(form(`<fieldset><legend>完了日</legend>${named(values)}</fieldset>`)).completionDate

  test('a part that is missing leaves it unread', () => {
    expect(dateOf(['2025', '', '15'])).toBe('\ufffd')
  })

  test('nor does one of choices that only a screen reader is told apart', () => {
    const choice = (part: string, value: string) =>
      `<select aria-label="${part}"><option selected>${value}</option></select>`
    const html = `<div class="form-group"><label>完了日</label>${choice('年', '2025')}${choice('月', '12')}${choice('日', '')}</div>`
    expect(understood(form(html))).toMatchObject({ completionDate: '\ufffd' })
  })

  test('nor does a day that is not chosen', () => {
    const html = `<p>完了日 ${list('年', ['2025'])} ${list('月', upTo(12))} ${list('日', upTo(31), false)}</p>`
    expect(understood(form(html))).toMatchObject({ completionDate: '\ufffd' })
  })

  test('three empty boxes are empty', () => {
    expect(dateOf(['', '', ''])).toBe('')
  })

  test('a day alone is unread', () => {
    const html = '<fieldset><legend>完了日</legend><label>日<input value="15"></label></fieldset>'
    expect(understood(form(html))).toMatchObject({ completionDate: '\ufffd' })
  })

  test('other numbers with 年 or 日 behind them stay what they are', () => {
    const html = '<div><label for="a">保守期間</label><input id="a" value="5"> 年</div>'
    expect(read(form(html))[1]).toMatchObject({ label: '保守期間', values: ['5'] })
  })
})

test('an era that is printed before the boxes belongs to the date', () => {
  const boxes = '<input value="7">年 <input value="12"> 月 <input value="15"> 日'
  const page = form(`<fieldset><legend>完了日</legend>令和 ${boxes}</fieldset>`)
  expect(understood(page)).toMatchObject({ completionDate: '令和7年12月15日' })
})
