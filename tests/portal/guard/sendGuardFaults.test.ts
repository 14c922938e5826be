// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../lib/check'
import { openSendDialog, type SendDialog } from '../../../lib/portal/guard/sendDialog'
import { type GuardHooks, watchSends } from '../../../lib/portal/guard/sendGuard'

const WRONG: Outcome = {
  rule: 'total-cost',
  answer: 'fail',
  question: { key: 'questionTotalCost', values: ['1'] },
  message: { key: 'literal', values: ['直すところ'] },
  source: { document: '手引き', section: '3-1' },
  fieldIds: ['field-1'],
}

/** Every call that the guard, its question and its repetition make on the page's objects. */
const CALLS: [owner: object, name: string][] = [
  [Event.prototype, 'composedPath'],
  [Element.prototype, 'matches'],
  [Element.prototype, 'closest'],
  [Element.prototype, 'getAttribute'],
  [Element.prototype, 'querySelector'],
  [Element.prototype, 'setAttribute'],
  [Element.prototype, 'attachShadow'],
  [Element.prototype, 'append'],
  [DocumentFragment.prototype, 'append'],
  [Document.prototype, 'createElement'],
  [Document.prototype, 'createTreeWalker'],
  [TreeWalker.prototype, 'nextNode'],
  [Node.prototype, 'contains'],
  [HTMLDialogElement.prototype, 'showModal'],
  [EventTarget.prototype, 'addEventListener'],
  [Event.prototype, 'preventDefault'],
  [Event.prototype, 'stopImmediatePropagation'],
  [JSON, 'stringify'],
  [String.prototype, 'normalize'],
]
const AFTER_THE_DECISION: [owner: object, name: string][] = [
  [HTMLElement.prototype, 'click'],
  [HTMLFormElement.prototype, 'requestSubmit'],
  [HTMLDialogElement.prototype, 'close'],
  [Element.prototype, 'remove'],
]

let guard: AbortController
let sent: string[]
let question: SendDialog | null
let dialog: ShadowRoot | null
let mend: () => void

/** Lets a call fail where it is made by the code under test, and by nobody else. */
function breakCall([owner, name]: [object, string]) {
  const holder = owner instanceof Object && name in owner ? ownerOf(owner, name) : owner
  const call: unknown = Reflect.get(holder, name)
  if (typeof call !== 'function') throw new Error(`There is no ${name}`)
  let broken = 0
  Reflect.set(holder, name, function (this: unknown, ...values: unknown[]) {
    const [, , caller = ''] = new Error().stack?.split('\n') ?? []
    if (caller.includes('/lib/portal/')) {
      broken += 1
      throw new Error(`${name} is broken`)
    }
    return Reflect.apply(call, this, values)
  })
  mend = () => Reflect.set(holder, name, call)
  return () => broken
}

function ownerOf(owner: object, name: string): object {
  let at: object | null = owner
  while (at && !Object.hasOwn(at, name)) at = Reflect.getPrototypeOf(at)
  return at ?? owner
}

beforeEach(() => {
  guard = new AbortController()
  sent = []
  question = null
  mend = () => {}
  document.body.innerHTML = `
    <form id="application"><input name="cost">
      <button type="submit" id="submit-btn">送信</button></form>
    <button type="button" id="script">送信</button>`
  document.querySelector('#script')?.addEventListener('click', () => sent.push('script'))
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    sent.push('form')
  })
  const { attachShadow } = Element.prototype
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    dialog = attachShadow.call(this, init)
    return dialog
  })
})
afterEach(() => {
  mend()
  for (const host of document.querySelectorAll('junbi-navi')) host.remove()
  guard.abort()
})

const pressAgain = vi.fn()

function start(parts: Partial<GuardHooks> = {}) {
  watchSends(
    {
      wrong: () => [WRONG],
      ask: (wrong, decisions) => {
        question = openSendDialog(wrong, decisions)
        return question
      },
      goBack: () => {},
      sayPressAgain: pressAgain,
      ...parts,
    },
    guard.signal,
  )
}

const press = (selector: string) => {
  const button = document.querySelector(selector)
  if (button instanceof HTMLElement) button.click()
}
const WAYS: [way: string, send: () => void, sent: string][] = [
  ['a button with a script', () => press('#script'), 'script'],
  ['the button of a form', () => press('#submit-btn'), 'form'],
  ['a form', () => document.querySelector('form')?.requestSubmit(), 'form'],
]

