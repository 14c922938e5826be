import { expect, test } from 'vitest'
import { checkedPart } from '../../../lib/check/rule'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import {
  isContextRequest,
  isFromExtension,
  isFromOurPage,
  isFromPortal,
  isGoToField,
  isGoToPlace,
  isPageContext,
  isPointAtField,
  isReadAgain,
} from '../../../lib/portal/channel/message'
import type { PageState } from '../../../lib/portal/channel/pageState'
import { parseReport } from '../../../lib/portal/channel/pageStateSchema'
import { checkContext } from '../../../lib/progress/facility/checkContext'
import { newFacility } from '../../../lib/progress/facility/facility'
import { readField } from '../readField'

const HOSTILE = [null, undefined, 1, 'context', [], {}, { type: 'other' }, { type: {} }]

test.each(HOSTILE)('%j is not one of our messages', (value) => {
  expect(isPageContext(value)).toBe(false)
  expect(isContextRequest(value)).toBe(false)
  expect(isGoToField(value)).toBe(false)
  expect(isPointAtField(value)).toBe(false)
  expect(isGoToPlace(value)).toBe(false)
  expect(isReadAgain(value)).toBe(false)
  expect(parseReport(value)).toBeNull()
})

test('a request to go to a field names the field', () => {
  expect(isGoToField({ type: 'go-to-field', fieldId: 'field-1' })).toBe(true)
  expect(isGoToField({ type: 'go-to-field', fieldId: 1 })).toBe(false)
})

test('a request to point at a field names the field, or `null`', () => {
  expect(isPointAtField({ type: 'point-at-field', fieldId: 'field-1' })).toBe(true)
  expect(isPointAtField({ type: 'point-at-field', fieldId: null })).toBe(true)
  expect(isPointAtField({ type: 'point-at-field' })).toBe(false)
})

test('a request to go to a place names the article and the kind of place', () => {
  expect(isGoToPlace({ type: 'go-to-place', article: 'hub', kind: 'way' })).toBe(true)
  expect(isGoToPlace({ type: 'go-to-place', article: 'hub', kind: 'form' })).toBe(false)
  expect(isGoToPlace({ type: 'go-to-place', article: {}, kind: 'way' })).toBe(false)
})

/** @returns the page state as the panel parses it from a report; `null` if it is refused. */
function stateRead(state: unknown): PageState | null {
  const report = parseReport({ type: 'page', frame: 'a', top: true, state })
  return report?.type === 'page' ? report.state : null
}

test('a page state is parsed without loss', () => {
  const state = {
    href: 'https://iryohokenjyoho.service-now.com/csm',
    article: {
      number: 'KB0011639',
      state: 'shown',
      places: [
        { article: 'hub', kind: 'section', path: ['助成金について'], found: 1, folded: false },
      ],
      unloaded: true,
    },
    login: false,
    receipt: null,
    form: {
      found: 'application',
      reading: {
        screen: 'form',
        perhaps: null,
        others: 0,
        fields: [
          readField({
            id: 'field-1',
            section: ['費用'],
            meaning: 'totalCost',
            why: { by: 'evidence', evidence: ['label', 'unit'] },
          }),
          readField({ id: 'field-2', why: { by: 'tied', between: ['totalCost', 'cost:mobile'] } }),
          readField({ id: 'field-3', why: { by: 'taken', as: 'totalCost' } }),
        ],
      },
      kind: 'unknown',
      declared: false,
    },
  }
  expect(stateRead(state)).toEqual(state)
})

test('the values of a form that is not an application are dropped', () => {
  const field = { label: '感想', section: ['アンケート'], kind: 'text' }
  const form = { found: 'other', fields: [field], kind: 'unknown', subsidy: null, declared: true }
  const page = { href: '', article: null, login: false, receipt: null }
  expect(stateRead({ ...page, form })?.form).toEqual(form)
  const valued = { ...form, fields: [{ ...field, values: ['ひみつ'] }] }
  expect(stateRead({ ...page, form: valued })?.form).toEqual(form)
})

test('a state with an unknown meaning is refused', () => {
  const field = { ...readField({}), meaning: 'x' }
  const reading = { screen: 'form', fields: [field], perhaps: null, others: 0 }
  const form = { found: 'application', reading, kind: 'unknown', declared: false }
  expect(stateRead({ href: '', article: null, login: false, receipt: null, form })).toBeNull()
})

