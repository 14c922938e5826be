// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type ReadBy, readForms } from '../../../lib/portal/form/pageForms'
import { BY } from '../readPage'

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
