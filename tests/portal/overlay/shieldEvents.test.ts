// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shieldEvents } from '../../../lib/portal/overlay/shieldEvents'

const TYPES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'keydown']

let end: AbortController
let heard: string[]

beforeEach(() => {
  end = new AbortController()
  heard = []
  document.body.innerHTML = '<junbi-navi></junbi-navi><button>ページのボタン</button>'
  shieldEvents(end.signal)
  for (const type of TYPES) {
    window.addEventListener(type, (event) => heard.push(event.type), { signal: end.signal })
  }
})
afterEach(() => end.abort())

/** @returns whether the browser does what it does of itself. */
function happens(on: 'junbi-navi' | 'button', event: Event, { at = 0, trusted = true } = {}) {
  Object.defineProperty(event, 'isTrusted', { value: trusted })
  Object.defineProperty(event, 'timeStamp', { value: at })
  document.querySelector(on)?.dispatchEvent(event)
  return !event.defaultPrevented
}

/** One press of the mouse, which is the first or the second of a double click. */
function press(on: 'junbi-navi' | 'button', detail: number, at: number, trusted = true): boolean[] {
  const options = { bubbles: true, cancelable: true }
  return [
    new PointerEvent('pointerdown', options),
    new MouseEvent('mousedown', { ...options, detail }),
    new PointerEvent('pointerup', options),
    new MouseEvent('mouseup', { ...options, detail }),
    new MouseEvent('click', { ...options, detail }),
  ].map((event) => happens(on, event, { at, trusted }))
}

test('what is pressed in our elements is none of the page’s', () => {
  press('junbi-navi', 1, 0)
  expect(heard).toEqual([])
})

test('the second half of a double click that closed our question does not reach the page', () => {
  press('junbi-navi', 1, 1000)
  document.querySelector('junbi-navi')?.remove()
  const done = press('button', 2, 1300)
  const doubled = new MouseEvent('dblclick', { bubbles: true, cancelable: true, detail: 2 })
  happens('button', doubled, { at: 1300 })
  expect(heard).toEqual([])
  expect(done).toEqual([false, false, false, false, false])
})

test('half a second later the page hears everything again', () => {
  press('junbi-navi', 1, 1000)
  const done = press('button', 2, 1501)
  expect(heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
  expect(done).not.toContain(false)
})

test('a click of its own is the page’s, however soon it comes', () => {
  press('junbi-navi', 1, 1000)
  press('button', 1, 1100)
  expect(heard).toEqual(['mousedown', 'mouseup', 'click'])
})

test('a double click anywhere else, and what a script does, is left alone', () => {
  press('button', 2, 1000)
  expect(heard).toHaveLength(5)
  press('junbi-navi', 1, 2000)
  press('button', 2, 2100, false)
  expect(heard).toHaveLength(10)
})

test('what is pressed after a key closed our question is the page’s', () => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  happens('junbi-navi', click, { at: 1000 })
  press('button', 2, 1100)
  expect(heard).toHaveLength(5)
})

test('a key that is held after it closed our question presses nothing on the page', () => {
  const enter = (repeat: boolean, type = 'keydown') =>
    new KeyboardEvent(type, {
      ...{ bubbles: true, cancelable: true },
      ...{ key: 'Enter', code: 'Enter', repeat },
    })
  happens('junbi-navi', enter(false))
  happens('junbi-navi', enter(false, 'keypress'))
  expect(happens('button', enter(true))).toBe(false)
  expect(heard).toEqual([])
  expect(happens('button', enter(false))).toBe(true)
  expect(heard).toEqual(['keydown'])
})
