// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeInForm, isCodeTyped } from '../../lib/portal/check/codeInForm'
import type { FormReading } from '../../lib/portal/form/pageForms'
import { type UserInput, watchUserInput } from '../../lib/portal/page/userInput'
import { readField } from '../portal/readField'

const CODE = '3410712362'
let ending: AbortController
let input: UserInput
let field: HTMLInputElement
beforeEach(() => {
  ending = new AbortController()
  input = watchUserInput(ending.signal)
  document.body.innerHTML = '<input id="code"><input id="other"><button>送信</button>'
  const found = document.querySelector('input')
  if (!found) throw new Error('There is no field')
  field = found
})
afterEach(() => ending.abort())

/** Dispatches an event as the browser does for what the user does. */
function act(type: string, on: Element, isTrusted = true, target = on) {
  const event = new Event(type, { bubbles: true, composed: true })
  Object.defineProperty(event, 'isTrusted', { value: isTrusted })
  Object.defineProperty(event, 'target', { value: target })
  on.dispatchEvent(event)
}

function read() {
  const code = readField({ id: 'code', meaning: 'facilityCode', values: [field.value] })
  const form: FormReading = {
    reading: { screen: 'form', fields: [code], perhaps: null, others: 0 },
    controls: new Map([['code', { ...CONTROL, element: field, visible: field }]]),
    readingsSentBy: () => [],
  }
  return input.markTyped(form)
}
const CONTROL = { ...readField({}), options: [], hint: false, hidden: false }

test('a code that the user enters is theirs, by keyboard or pasted with the mouse', () => {
  for (const press of ['keydown', 'pointerdown']) {
    act(press, field)
    field.value = CODE
    act('input', field)
    const reading = read()
    expect(codeInForm(reading)?.digits).toBe(CODE)
    expect(isCodeTyped(reading)).toBe(true)
  }
})

test('a code that the user enters in an open shadow root is theirs', () => {
  const host = document.body.appendChild(document.createElement('div'))
  host.attachShadow({ mode: 'open' }).append(field)
  // Browsers tell the window that the host is the target.
  act('keydown', field, true, host)
  field.value = CODE
  act('input', field, true, host)
  expect(isCodeTyped(read())).toBe(true)
})

test.each([
  ['sets the value', () => {}],
  ['and dispatches an event', () => act('input', field, false)],
  ['after the user pressed elsewhere, by execCommand', () => act('input', field)],
])('a code is not theirs if the page %s', (_, event) => {
  const button = document.querySelector('button')
  if (button) act('pointerdown', button)
  field.value = CODE
  event()
  expect(isCodeTyped(read())).toBe(false)
})

test('a code that the page changes after the user entered it is no longer theirs', () => {
  act('keydown', field)
  field.value = CODE
  act('input', field)
  field.value = '0110112349'
  expect(isCodeTyped(read())).toBe(false)
})
