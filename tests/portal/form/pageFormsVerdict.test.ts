// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type FormVerdicts, readForms } from '../../../lib/portal/form/pageForms'
import { BY } from '../readPage'

describe('the user’s verdict on a form', () => {
  const UNFORESEEN = `<h1>補助金申請</h1><input aria-label="記事を検索">
    <form><p>ご注意：半角で</p><label>10けたの番号<input value="3410712362"></label>
    <label>払った金<input value="1"></label></form>`
  const page = (verdict: boolean | undefined, html = UNFORESEEN) => {
    document.body.innerHTML = html
    const saidOf: FormVerdicts = (fields) =>
      fields.some(({ label }) => /払った金|総事業費|内容/.test(label)) ? verdict : undefined
    return readForms({ ...BY, saidOf: saidOf })
  }

  test('is asked for with the fields of the largest form that is not recognised', () => {
    expect(page(undefined)).toEqual({
      found: 'other',
      kind: 'unknown',
      subsidy: null,
      declared: false,
      fields: [
        { label: '10けたの番号', section: [], kind: 'text' },
        { label: '払った金', section: [], kind: 'text' },
      ],
    })
  })

  test('is asked for without anything the user typed', () => {
    const html = `<form><label>お名前<input value="山田太郎"></label>
      <h3>山田太郎様のご感想</h3><label>感想<input></label></form>`
    const shown = page(undefined, html)
    const names = shown.found === 'other' ? shown.fields.map((field) => field.section) : null
    expect(names).toEqual([[], ['様のご感想']])
  })

  test('makes a form that is not recognised the application, with all its fields', () => {
    const shown = page(true)
    if (shown.found !== 'application') throw new Error('no application')
    expect([shown.declared, shown.kind]).toEqual([true, 'unknown'])
    const { fields } = shown.form.reading
    expect(fields.map(({ label, meaning }) => [label, meaning])).toEqual([
      ['10けたの番号', null],
      ['払った金', null],
    ])
  })

  test('makes a recognised application another form', () => {
    const html = '<form><label>総事業費<input></label><label>補助申請額<input></label></form>'
    expect(page(undefined, html)).toMatchObject({ found: 'application', declared: false })
    expect(page(false, html)).toMatchObject({ found: 'other', kind: 'unknown', declared: true })
  })

  test('makes a form that the page calls an inquiry the application', () => {
    const html = '<h1>お問い合わせ</h1><form><label>内容<input></label></form>'
    expect(page(undefined, html)).toMatchObject({
      found: 'other',
      kind: 'inquiry',
      declared: false,
    })
    expect(page(true, html)).toMatchObject({
      found: 'application',
      kind: 'inquiry',
      declared: true,
    })
  })

  test('makes another subsidy’s form the application, but its name stays 要確認', () => {
    const html =
      '<h1>職域診療所の助成金の申請</h1><form><label>内容<input></label><label>総事業費<input></label></form>'
    expect(page(undefined, html)).toMatchObject({ found: 'other', kind: 'subsidy' })
    expect(page(true, html)).toMatchObject({
      found: 'application',
      form: { reading: { perhaps: '職域診療所の助成金' } },
    })
  })

  test('is not asked for if the page has only text', () => {
    const html = '<h1>お知らせ</h1><p>電話：0570-000-000</p>'
    expect(page(undefined, html)).toMatchObject({ found: 'other', fields: [] })
  })
})