test.each(WAYS)('while all is well, sending by %s is held, and asked about', (_, send) => {
  start()
  send()
  expect(sent).toEqual([])
  expect(question?.isOpen()).toBe(true)
})

const cases = WAYS.flatMap(([way, send, by]) =>
  CALLS.map((call) => ({ way, send, by, name: call[1], call })),
)

test.each(cases)('sending by $way goes through where $name fails', async ({ send, by, call }) => {
  start()
  const broken = breakCall(call)
  send()
  await Promise.resolve()
  mend()
  if (sent.length === 0) {
    // This way does without the call, or the submit is held that the button leads to.
    expect(broken() === 0 || by === 'form').toBe(true)
    expect(sent).toEqual([])
    expect(question?.isOpen()).toBe(true)
    return
  }
  expect(sent).toEqual([by])
  expect(document.querySelector('junbi-navi')).toBeNull()
})

test('every call of the list is made by at least one way of sending', () => {
  for (const call of CALLS) {
    const made = WAYS.map(([, send]) => {
      const one = new AbortController()
      watchSends(
        {
          wrong: () => [WRONG],
          ask: openSendDialog,
          goBack: () => {},
          sayPressAgain: () => {},
        },
        one.signal,
      )
      const broken = breakCall(call)
      send()
      mend()
      one.abort()
      for (const host of document.querySelectorAll('junbi-navi')) host.remove()
      return broken()
    })
    expect(Math.max(...made), call[1]).toBeGreaterThan(0)
  }
})

/** What the page's objects are made of, as far as a script can reach it. */
const PROTOTYPES = [
  ...[EventTarget, Event, Node, Element, HTMLElement, HTMLFormElement, HTMLDialogElement],
  ...[Document, DocumentFragment, ShadowRoot, NodeList, TreeWalker],
].map(({ prototype }) => prototype)

/** Takes down each call that the code under test makes, and makes it. */
function takeDown(made: Set<string>): () => void {
  const undo: (() => void)[] = []
  for (const owner of PROTOTYPES) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (typeof value !== 'function' || name === 'constructor') continue
      Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
        const [, , caller = ''] = new Error().stack?.split('\n') ?? []
        if (caller.includes('/lib/portal/')) made.add(name)
        return Reflect.apply(value, this, values)
      })
      undo.push(() => Reflect.set(owner, name, value))
    }
  }
  return () => {
    for (const each of undo) each()
  }
}

test('every call that is made from the press to the sending is in one of the lists', () => {
  const made = new Set<string>()
  for (const [, send] of WAYS) {
    mend = takeDown(made)
    start()
    send()
    dialog?.querySelectorAll('button')[1]?.click()
    mend()
    guard.abort()
    guard = new AbortController()
  }
  const listed = [...CALLS, ...AFTER_THE_DECISION].map(([, name]) => name)
  expect(made.size).toBeGreaterThan(10)
  expect([...made].filter((name) => !listed.includes(name))).toEqual([])
})

const decided = WAYS.flatMap(([way, send, by]) =>
  AFTER_THE_DECISION.map((call) => ({ way, send, by, name: call[1], call })),
)

test.each(decided)(
  'after このまま送信 sending by $way happens once where $name fails',
  ({ send, by, call }) => {
    start()
    send()
    const broken = breakCall(call)
    dialog?.querySelectorAll('button')[1]?.click()
    mend()
    // Where it could not be repeated, the person has been told to press again.
    if (sent.length === 0) {
      expect(broken()).toBeGreaterThan(0)
      expect(pressAgain).toHaveBeenCalled()
      send()
    }
    expect(sent).toEqual([by])
    expect(question?.isOpen()).toBe(false)
  },
)

test('a failure to say so does not keep the next press from sending', () => {
  start({
    sayPressAgain: () => {
      throw new Error('broken')
    },
  })
  press('#script')
  document.querySelector('#script')?.replaceWith('なくなりました')
  dialog?.querySelectorAll('button')[1]?.click()
  press('#submit-btn')
  expect(sent).toEqual(['form'])
})
