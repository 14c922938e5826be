// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { readForms } from '../../../lib/portal/form/pageForms'
import { BY } from '../readPage'

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
  ])('are read next to their control %s', (_, html) => {
    expect(filesIn(row(html))).toEqual([['領収書 (1).pdf']])
  })

  test('are those of the control itself if it has some', () => {
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

  test('belong to no control if several share a row', () => {
    const html = `<form><div class="form-group"><input type="file" aria-label="領収書">
      <input type="file" aria-label="領収書内訳書"><span>領収書.pdf</span></div></form>`
    expect(filesIn(html)).toEqual([[], []])
  })

  test('are read in a closed tab', () => {
    const tab = `<div role="tabpanel" style="display:none">${row('<span>領収書.pdf</span>')}</div>`
    expect(filesIn(tab)).toEqual([['領収書.pdf']])
  })
})
