// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../lib/check'
import type { Decisions, SendDialog } from '../../../lib/portal/guard/sendDialog'
import { type GuardHooks, watchSends } from '../../../lib/portal/guard/sendGuard'

const FAILURE: Outcome = {
  rule: 'total-cost',
  answer: 'fail',
  question: { key: 'questionTotalCost', values: ['1'] },
  message: { key: 'literal', values: ['直すところ'] },
  source: { document: '手引き', section: '3-1' },
  fieldIds: ['field-1'],
}

let guard: AbortController
let sent: string[]

beforeEach(() => {
  guard = new AbortController()
  sent = []
  document.body.innerHTML = `
    <form id="application"><button name="submit" type="button">送信</button></form>
    <button id="outside">この内容で申請する</button>
    <button id="other">戻る</button>`
  for (const button of document.querySelectorAll('button')) {
    button.addEventListener('click', () => sent.push(button.id || button.name))
  }
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    sent.push('form')
  })
})
afterEach(() => guard.abort())

/** Starts the guard with a dialog that stays open until a test decides. */
function guardWith(parts: Partial<GuardHooks>) {
  const asked: Decisions[] = []
  const pressAgain = vi.fn()
  const dialog = { open: false, removed: false, fronts: 0 }
  const asDialog: SendDialog = {
    isOpen: () => dialog.open,
    isRemoved: () => dialog.removed,
    bringToFront: () => {
      dialog.fronts += 1
    },
    close: () => {
      dialog.open = false
    },
  }
  const hooks: GuardHooks = {
    foundIn: () => [FAILURE],
    openDialog: (_, { confirms, send, goBack }) => {
      Object.assign(dialog, { open: true, removed: false })
      const decide = (decision: () => void) => () => {
        dialog.open = false
        decision()
      }
      asked.push({ confirms, send: decide(send), goBack: decide(goBack) })
      return asDialog
    },
    goBack: () => {},
    hasReadConfirmation: () => false,
    askLater: () => {},
    showPressAgain: pressAgain,
    ...parts,
  }
  watchSends(hooks, guard.signal)
  return Object.assign(asked, { pressAgain, dialog })
}

function click(selector: string) {
  const button = document.querySelector(selector)
  if (button instanceof HTMLElement) button.click()
}

/** Dispatches a trusted event, as a user's action is. */
function userActs(type = 'keydown') {
  const event = new Event(type, { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  document.body.dispatchEvent(event)
}

/** Presses a button of a page that sends on `mousedown`, as a user does. */
function pressOnMousedown(selector: string) {
  const button = document.querySelector(selector)
  for (const type of ['pointerdown', 'mousedown', 'click']) {
    const event = new Event(type, { bubbles: true, cancelable: true, composed: true })
    Object.defineProperty(event, 'isTrusted', { value: true })
    button?.dispatchEvent(event)
  }
}

/** Makes the page send on `mousedown`. */
function sendOnMousedown(selector: string) {
  document.querySelector(selector)?.addEventListener('mousedown', () => sent.push('mousedown'))
}

const submit = () => document.querySelector('form')?.requestSubmit()

test.each(['[name="submit"]', '#outside'])(
  'a click on %s is held while an outcome is 要修正, and the dialog opens',
  (button) => {
    const asked = guardWith({})
    click(button)
    expect(sent).toEqual([])
    expect(asked).toHaveLength(1)
  },
)

test('a submit without a click is held as well', () => {
  const asked = guardWith({})
  submit()
  expect(sent).toEqual([])
  expect(asked).toHaveLength(1)
})

test('a click on a button that sends nothing passes', () => {
  const asked = guardWith({})
  click('#other')
  expect(sent).toEqual(['other'])
  expect(asked).toHaveLength(0)
})

test('a send passes while no outcome is 要修正', () => {
  const asked = guardWith({ foundIn: () => [] })
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(0)
})

test('このまま送信 repeats the send once, and the user’s next send opens the dialog again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  expect(sent).toEqual(['submit'])
  userActs()
  submit()
  asked[1]?.send()
  expect(sent).toEqual(['submit', 'form'])
  userActs()
  click('[name="submit"]')
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(3)
})

test('戻って直す sends nothing and goes to the field that is 要修正', () => {
  const goBack = vi.fn()
  const asked = guardWith({ goBack })
  click('[name="submit"]')
  asked[0]?.goBack()
  expect(sent).toEqual([])
  expect(goBack).toHaveBeenCalledWith([FAILURE])
})

const broken = () => {
  throw new Error('broken')
}

test.each([
  ['the check', { foundIn: broken }],
  ['the dialog', { openDialog: broken }],
])('if %s throws, the send passes', (_, parts) => {
  guardWith(parts)
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
})

test('after a dialog that could not be opened, what the page sends on `mousedown` passes', () => {
  sendOnMousedown('#outside')
  guardWith({ openDialog: broken })
  pressOnMousedown('#outside')
  expect(sent).toEqual(['outside'])
  pressOnMousedown('#outside')
  expect(sent).toEqual(['outside', 'mousedown', 'outside'])
})

test('a guard that was aborted holds nothing', () => {
  const asked = guardWith({})
  guard.abort()
  click('[name="submit"]')
  expect(sent).toEqual(['submit'])
  expect(asked).toHaveLength(0)
})

test('after このまま送信 the page’s own sends pass until the user acts again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  submit()
  expect(sent).toEqual(['submit', 'form'])
  userActs()
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(2)
})

