// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSendDialog, type SendDialog } from '../../../lib/portal/guard/sendDialog'
import { type GuardHooks, watchSends } from '../../../lib/portal/guard/sendGuard'
import { noteUserClick } from '../../../lib/portal/overlay/shadowHost'
import { FAILURE } from './failure'
import { AFTER_THE_DECISION, breakCall, CALLS, type Call, recordCalls } from './pageCalls'

let guard: AbortController
let sent: string[]
let opened: SendDialog | null
let dialogRoot: ShadowRoot | null
let repair: () => void

beforeEach(() => {
  guard = new AbortController()
  sent = []
  opened = null
  repair = () => {}
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
    dialogRoot = attachShadow.call(this, init)
    return dialogRoot
  })
})
afterEach(() => {
  repair()
  for (const host of document.querySelectorAll('[data-junbi-navi]')) host.remove()
  guard.abort()
})

const pressAgain = vi.fn()

function start(parts: Partial<GuardHooks> = {}) {
  watchSends(
    {
      foundIn: () => [FAILURE],
      openDialog: (failures, decisions) => {
        opened = openSendDialog(failures, decisions)
        return opened
      },
      goBack: () => {},
      hasReadConfirmation: () => false,
      askLater: () => {},
      showPressAgain: pressAgain,
      ...parts,
    },
    guard.signal,
  )
}

/** Breaks a call until the test or `repair` ends it; returns how often it was made. */
function breakUntilRepair(call: Call): () => number {
  const fault = breakCall(call)
  repair = fault.repair
  return fault.broken
}

/** The user presses このまま送信. */
function decide() {
  if (dialogRoot) noteUserClick(dialogRoot.host)
  dialogRoot?.querySelectorAll('button')[1]?.click()
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

test.each(WAYS)('without a fault, sending by %s is held and the dialog opens', (_, send) => {
  start()
  send()
  expect(sent).toEqual([])
  expect(opened?.isOpen()).toBe(true)
})

const cases = WAYS.flatMap(([way, send, by]) =>
  CALLS.map((call) => ({ way, send, by, name: call[1], call })),
)

test.each(cases)('sending by $way passes if $name throws', async ({ send, by, call }) => {
  start()
  const broken = breakUntilRepair(call)
  send()
  await Promise.resolve()
  repair()
  if (sent.length === 0) {
    // This way does not make the call, or the submit that follows the click is held.
    expect(broken() === 0 || by === 'form').toBe(true)
    expect(sent).toEqual([])
    expect(opened?.isOpen()).toBe(true)
    return
  }
  expect(sent).toEqual([by])
  expect(document.querySelector('[data-junbi-navi]')).toBeNull()
})

test('at least one way of sending makes each call of the list', () => {
  for (const call of CALLS) {
    const made = WAYS.map(([, send]) => {
      const one = new AbortController()
      watchSends(
        {
          foundIn: () => [FAILURE],
          openDialog: openSendDialog,
          goBack: () => {},
          hasReadConfirmation: () => false,
          askLater: () => {},
          showPressAgain: () => {},
        },
        one.signal,
      )
      const broken = breakUntilRepair(call)
      send()
      repair()
      one.abort()
      for (const host of document.querySelectorAll('[data-junbi-navi]')) host.remove()
      return broken()
    })
    expect(Math.max(...made), call[1]).toBeGreaterThan(0)
  }
})

test('the lists contain every call from the press of the button to the send', () => {
  const made = new Set<string>()
  for (const [, send] of WAYS) {
    repair = recordCalls(made)
    start()
    send()
    decide()
    repair()
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
  'after このまま送信 sending by $way happens once if $name throws',
  ({ send, by, call }) => {
    start()
    send()
    const broken = breakUntilRepair(call)
    decide()
    repair()
    // If it could not be repeated, the user was asked to press again.
    if (sent.length === 0) {
      expect(broken()).toBeGreaterThan(0)
      expect(pressAgain).toHaveBeenCalled()
      send()
    }
    expect(sent).toEqual([by])
    expect(opened?.isOpen()).toBe(false)
  },
)

test('the next press sends even if the notice to press again throws', () => {
  start({
    showPressAgain: () => {
      throw new Error('broken')
    },
  })
  press('#script')
  document.querySelector('#script')?.replaceWith('なくなりました')
  decide()
  press('#submit-btn')
  expect(sent).toEqual(['form'])
})
