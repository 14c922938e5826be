// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { asksForPassword } from '../../../lib/portal/dom/passwords'
import { readForms } from '../../../lib/portal/form/pageForms'
import { BY, read } from '../readPage'

const TOTAL = '<label>総事業費<input value="1"></label>'
const readNow = () => {
  const page = readForms(BY)
  return page.found === 'application' ? page.form.reading.fields : null
}
const SECRET = 'ひみつの値'

/** The platform's masked variable, which 表示 turns into text. */
const masked = (type: string, row = 'type-masked') =>
  `<div class="form-group"><label class="field-label" for="m">補助申請額</label><span class="${row}">
   <div class="input-group"><input id="m" type="${type}" value="${SECRET}"><button>表示</button></div></span></div>`

describe('a masked variable', () => {
  test.each(['password', 'text'])('is reported as unread, as type %s', (type) => {
    expect(read(`<form>${TOTAL}${masked(type)}</form>`)).toMatchObject([
      { label: '総事業費' },
      { label: '補助申請額', values: ['\ufffd'] },
    ])
  })

  test('is empty if it has no text', () => {
    const html = masked('password').replace(SECRET, '')
    expect(read(`<form>${TOTAL}${html}</form>`)).toMatchObject([{}, { values: [] }])
  })

  test('is not read even after the user made it visible, in any row', () => {
    const before = read(`<form>${TOTAL}${masked('password', 'other')}</form>`)
    document.querySelector('#m')?.setAttribute('type', 'text')
    expect(readNow()).toEqual(before)
    expect(JSON.stringify(readForms(BY))).not.toContain(SECRET)
  })
})

describe('a page asks for a password', () => {
  const login = (more = '') =>
    `<form><label>ユーザーID<input></label><label>パスワード<input type="password"></label>${more}</form>`
  const asks = (html: string) => {
    document.body.innerHTML = html
    return asksForPassword([])
  }

  test.each([
    ['as a login', login(), true],
    [
      'as a login beside the portal’s search',
      `<header><input><input><input></header>${login()}`,
      true,
    ],
    ['not to choose one', login('<label>もう一度<input type="password"></label>'), false],
    ['not in a masked variable', `<form>${TOTAL}${masked('password')}</form>`, false],
    ['not in an application', login(TOTAL.repeat(9)), false],
  ])('%s', (_, html, expected) => {
    expect(asks(html)).toBe(expected)
  })
})
