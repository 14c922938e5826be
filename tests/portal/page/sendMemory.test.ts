// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Outcome } from '../../../lib/check'
import { fail, pass } from '../../../lib/check/outcome'
import { message } from '../../../lib/message'
import { createSendMemory } from '../../../lib/portal/page/sendMemory'
import type { Reading } from '../../../lib/portal/reading/reading'

const FORM = 'https://iryohokenjyoho.service-now.com/csm?id=form'
const TEXT = message('checkEmptyMend')
const outcome = (rule: string, answer: 'fail' | 'pass'): Outcome => ({
  ...(answer === 'fail' ? fail([], TEXT, TEXT) : pass([], 'checkEmptyMend')),
  ...{ rule, question: TEXT, source: { document: '手引き', section: '3-1' } },
})
const WRONG = outcome('total-cost', 'fail')

/** A page on which a form, its confirmation screen and others follow one another. */
function opened() {
  document.body.innerHTML =
    '<button id="next"></button><form id="consent"><input type="checkbox"></form><form id="own"><input></form>'
  let shown: Parameters<ReturnType<typeof createSendMemory>['note']>[0]
  let found: readonly Outcome[] = []
  const askNow = vi.fn()
  const memory = createSendMemory({ read: () => shown, outcomesOf: () => found, askNow })
  const show = (
    screen: Reading['screen'] | null,
    outcomes: readonly Outcome[] = [],
    { href = FORM, receipt = false } = {},
  ) => {
    found = outcomes
    const reading: Reading = { screen: screen ?? 'form', fields: [], perhaps: null, others: 0 }
    const said = { said: '受け付けました', number: null, after: true }
    vi.stubGlobal('location', { href })
    shown = {
      state: { href, article: null, login: false, receipt: receipt ? said : null },
      form: screen && { reading, controls: new Map(), readingsSentBy: () => [reading] },
    }
    memory.note(shown)
  }
  const at = (id: string) => document.getElementById(id) ?? document.body
  const rules = (id = 'next') => memory.foundIn(at(id)).map(({ rule }) => rule)
  const keep = () => memory.keep(at('next'), memory.foundIn(at('next')))
  return { memory, show, rules, keep, askNow }
}

beforeEach(() => vi.stubGlobal('location', { href: FORM }))

test('what was found in the form is known on a confirmation screen that cannot be read', () => {
  const { show, rules, keep } = opened()
  show('form', [WRONG])
  keep()
  show(null)
  expect(rules()).toEqual(['total-cost'])
  expect(rules('consent')).toEqual(['total-cost'])
  // Another form of the page is not the confirmation screen.
  expect(rules('own')).toEqual([])
})

test('without a press that leads there nothing is kept', () => {
  const { show, rules } = opened()
  show('form', [WRONG])
  show(null)
  expect(rules()).toEqual([])
})

test('what a confirmation screen shows counts before what stood in the form', () => {
  const { show, rules, keep } = opened()
  show('form', [WRONG, outcome('receipt', 'fail')])
  keep()
  show('confirmation', [outcome('total-cost', 'pass')])
  expect(rules()).toEqual(['receipt'])
  show('confirmation', [WRONG])
  expect(rules()).toEqual(['total-cost', 'receipt'])
})

test('what is changed while the form is still there is known as it was left', () => {
  const { show, rules, keep } = opened()
  show('form', [WRONG])
  keep()
  show('form', [outcome('total-cost', 'pass')])
  show(null)
  expect(rules()).toEqual([])
})

test('back in the form nothing of before counts', () => {
  const { show, rules, keep } = opened()
  show('form', [WRONG])
  keep()
  show(null)
  show('form', [outcome('total-cost', 'pass')])
  expect(rules()).toEqual([])
  show(null)
  expect(rules()).toEqual([])
})

test('it is kept at the address of a confirmation screen, and not after that', () => {
  const { show, rules, keep } = opened()
  show('form', [WRONG])
  keep()
  show(null, [], { href: `${FORM}&confirm` })
  expect(rules()).toEqual(['total-cost'])
  show(null, [], { href: 'https://iryohokenjyoho.service-now.com/csm' })
  expect(rules()).toEqual([])
})

test('after a receipt nothing is kept', () => {
  const { show, rules, keep } = opened()
  show('form', [WRONG])
  keep()
  show(null, [], { receipt: true })
  show(null)
  expect(rules()).toEqual([])
})

test('a form whose confirmation screen was read is known by its address', () => {
  const { memory, show } = opened()
  show('form', [WRONG])
  expect(memory.hasReadConfirmation()).toBe(false)
  show('confirmation', [], { href: `${FORM}&confirm` })
  show('form', [WRONG])
  expect(memory.hasReadConfirmation()).toBe(true)
  show('form', [WRONG], { href: `${FORM}2` })
  expect(memory.hasReadConfirmation()).toBe(false)
})

test('a confirmation screen in a frame of another origin is asked about as soon as it is there', () => {
  const { show, keep, askNow } = opened()
  show('form', [WRONG])
  keep()
  const frame = document.createElement('iframe')
  Object.defineProperty(frame, 'contentDocument', { value: null })
  document.body.append(frame)
  show('form', [WRONG])
  expect(askNow).not.toHaveBeenCalled()
  show(null)
  show(null)
  expect(askNow).toHaveBeenCalledExactlyOnceWith([WRONG])
})
