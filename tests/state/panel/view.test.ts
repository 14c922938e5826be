import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { ActiveTab } from '../../../lib/portal/channel/followActiveTab'
import { openView } from '../../../lib/state/panel/view'

const FORM = 'https://iryohokenjyoho.service-now.com/csm?id=sc_cat_item'
const ARTICLE = 'https://iryohokenjyoho.service-now.com/csm?id=kb_article_view'

/** A panel, and what comes up in its window. */
function opened() {
  const seen = signal<ActiveTab>({
    tab: 1,
    href: FORM,
    address: { place: 'elsewhere' },
    page: null,
    unreachable: false,
    resume: null,
  })
  const formIsOpen = signal(false)
  const receiptIsShown = signal(false)
  const at = (tab: number, href: string) => {
    formIsOpen.value = false
    receiptIsShown.value = false
    seen.value = { ...seen.value, tab, href }
  }
  const read = () => {
    formIsOpen.value = true
  }
  const receive = () => {
    formIsOpen.value = false
    receiptIsShown.value = true
  }
  return { ...openView(seen, formIsOpen, receiptIsShown), at, read, receive }
}

test('a form that appears opens the check', () => {
  const { view, read } = opened()
  expect(view.value).toBe('steps')
  read()
  expect(view.value).toBe('check')
})

test('the view that the user chose at a form stays', () => {
  const { view, choose, read } = opened()
  read()
  choose('materials')
  expect(view.value).toBe('materials')
})

test('the view that was chosen before the form was read stays', () => {
  const { view, choose, read } = opened()
  choose('steps')
  read()
  expect(view.value).toBe('steps')
})

test('the view that the user chose at a form stays after a visit to another tab', () => {
  const { view, choose, at, read } = opened()
  read()
  choose('steps')
  at(2, ARTICLE)
  at(1, FORM)
  read()
  expect(view.value).toBe('steps')
})

test('back from another tab where a view was chosen, the form opens the check', () => {
  const { view, choose, at, read } = opened()
  read()
  at(2, ARTICLE)
  choose('materials')
  at(1, FORM)
  read()
  expect(view.value).toBe('check')
})

test('a form at another address of the tab opens the check, and so does the first one again', () => {
  const { view, choose, at, read } = opened()
  choose('steps')
  at(1, `${FORM}&sys_id=2`)
  read()
  expect(view.value).toBe('check')
  choose('steps')
  at(1, ARTICLE)
  at(1, `${FORM}&sys_id=2`)
  read()
  expect(view.value).toBe('check')
})

test('the same form in another tab opens the check', () => {
  const { view, choose, at, read } = opened()
  read()
  choose('steps')
  at(2, FORM)
  read()
  expect(view.value).toBe('check')
})

test('a receipt opens what to do now, also in place of the check that was chosen', () => {
  const { view, choose, read, receive } = opened()
  read()
  choose('check')
  receive()
  expect(view.value).toBe('steps')
})

test('the view that the user chose at a receipt stays', () => {
  const { view, choose, at, receive } = opened()
  choose('materials')
  receive()
  expect(view.value).toBe('materials')
  at(2, ARTICLE)
  receive()
  expect(view.value).toBe('steps')
})
