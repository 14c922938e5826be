// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from '../../lib/check'
import type { Decisions } from '../../lib/portal/dialog'
import { type Guarding, guardSending } from '../../lib/portal/guard'

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

function guardWith(parts: Partial<Guarding>) {
  const asked: Decisions[] = []
  const guarding: Guarding = {
    wrong: () => [WRONG],
    ask: (_, decisions) => asked.push(decisions),
    goBack: () => {},
    ...parts,
  }
  guardSending(guarding, guard.signal)
  return asked
}

function click(selector: string) {
  const button = document.querySelector(selector)
  if (button instanceof HTMLElement) button.click()
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
  expect(asked).toEqual([])
})

test('what has nothing wrong in it goes through', () => {
  const asked = guardWith({ wrong: () => [] })
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toEqual([])
})

test('このまま送信 repeats what was started, once, and the next send is asked about again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  expect(sent).toEqual(['submit'])
  submit()
  asked[1]?.send()
  expect(sent).toEqual(['submit', 'form'])
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
  expect(asked).toEqual([])
})
