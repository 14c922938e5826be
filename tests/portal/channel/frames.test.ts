import { expect, test } from 'vitest'
import { NO_FRAMES, pageIn, withReport } from '../../../lib/portal/channel/frames'
import type { PageReport } from '../../../lib/portal/channel/message'
import type { ShownForm } from '../../../lib/portal/channel/pageState'

const HREF = 'https://iryohokenjyoho.service-now.com/csm'
const APPLICATION: ShownForm = {
  found: 'application',
  reading: { screen: 'form', fields: [], perhaps: null, others: 0 },
  kind: 'unknown',
  declared: false,
}

const report = (frame: string, form: ShownForm, top = frame.startsWith('top')): PageReport => ({
  type: 'page',
  frame,
  top,
  state: { href: top ? HREF : `${HREF}/frame`, article: null, login: false, receipt: null, form },
})

test('a page has the application of whichever frame contains one', () => {
  const page = withReport(NO_FRAMES, report('top', { found: 'reading' }), 'a')
  expect(pageIn(page, HREF)?.form).toEqual({ found: 'reading' })
  const both = withReport(page, report('inner', APPLICATION), 'a')
  expect(pageIn(both, HREF)).toEqual({ ...page.get('top')?.report.state, form: APPLICATION })
})

test('the form of a removed frame is dropped', () => {
  const page = withReport(NO_FRAMES, report('top', { found: 'none' }), 'a')
  const both = withReport(page, report('inner', APPLICATION), 'a')
  const left = withReport(both, { type: 'gone', frame: 'inner' }, 'a')
  expect(pageIn(left, HREF)?.form).toEqual({ found: 'none' })
})

test('reports for another address, or from a frame without its page, are not shown', () => {
  const inner = withReport(NO_FRAMES, report('inner', APPLICATION), 'a')
  expect(pageIn(inner, HREF)).toBeNull()
  const page = withReport(inner, report('top', { found: 'none' }), 'a')
  expect(pageIn(page, HREF)?.form).toEqual(APPLICATION)
  expect(pageIn(page, `${HREF}?id=kb_search`)).toBeNull()
})

test('on a new connection the earlier reports count until the page itself reports', () => {
  const before = withReport(NO_FRAMES, report('top', { found: 'none' }), 'a')
  const old = withReport(before, report('inner', APPLICATION), 'a')
  const early = withReport(old, report('inner-2', { found: 'reading' }), 'b')
  expect(pageIn(early, HREF)?.form).toEqual(APPLICATION)
  const anew = withReport(early, report('top', { found: 'none' }), 'b')
  expect(pageIn(anew, HREF)?.form).toEqual({ found: 'reading' })
})

test('the top frame that reported last is the page in the tab', () => {
  const before = withReport(NO_FRAMES, report('top', APPLICATION), 'a')
  const now = withReport(before, report('top-2', { found: 'none' }), 'b')
  expect(pageIn(now, HREF)?.form).toEqual({ found: 'none' })
})

test('an application in another frame is counted among the others', () => {
  const page = withReport(NO_FRAMES, report('top', APPLICATION), 'a')
  expect(pageIn(page, HREF)?.form).toMatchObject({ reading: { others: 0 } })
  const two = withReport(page, report('inner', structuredClone(APPLICATION)), 'a')
  expect(pageIn(two, HREF)?.form).toMatchObject({ reading: { others: 1 } })
})
