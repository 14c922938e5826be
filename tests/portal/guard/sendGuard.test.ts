// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { FAILURE } from './failure'
import { click, guardedPage, pressOnMousedown, submit, userActs } from './guardedPage'

const { abort, guardWith, sendOnMousedown, sent } = guardedPage()

test.each(['[name="submit"]', '#outside'])(
  'a click on %s is held while an outcome is 要修正, and the dialog opens',
  (button) => {
    const asked = guardWith({})
    click(button)
    expect(sent).toEqual([])
    expect(asked).toHaveLength(1)
  },
)

test('a submit without a click is held as well', () => {
  const asked = guardWith({})
  submit()
  expect(sent).toEqual([])
  expect(asked).toHaveLength(1)
})

test('a click on a button that sends nothing passes', () => {
  const asked = guardWith({})
  click('#other')
  expect(sent).toEqual(['other'])
  expect(asked).toHaveLength(0)
})

test('a send passes while no outcome is 要修正', () => {
  const asked = guardWith({ foundIn: () => [] })
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(0)
})

test('このまま送信 repeats the send once, and the user’s next send opens the dialog again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  expect(sent).toEqual(['submit'])
  userActs()
  submit()
  asked[1]?.send()
  expect(sent).toEqual(['submit', 'form'])
  userActs()
  click('[name="submit"]')
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(3)
})

test('戻って直す sends nothing and goes to the field that is 要修正', () => {
  const goBack = vi.fn()
  const asked = guardWith({ goBack })
  click('[name="submit"]')
  asked[0]?.goBack()
  expect(sent).toEqual([])
  expect(goBack).toHaveBeenCalledWith([FAILURE])
})

const broken = () => {
  throw new Error('broken')
}

test.each([
  ['the check', { foundIn: broken }],
  ['the dialog', { openDialog: broken }],
])('if %s throws, the send passes', (_, parts) => {
  guardWith(parts)
  click('[name="submit"]')
  submit()
  expect(sent).toEqual(['submit', 'form'])
})

test('after a dialog that could not be opened, what the page sends on `mousedown` passes', () => {
  sendOnMousedown('#outside')
  guardWith({ openDialog: broken })
  pressOnMousedown('#outside')
  expect(sent).toEqual(['outside'])
  pressOnMousedown('#outside')
  expect(sent).toEqual(['outside', 'mousedown', 'outside'])
})

test('a guard that was aborted holds nothing', () => {
  const asked = guardWith({})
  abort()
  click('[name="submit"]')
  expect(sent).toEqual(['submit'])
  expect(asked).toHaveLength(0)
})

test('after このまま送信 the page’s own sends pass until the user acts again', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  asked[0]?.send()
  submit()
  expect(sent).toEqual(['submit', 'form'])
  userActs()
  submit()
  expect(sent).toEqual(['submit', 'form'])
  expect(asked).toHaveLength(2)
})

test('a second send is held while the dialog is open, and brings the dialog to the front', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  click('[name="submit"]')
  submit()
  expect(sent).toEqual([])
  expect(asked).toHaveLength(1)
  expect(asked.dialog.fronts).toBe(2)
})
