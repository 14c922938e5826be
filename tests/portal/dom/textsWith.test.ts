// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { textsWith } from '../../../lib/portal/dom/textsWith'

const found = (root: Element | ShadowRoot) => [...textsWith(root, /甲/)].map(({ data }) => data)

test('texts that match are found in the order of the page, however deep they are', () => {
  document.body.innerHTML = `<!-- 甲 -->乙<p>甲1<b>丙</b><i>甲2</i></p><div><div><div></div> </div></div>
    <ul><li>丁</li><li><span><!-- x -->甲3</span>戊</li></ul>甲4<p></p>`
  expect(found(document.body)).toEqual(['甲1', '甲2', '甲3', '甲4'])
})

test('also in a shadow root, and with nothing after the part that has them', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' })
  root.innerHTML = '<div><p>乙</p></div><div><p>甲</p><p>乙</p></div>'
  expect(found(root)).toEqual(['甲'])
})

test('none is found outside of the part that is asked for', () => {
  document.body.innerHTML = '<p id="a"><b>乙</b></p><p>甲</p>'
  const [part] = document.body.children
  expect(part && found(part)).toEqual([])
})

test('a deep page is walked through once it has been asked for much', () => {
  const text = '乙'.repeat(5_000)
  document.body.innerHTML = `${'<div>'.repeat(500)}${text}甲`
  expect(found(document.body)).toEqual([`${text}甲`])
})
