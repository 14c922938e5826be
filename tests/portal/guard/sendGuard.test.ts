// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../lib/check'
import type { Decisions, SendDialog } from '../../../lib/portal/guard/sendDialog'
import { type GuardHooks, watchSends } from '../../../lib/portal/guard/sendGuard'

const WRONG: Outcome = {
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

/** The guard with a question that stays open until it is decided. */
function guardWith(parts: Partial<GuardHooks>) {
  const asked: Decisions[] = []
  const pressAgain = vi.fn()
  const question = { open: false, takenAway: false, fronts: 0 }
  const asQuestion: SendDialog = {
    isOpen: () => question.open,
    isTakenAway: () => question.takenAway,
    bringToFront: () => {
      question.fronts += 1
    },
    close: () => {
      question.open = false
    },
  }
  const guarding: GuardHooks = {
    wrong: () => [WRONG],
    ask: (_, { send, goBack }) => {
      Object.assign(question, { open: true, takenAway: false })
      const decide = (decision: () => void) => () => {
        question.open = false
        decision()
      }
      asked.push({ send: decide(send), goBack: decide(goBack) })
      return asQuestion
    },
    goBack: () => {},
    sayPressAgain: pressAgain,
    ...parts,
  }
  watchSends(guarding, guard.signal)
  return Object.assign(asked, { pressAgain, question })
}

function click(selector: string) {
  const button = document.querySelector(selector)
  if (button instanceof HTMLElement) button.click()
}

/** What a person does is told from what a script does. */
function personActs(type = 'keydown') {
  const event = new Event(type, { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  document.body.dispatchEvent(event)
}

const submit = () => document.querySelector('form')?.requestSubmit()

test.each(['[name="submit"]', '#outside'])(
  'a click on %s is held back and asked about',
  (button) => {
    const asked = guardWith({})
    click(button)
    expect(sent).toEqual([])
    expect(asked).toHaveLength(1)
  },
)

test('a form that is submitted without a click is held back as well', () => {
  const asked = guardWith({})
  submit()
  expect(sent).toEqual([])
  expect(asked).toHaveLength(1)
})

test('a button that sends nothing is left alone', () => {
  const asked = guardWith({})
  click('#other')
  expect(sent).toEqual(['other'])
  expect(asked).toHaveLength(0)
})

test('what has nothing wrong in it goes through', () => {
  const asked = guardWith({ wrong: () => [] })
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(0)
})

test('このまま送信 repeats what was started, once, and the next send is asked about again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  expect(sent).toEqual(['submit'])
  personActs()
  submit()
  asked[1]?.send()
  expect(sent).toEqual(['submit', 'form'])
  personActs()
  click('[name="submit"]')
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(3)
})

test('戻って直す sends nothing and leads to what is wrong', () => {
  const goBack = vi.fn()
  const asked = guardWith({ goBack })
  click('[name="submit"]')
  asked[0]?.goBack()
  expect(sent).toEqual([])
  expect(goBack).toHaveBeenCalledWith([WRONG])
})

const broken = () => {
  throw new Error('broken')
}

test.each([
  ['the check', { wrong: broken }],
  ['the question', { ask: broken }],
])('if %s breaks, the send goes through as if we were not there', (_, parts) => {
  guardWith(parts)
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
})

test('a guard that has ended hears nothing', () => {
  const asked = guardWith({})
  guard.abort()
  click('[name="submit"]')
  expect(sent).toEqual(['submit'])
  expect(asked).toHaveLength(0)
})

test('what the page makes of このまま送信 goes through, until the person acts again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  submit()
  expect(sent).toEqual(['submit', 'form'])
  personActs()
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(2)
})

test('while the question is open a second send is held, and the question comes to the front', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  click('[name="submit"]')
  submit()
  expect(sent).toEqual([])
  expect(asked).toHaveLength(1)
  expect(asked.question.fronts).toBe(2)
})

describe('a question that the page takes away', () => {
  const takeAway = ({ question }: ReturnType<typeof guardWith>) =>
    Object.assign(question, { open: false, takenAway: true })
  const press = () => {
    personActs()
    click('[name="submit"]')
  }

  test('is asked again', () => {
    const asked = guardWith({})
    press()
    takeAway(asked)
    press()
    expect(sent).toEqual([])
    expect(asked).toHaveLength(2)
  })

  test('twice running is asked no more: the person could never send', () => {
    const asked = guardWith({})
    press()
    takeAway(asked)
    press()
    takeAway(asked)
    press()
    submit()
    expect(sent).toEqual(['submit', 'form'])
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['戻って直す', (asked: ReturnType<typeof guardWith>) => asked.at(-1)?.goBack()],
    ['Esc', ({ question }: ReturnType<typeof guardWith>) => (question.open = false)],
  ])('once, and then answered by %s, is asked as ever', (_, answer) => {
    const asked = guardWith({})
    press()
    takeAway(asked)
    press()
    answer(asked)
    press()
    takeAway(asked)
    press()
    expect(sent).toEqual([])
    expect(asked).toHaveLength(4)
  })
})

test('a button that the page drew anew meanwhile is found again', () => {
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
  ['is off', (button: Element | null) => button?.toggleAttribute('disabled', true)],
])('where the button %s, the person is asked to press again, and that sends', (_, change) => {
  const asked = guardWith({})
  click('[name="submit"]')
  change(document.querySelector('[name="submit"]'))
  asked[0]?.send()
  expect(sent).toEqual([])
  expect(asked.pressAgain).toHaveBeenCalledOnce()
  personActs()
  click('#outside')
  expect(sent).toEqual(['outside'])
  personActs()
  click('#outside')
  expect(sent).toEqual(['outside'])
  expect(asked).toHaveLength(2)
})

test('what the person was asked to send again is asked about once more after a change', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  document.querySelector('[name="submit"]')?.remove()
  asked[0]?.send()
  personActs('input')
  click('#outside')
  expect(sent).toEqual([])
  expect(asked).toHaveLength(2)
})

test('a form is sent again with the button that it was sent with', () => {
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

test('a draft is kept without a question', () => {
  document.body.innerHTML = '<form><button id="draft">一時保存</button></form>'
  const asked = guardWith({})
  const kept = vi.fn((event: Event) => event.preventDefault())
  document.querySelector('form')?.addEventListener('submit', kept)
  click('#draft')
  expect(kept).toHaveBeenCalledOnce()
  expect(asked).toHaveLength(0)
})

test('a button of a form that has something else to fill in says which form it is of', () => {
  document.body.innerHTML = `
    <form id="inquiry"><textarea></textarea><button type="button" id="in">送信</button></form>
    <form id="empty"><button type="button" id="alone">送信</button></form>`
  const by: string[] = []
  guardWith({
    wrong: (element) => {
      by.push(element.id)
      return []
    },
  })
  click('#in')
  click('#alone')
  expect(by).toEqual(['inquiry', 'alone'])
})
