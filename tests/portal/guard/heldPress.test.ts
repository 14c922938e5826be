// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdPresses } from '../../../lib/portal/guard/heldPress'

let guard: AbortController
const heard = vi.fn()

beforeEach(() => {
  guard = new AbortController()
  heard.mockClear()
})
afterEach(() => guard.abort())

/** The user presses Enter in the first field of a form with a send button. */
function pressEnterIn(field: string) {
  document.body.innerHTML = `<form>${field}<button>送信</button></form>`
  holdPresses(() => true, guard.signal)
  const input = document.querySelector('input')
  input?.addEventListener('keydown', heard)
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  input?.dispatchEvent(event)
}

test('Enter in a field of one line is withheld from the page', () => {
  pressEnterIn('<input type="text">')
  expect(heard).not.toHaveBeenCalled()
})

test.each([
  '<div class="select2-container"><input class="select2-focusser" type="text"></div>',
  '<div class="select2-drop"><input type="text"></div>',
  '<input type="text" role="combobox">',
  '<input type="text" aria-haspopup="listbox">',
  '<input type="text" aria-autocomplete="list">',
  '<input type="text" list="places">',
  '<input type="text" class="datepickerinput">',
  '<div class="datepicker"><input type="text"></div>',
])('Enter in %s only opens or chooses, and the page gets it', (field) => {
  pressEnterIn(field)
  expect(heard).toHaveBeenCalledOnce()
})
