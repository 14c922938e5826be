// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openShadow } from '../../../lib/portal/overlay/shadowHost'
import { shieldEvents } from '../../../lib/portal/overlay/shieldEvents'

const TYPES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'keydown']

const OURS = '[data-junbi-navi]'

let shield: AbortController
let received: string[]

beforeEach(() => {
  shield = new AbortController()
  received = []
  document.body.innerHTML = '<button>ページのボタン</button>'
  const { host } = openShadow('dialog', '')
  shield.signal.addEventListener('abort', () => host.remove())
  shieldEvents(shield.signal)
  for (const type of TYPES) {
    window.addEventListener(type, (event) => received.push(event.type), { signal: shield.signal })
  }
})
afterEach(() => shield.abort())

/** Dispatches an event as the browser does. @returns whether its default action takes place. */
function dispatch(on: 'ours' | 'button', event: Event, { at = 0, trusted = true } = {}) {
  Object.defineProperty(event, 'isTrusted', { value: trusted })
  Object.defineProperty(event, 'timeStamp', { value: at })
  document.querySelector(on === 'ours' ? OURS : on)?.dispatchEvent(event)
  return !event.defaultPrevented
}

/** One press of the mouse. @param detail 1, or 2 for the second half of a double click. */
function press(
  on: 'ours' | 'button',
  detail: number,
  at: number,
  { trusted = true, clientX = 0 } = {},
): boolean[] {
  const options = { bubbles: true, cancelable: true, clientX }
  return [
    new PointerEvent('pointerdown', options),
    new MouseEvent('mousedown', { ...options, detail }),
    new PointerEvent('pointerup', options),
    new MouseEvent('mouseup', { ...options, detail }),
    new MouseEvent('click', { ...options, detail }),
  ].map((event) => dispatch(on, event, { at, trusted }))
}

test('the page receives no event of a press in our elements', () => {
  press('ours', 1, 0)
  expect(received).toEqual([])
})

test('the second half of a double click that closed our dialog does not reach the page', () => {
  press('ours', 1, 1000)
  document.querySelector(OURS)?.remove()
  const done = press('button', 2, 1300)
  const doubled = new MouseEvent('dblclick', { bubbles: true, cancelable: true, detail: 2 })
  dispatch('button', doubled, { at: 1300 })
  expect(received).toEqual([])
  expect(done).toEqual([false, false, false, false, false])
})

test('the page receives all events again after half a second', () => {
  press('ours', 1, 1000)
  const done = press('button', 2, 1501)
  expect(received).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
  expect(done).not.toContain(false)
})

test('a separate click on the page reaches it, however soon it comes', () => {
  press('ours', 1, 1000)
  press('button', 1, 1100)
  expect(received).toEqual(['mousedown', 'mouseup', 'click'])
})

test('a press at another place reaches the page whole, however soon it comes', () => {
  press('ours', 1, 1000)
  press('button', 2, 1100, { clientX: 21 })
  expect(received).toHaveLength(5)
  press('ours', 1, 2000)
  press('button', 2, 2100, { clientX: 20 })
  expect(received).toHaveLength(5)
})

test('a double click on the page, and events of a script, reach the page', () => {
  press('button', 2, 1000)
  expect(received).toHaveLength(5)
  press('ours', 1, 2000)
  press('button', 2, 2100, { trusted: false })
  expect(received).toHaveLength(10)
})

test('a press after a key closed our dialog reaches the page', () => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  dispatch('ours', click, { at: 1000 })
  press('button', 2, 1100)
  expect(received).toHaveLength(5)
})

test('a key still held after it closed our dialog does not reach the page', () => {
  const enter = (repeat: boolean, type = 'keydown') =>
    new KeyboardEvent(type, {
      ...{ bubbles: true, cancelable: true },
      ...{ key: 'Enter', code: 'Enter', repeat },
    })
  dispatch('ours', enter(false))
  dispatch('ours', enter(false, 'keypress'))
  expect(dispatch('button', enter(true))).toBe(false)
  expect(received).toEqual([])
  expect(dispatch('button', enter(false))).toBe(true)
  expect(received).toEqual(['keydown'])
})
