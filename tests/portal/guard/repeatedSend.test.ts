// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { click, guardedPage, userActs } from './guardedPage'

const { guardWith, sent } = guardedPage()

test('このまま送信 finds a button that the page has rendered anew', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  const before = document.querySelector('[name="submit"]')
  const anew = before?.cloneNode(true)
  anew?.addEventListener('click', () => sent.push('anew'))
  if (before && anew) before.replaceWith(anew)
  asked[0]?.send()
  expect(sent).toEqual(['anew'])
})

test.each([
  ['is gone', (button: Element | null) => button?.remove()],
  ['is disabled', (button: Element | null) => button?.toggleAttribute('disabled', true)],
])('if the button %s, the user is asked to press again, and the next press sends', (_, change) => {
  const asked = guardWith({})
  click('[name="submit"]')
  change(document.querySelector('[name="submit"]'))
  asked[0]?.send()
  expect(sent).toEqual([])
  expect(asked.pressAgain).toHaveBeenCalledOnce()
  userActs()
  click('#outside')
  expect(sent).toEqual(['outside'])
  userActs()
  click('#outside')
  expect(sent).toEqual(['outside'])
  expect(asked).toHaveLength(2)
})

test('the next press is checked again if the user changed a field before it', () => {
  const asked = guardWith({})
  click('[name="submit"]')
  document.querySelector('[name="submit"]')?.remove()
  asked[0]?.send()
  userActs('input')
  click('#outside')
  expect(sent).toEqual([])
  expect(asked).toHaveLength(2)
})

test('a submit is repeated with its submitter, whatever names the fields have', () => {
  document.body.innerHTML = `<form id="application">
      <input name="requestSubmit"><input name="closest"><input name="matches"><input name="submit">
      <input name="getAttribute"><input name="querySelector">
      <button id="next" name="way" value="next">次へ</button></form>`
  const submitters: unknown[] = []
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault()
    submitters.push(event.submitter?.id)
  })
  const asked = guardWith({})
  click('#next')
  expect(submitters).toEqual([])
  asked[0]?.send()
  expect(submitters).toEqual(['next'])
})
