// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import type { GuardHooks } from '../../../lib/portal/guard/sendGuard'
import { FAILURE } from './failure'
import { click, guardedPage } from './guardedPage'

const { guardWith, sent } = guardedPage()

test.each([
  '<label tabindex="0"><input type="radio" name="way">申請する</label>',
  '<div style="cursor: pointer"><label><input type="checkbox">提出する</label></div>',
  '<details><summary tabindex="0">申請する</summary></details>',
  '<ul><li role="tab" tabindex="0"><span style="cursor: pointer">申請する</span></li></ul>',
  '<ul><li role="option" tabindex="0">提出する</li></ul>',
  '<div role="radio" tabindex="0">申請する</div>',
  '<div role="checkbox" tabindex="0">提出する</div>',
  '<div role="switch" tabindex="0">申請する</div>',
])('%s is no send button', (content) => {
  document.body.innerHTML = content
  const asked = guardWith({})
  click('label, summary, [role] > span, [role]')
  expect(asked).toHaveLength(0)
})

test('saving a draft opens no dialog', () => {
  document.body.innerHTML = '<form><button id="draft">一時保存</button></form>'
  const asked = guardWith({})
  const kept = vi.fn((event: Event) => event.preventDefault())
  document.querySelector('form')?.addEventListener('submit', kept)
  click('#draft')
  expect(kept).toHaveBeenCalledOnce()
  expect(asked).toHaveLength(0)
})

test('a button sends its form if that has fields, else it counts as a button of no form', () => {
  document.body.innerHTML = `
    <form id="inquiry"><textarea></textarea><button type="button" id="in">送信</button></form>
    <form id="empty"><button type="button" id="alone">送信</button></form>`
  const by: string[] = []
  guardWith({
    foundIn: (element) => {
      by.push(element.id)
      return []
    },
  })
  click('#in')
  click('#alone')
  expect(by).toEqual(['inquiry', 'alone'])
})

describe('a press that leads to the confirmation screen', () => {
  const press = (html: string, parts: Partial<GuardHooks> = {}) => {
    document.body.innerHTML = html
    document.querySelector('button')?.addEventListener('click', () => sent.push('next'))
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push('form')
    })
    const later = vi.fn()
    const asked = guardWith({ askLater: later, ...parts })
    click('button')
    return { asked, later }
  }
  const SCRIPTED = '<form><button type="button">確認画面へ進む</button></form>'
  const NATIVE = '<form><button>確認画面へ進む</button></form>'

  test('passes with a line, and the outcomes are remembered', () => {
    const { asked, later } = press(SCRIPTED)
    expect(sent).toEqual(['next'])
    expect(later).toHaveBeenCalledExactlyOnceWith(expect.anything(), [FAILURE])
    expect(asked).toHaveLength(0)
  })

  test('passes without a line if nothing was found', () => {
    const { later } = press(SCRIPTED, { foundIn: () => [] })
    expect(sent).toEqual(['next'])
    expect(later).not.toHaveBeenCalled()
  })

  test('opens the dialog at once if the browser may load another page by it', () => {
    const { asked, later } = press(NATIVE)
    expect(sent).toEqual([])
    expect(asked).toHaveLength(1)
    expect(later).not.toHaveBeenCalled()
  })

  test('passes there as well, once the confirmation screen of this form was read', () => {
    const { asked } = press(NATIVE, { hasReadConfirmation: () => true })
    expect(sent).toEqual(['next', 'form'])
    expect(asked).toHaveLength(0)
  })

  test.each(['入力内容を確認する', 'この内容で申請する', '内容を確認して申請する'])(
    'is not one by 「%s」, which may send',
    (words) => {
      const { asked } = press(`<form><button type="button">${words}</button></form>`)
      expect(sent).toEqual([])
      expect(asked).toHaveLength(1)
    },
  )
})
