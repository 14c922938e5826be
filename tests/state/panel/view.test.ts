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
    deaf: false,
    resume: null,
  })
  const formIsOpen = signal(false)
  const at = (tab: number, href: string) => {
    formIsOpen.value = false
    seen.value = { ...seen.value, tab, href }
  }
  const read = () => {
    formIsOpen.value = true
  }
  return { ...openView(seen, formIsOpen), at, read }
}

test('a form that comes up leads to the check', () => {
  const { view, read } = opened()
  expect(view.value).toBe('steps')
  read()
  expect(view.value).toBe('check')
})

test('the view that was chosen beside a form stays', () => {
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

test('back from another tab the view that was chosen beside the form stays', () => {
  const { view, choose, at, read } = opened()
  read()
  choose('steps')
  at(2, ARTICLE)
  at(1, FORM)
  read()
  expect(view.value).toBe('steps')
})

test('back from another tab, where a view was chosen, the form leads to the check', () => {
  const { view, choose, at, read } = opened()
  read()
  at(2, ARTICLE)
  choose('materials')
  at(1, FORM)
  read()
  expect(view.value).toBe('check')
})

test('a form at another address of the tab leads to the check, and so does the first one again', () => {
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

test('the same form in another tab leads to the check', () => {
  const { view, choose, at, read } = opened()
  read()
  choose('steps')
  at(2, FORM)
  read()
  expect(view.value).toBe('check')
})
