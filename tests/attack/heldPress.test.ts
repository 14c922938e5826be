// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdPresses } from '../../lib/portal/guard/heldPress'

let ending: AbortController
let heard: string[]
beforeEach(() => {
  ending = new AbortController()
  heard = []
  document.body.innerHTML = `
    <form id="application"><input id="cost"><textarea></textarea><button id="send">申請する</button></form>
    <form id="search"><input id="word"><button>一時保存</button></form>
    <form id="bare"><input id="alone"></form>
    <div id="words" tabindex="0">送信</div><p id="text">送信</p>
    <nav><a href="/csm" id="menu">申請</a></nav>`
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'keydown', 'keyup']) {
    document.addEventListener(type, hear, { signal: ending.signal })
  }
})
afterEach(() => ending.abort())

const hear = (event: Event) => {
  heard.push(event.type)
}

function act(event: Event, selector: string, isTrusted = true) {
  Object.defineProperty(event, 'isTrusted', { value: isTrusted })
  document.querySelector(selector)?.dispatchEvent(event)
}
const OPTIONS = { bubbles: true, composed: true, cancelable: true }
function press(selector: string, isTrusted = true) {
  for (const type of ['pointerdown', 'mousedown', 'mouseup']) {
    act(new MouseEvent(type, OPTIONS), selector, isTrusted)
  }
}
function enter(selector: string, isComposing = false) {
  for (const type of ['keydown', 'keyup']) {
    act(new KeyboardEvent(type, { ...OPTIONS, key: 'Enter', isComposing }), selector)
  }
}

test.each(['#send', '#words'])('a press on %s does not reach the page while it is held', (on) => {
  holdPresses(() => true, ending.signal)
  press(on)
  expect(heard).toEqual([])
  press('textarea')
  expect(heard).toEqual(['pointerdown', 'mousedown', 'mouseup'])
})

test.each(['#text', '#menu', '#cost'])(
  'a press on %s sends nothing, and reaches the page',
  (on) => {
    holdPresses(() => true, ending.signal)
    press(on)
    expect(heard).toHaveLength(3)
  },
)

test('Enter is withheld from the page only in a field that it sends from', () => {
  holdPresses(() => true, ending.signal)
  enter('#cost')
  expect(heard).toEqual([])
  enter('#cost', true)
  for (const field of ['#alone', '#word', 'textarea']) enter(field)
  expect(heard).toHaveLength(8)
})

test.each([
  ['nothing is wrong', () => false],
  [
    'the check throws',
    () => {
      throw new Error('broken')
    },
  ],
])('if %s, every press reaches the page', (_, isHeld) => {
  holdPresses(isHeld, ending.signal)
  press('#send')
  enter('#cost')
  expect(heard).toHaveLength(5)
})

test('a press by a script of the page reaches it', () => {
  holdPresses(() => true, ending.signal)
  press('#send', false)
  expect(heard).toHaveLength(3)
})