test('a second send is held while the dialog is open, and brings the dialog to the front', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  click('[name="submit"]')
  submit()
  expect(sent).toEqual([])
  expect(asked).toHaveLength(1)
  expect(asked.dialog.fronts).toBe(2)
})

describe('a dialog that the page removes', () => {
  const remove = ({ dialog }: ReturnType<typeof guardWith>) =>
    Object.assign(dialog, { open: false, removed: true })
  const press = () => {
    userActs()
    click('[name="submit"]')
  }

  test('opens again at the next send', () => {
    const asked = guardWith({})
    press()
    remove(asked)
    press()
    expect(sent).toEqual([])
    expect(asked).toHaveLength(2)
  })

  test('twice in a row opens no more, because the user could never send', () => {
    const asked = guardWith({})
    press()
    remove(asked)
    press()
    remove(asked)
    press()
    submit()
    expect(sent).toEqual(['submit', 'form'])
    expect(asked).toHaveLength(2)
  })

  test('twice in a row also lets pass what the page sends on `mousedown`', () => {
    sendOnMousedown('#outside')
    const asked = guardWith({})
    for (const _ of [1, 2]) {
      pressOnMousedown('#outside')
      remove(asked)
    }
    expect(sent).toEqual([])
    pressOnMousedown('#outside')
    expect(sent).toEqual(['mousedown', 'outside'])
  })

  test.each([
    ['戻って直す', (asked: ReturnType<typeof guardWith>) => asked.at(-1)?.goBack()],
    ['Esc', ({ dialog }: ReturnType<typeof guardWith>) => (dialog.open = false)],
  ])('is counted anew after the user closed it by %s', (_, answer) => {
    const asked = guardWith({})
    press()
    remove(asked)
    press()
    answer(asked)
    press()
    remove(asked)
    press()
    expect(sent).toEqual([])
    expect(asked).toHaveLength(4)
  })
})

test('このまま送信 finds a button that the page has rendered anew', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  const before = document.querySelector('[name="submit"]')
  const anew = before?.cloneNode(true)
  anew?.addEventListener('click', () => sent.push('anew'))
  if (before && anew) before.replaceWith(anew)
  asked[0]?.send()
  expect(sent).toEqual(['anew'])
})

test.each([
  ['is gone', (button: Element | null) => button?.remove()],
  ['is disabled', (button: Element | null) => button?.toggleAttribute('disabled', true)],
])('if the button %s, the user is asked to press again, and the next press sends', (_, change) => {
  const asked = guardWith({})
  click('[name="submit"]')
  change(document.querySelector('[name="submit"]'))
  asked[0]?.send()
  expect(sent).toEqual([])
  expect(asked.pressAgain).toHaveBeenCalledOnce()
  userActs()
  click('#outside')
  expect(sent).toEqual(['outside'])
  userActs()
  click('#outside')
  expect(sent).toEqual(['outside'])
  expect(asked).toHaveLength(2)
})

test('the next press is checked again if the user changed a field before it', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  document.querySelector('[name="submit"]')?.remove()
  asked[0]?.send()
  userActs('input')
  click('#outside')
  expect(sent).toEqual([])
  expect(asked).toHaveLength(2)
})

test('a submit is repeated with its submitter, whatever names the fields have', () => {
  document.body.innerHTML = `<form id="application">
      <input name="requestSubmit"><input name="closest"><input name="matches"><input name="submit">
      <input name="getAttribute"><input name="querySelector">
      <button id="next" name="way" value="next">次へ</button></form>`
  const submitters: unknown[] = []
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    submitters.push(event.submitter?.id)
  })
  const asked = guardWith({})
  click('#next')
  expect(submitters).toEqual([])
  asked[0]?.send()
  expect(submitters).toEqual(['next'])
})

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