test('a report names its frame, and a last one that the frame was removed', () => {
  const state = { href: '', article: null, login: false, receipt: null, form: { found: 'none' } }
  const report = { type: 'page', frame: 'a', top: true, state }
  expect(parseReport(report)).toEqual(report)
  expect(parseReport({ type: 'gone', frame: 'a' })).toEqual({ type: 'gone', frame: 'a' })
  expect(parseReport({ ...report, top: 1 })).toBeNull()
  expect(parseReport({ ...report, state: { ...state, form: { found: 'x' } } })).toBeNull()
})

async function contextOf(id: string) {
  const guide = await loadGuide(id)
  return {
    type: 'context',
    guide: checkedPart(guide),
    vocabulary: guide.form.fields,
    assignments: { own: [], guide: guide.form.assignments ?? [] },
    checkContext: checkContext(newFacility(), guide),
    receipt: guide.form.receipt ?? null,
    asOf: null,
  }
}

test.each(GUIDE_IDS)('the context of guide %s is accepted', async (id) => {
  const context = await contextOf(id)
  expect(isPageContext(context)).toBe(true)
  expect(isPageContext({ ...context, asOf: '2026-01-20' })).toBe(true)
})

test('a context on which the check would throw is refused', async () => {
  const context = await contextOf(GUIDE_IDS[0] ?? '')
  const { guide, checkContext } = context
  const broken = [
    { ...context, asOf: 'tomorrow' },
    { ...context, asOf: undefined },
    { ...context, vocabulary: {} },
    { ...context, vocabulary: [{ name: 'totalCost', labels: '総事業費' }] },
    { ...context, checkContext: { ...checkContext, items: null } },
    { ...context, checkContext: { ...checkContext, code: undefined } },
    { ...context, checkContext: null },
    { ...context, assignments: undefined },
    { ...context, assignments: { own: [], guide: [{ id: 'x', fields: 'all' }] } },
    { ...context, assignments: { own: [{ id: 'x', fields: [{}] }], guide: [] } },
    { ...context, guide: { ...guide, subsidy: undefined } },
    { ...context, guide: { ...guide, subsidy: { ...guide.subsidy, terms: [null] } } },
    { ...context, guide: { ...guide, subsidy: { ...guide.subsidy, items: 'all' } } },
  ]
  for (const value of broken) expect(isPageContext(value)).toBe(false)
})

const OWN = { id: 'ours', getURL: (path: string) => `chrome-extension://ours/${path}` }
const PAGE = { id: 'ours', url: 'https://iryohokenjyoho.service-now.com/csm', tab: {} }
const FRAME = {
  ...{ id: 'ours', url: 'about:srcdoc', tab: {} },
  origin: 'https://iryohokenjyoho.service-now.com',
}
const PANEL = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' }
const STRANGERS = [
  { ...PAGE, id: 'theirs' },
  { ...PANEL, id: 'theirs' },
  { id: 'ours', url: 'https://iryohokenjyoho.service-now.com.example/csm', tab: {} },
  { id: 'ours', url: 'chrome-extension://ours.example/sidepanel.html', tab: {} },
  { ...FRAME, origin: 'https://iryohokenjyoho.service-now.com.example' },
  { ...FRAME, origin: 'null' },
  { ...FRAME, origin: undefined },
  { ...FRAME, id: 'theirs' },
  { id: 'ours', tab: {} },
  { tab: {} },
]

test('panel, page and frame are recognised by the sender that the browser reports', () => {
  expect([PAGE, FRAME, PANEL].map((sender) => isFromPortal(sender, OWN))).toEqual([
    true,
    true,
    false,
  ])
  for (const is of [isFromOurPage, isFromExtension]) {
    expect([PAGE, FRAME, PANEL].map((sender) => is(sender, OWN))).toEqual([false, false, true])
  }
})

test.each(STRANGERS)('%j is no sender of ours', (sender) => {
  expect(isFromPortal(sender, OWN)).toBe(false)
  expect(isFromOurPage(sender, OWN)).toBe(false)
  expect(isFromExtension(sender, OWN)).toBe(false)
})
