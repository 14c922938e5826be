// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { type Asked, click, guardedPage, pressOnMousedown, submit, userActs } from './guardedPage'

const { guardWith, sendOnMousedown, sent } = guardedPage()

describe('a dialog that the page removes', () => {
  const remove = ({ dialog }: Asked) => Object.assign(dialog, { open: false, removed: true })
  const press = () => {
    userActs()
    click('[name="submit"]')
  }

  test('opens again at the next send', () => {
    const asked = guardWith({})
    press()
    remove(asked)
    press()
    expect(sent).toEqual([])
    expect(asked).toHaveLength(2)
  })

  test('twice in a row opens no more, because the user could never send', () => {
    const asked = guardWith({})
    press()
    remove(asked)
    press()
    remove(asked)
    press()
    submit()
    expect(sent).toEqual(['submit', 'form'])
    expect(asked).toHaveLength(2)
  })

  test('twice in a row also lets pass what the page sends on `mousedown`', () => {
    sendOnMousedown('#outside')
    const asked = guardWith({})
    for (const _ of [1, 2]) {
      pressOnMousedown('#outside')
      remove(asked)
    }
    expect(sent).toEqual([])
    pressOnMousedown('#outside')
    expect(sent).toEqual(['mousedown', 'outside'])
  })

  test.each([
    ['戻って直す', (asked: Asked) => asked.at(-1)?.goBack()],
    ['Esc', ({ dialog }: Asked) => (dialog.open = false)],
  ])('is counted anew after the user closed it by %s', (_, answer) => {
    const asked = guardWith({})
    press()
    remove(asked)
    press()
    answer(asked)
    press()
    remove(asked)
    press()
    expect(sent).toEqual([])
    expect(asked).toHaveLength(4)
  })
})
