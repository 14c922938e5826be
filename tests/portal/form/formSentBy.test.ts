// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type FormVerdicts, readForms } from '../../../lib/portal/form/pageForms'
import { BY } from '../readPage'

describe('a send includes', () => {
  const COSTS = '<label>総事業費<input value="1"></label><label>補助申請額<input></label>'
  const FIRST = `<form id="first">${COSTS}</form>`
  const SECOND = '<form id="second"><label>総事業費<input value="2"></label></form>'
  const BUTTON = '<button id="alone">申請する</button>'

  /** @returns the 総事業費 of each application that the element with this id sends. */
  function sentBy(id: string, html: string, saidOf: FormVerdicts = () => undefined) {
    document.body.innerHTML = html
    const page = readForms({ ...BY, saidOf: saidOf })
    const by = document.getElementById(id)
    if (page.found !== 'application' || !by) throw new Error('no application')
    const costs = page.form.readingsSentBy(by).map(({ fields }) => fields[0]?.values.join())
    return { costs, others: page.form.reading.others, known: page.form.controls.size }
  }

  test('the application for its own form, and nothing for any other form', () => {
    const inquiry = '<form id="inquiry"><label>件名<input></label></form>'
    const search = '<header><form id="search"><input type="search"></form></header>'
    const leave = '<form id="leave"><button>ログアウト</button></form>'
    const html = FIRST + inquiry + search + leave + BUTTON
    for (const id of ['first', 'alone']) expect(sentBy(id, html).costs).toEqual(['1'])
    for (const id of ['inquiry', 'search', 'leave']) expect(sentBy(id, html).costs).toEqual([])
    expect(sentBy('first', html).others).toBe(0)
  })

  test('for each of several applications only the one in the form', () => {
    const html = FIRST + SECOND + BUTTON
    expect(sentBy('first', html)).toEqual({ costs: ['1'], others: 1, known: 3 })
    expect(sentBy('second', html).costs).toEqual(['2'])
  })

  test('for a button outside of forms the nearest application, or all if they are equally near', () => {
    const nearSecond = `${FIRST}<div>${SECOND}<p>${BUTTON}</p></div>`
    expect(sentBy('alone', nearSecond).costs).toEqual(['2'])
    expect(sentBy('alone', FIRST + SECOND + BUTTON).costs).toEqual(['1', '2'])
  })

  test('the application for a form that has only a checkbox to agree', () => {
    const agree = '<form id="agree"><label><input type="checkbox">同意する</label></form>'
    expect(sentBy('agree', FIRST + agree)).toEqual({ costs: ['1'], others: 0, known: 2 })
  })

  test('nothing for a form that the user declared no application', () => {
    const isNone: FormVerdicts = (fields) => (fields.length === 1 ? false : undefined)
    expect(sentBy('second', FIRST + SECOND, isNone)).toMatchObject({ costs: [], others: 0 })
  })

  test('no second application for a sum that the page shows outside of the form', () => {
    const sum = '<dl><dt>総事業費</dt><dd>1</dd></dl>'
    expect(sentBy('first', FIRST + sum)).toMatchObject({ costs: ['1'], others: 0 })
  })
})
