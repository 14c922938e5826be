import { expect, test } from 'vitest'
import { pass, review } from '../../../lib/check/outcome'
import { loadGuide } from '../../../lib/guide/guides'
import { message } from '../../../lib/message'
import {
  type Facility,
  newFacility,
  WITHOUT_SUBSIDY,
} from '../../../lib/progress/facility/facility'
import { progressOf } from '../../../lib/progress/facility/progressOf'
import { nowCard } from '../../../lib/state/panel/nowCard'

const guide = await loadGuide()
const BEFORE = Temporal.PlainDate.from('2026-01-31')
const AFTER = BEFORE.add({ days: 1 })
const clinic: Facility = { ...newFacility(), kind: 'clinic', asked: true }
const NOTHING_SENT = { receipt: null, kept: null }
const answered = (day: string) => ({ gairai: { day, at: '2026-02-01T00:00:00Z', by: '' } })

const cardFor = (
  facility: Facility,
  today: Temporal.PlainDate,
  outcomes: Parameters<typeof nowCard>[0]['outcomes'] = null,
) => nowCard({ ...NOTHING_SENT, facility, progress: progressOf(guide, facility, today), outcomes })

const outcome = (answer: 'pass' | 'review', ...fieldIds: string[]) => {
  const text = message('checkEmptyMend')
  const found = answer === 'pass' ? pass(fieldIds, 'checkEmptyMend') : review(fieldIds, text, text)
  return { ...found, rule: fieldIds.join(), question: text, source: guide.subsidy.requires.source }
}

test('until the deadline it is the next task', () => {
  expect(cardFor(clinic, BEFORE)).toMatchObject({ card: 'task', task: { id: 'account' } })
})

test('the first time it is the one question', () => {
  expect(cardFor({ ...clinic, asked: false }, BEFORE)).toEqual({ card: 'question' })
  expect(cardFor({ ...clinic, asked: false }, AFTER)).toEqual({ card: 'question' })
})

test('an open form has priority over the question, with the number of fields to check', () => {
  const outcomes = [outcome('review', 'a', 'b'), outcome('review', 'b'), outcome('pass', 'c')]
  const first = { ...clinic, asked: false }
  expect(cardFor(first, AFTER, outcomes)).toEqual({ card: 'form', fields: 2 })
  expect(cardFor(first, AFTER, [outcome('pass', 'c')])).toEqual({ card: 'form', fields: 0 })
})

test('after the deadline it is what can be done about it', () => {
  const passed = { card: 'passed', date: '2026-01-31', own: false }
  expect(cardFor(clinic, AFTER)).toEqual(passed)
})

test('a date of the facility’s own is ahead, or has passed itself', () => {
  const own = { ...clinic, deadlines: answered('2026-03-31') }
  expect(cardFor(own, AFTER).card).toBe('task')
  const passed = { card: 'passed', date: '2026-03-31', own: true }
  expect(cardFor(own, Temporal.PlainDate.from('2026-04-01'))).toEqual(passed)
})

test('without the subsidy, or once it is applied for, the next task is left', () => {
  const without = { ...clinic, deadlines: answered(WITHOUT_SUBSIDY) }
  expect(cardFor(without, AFTER).card).toBe('task')
  const at = { done: true, at: '2026-01-20T00:00:00Z', by: '' }
  expect(cardFor({ ...clinic, ticks: { application: at } }, AFTER).card).toBe('task')
})

test('in the end everything is done', () => {
  const at = { done: true, at: '2026-01-20T00:00:00Z', by: '' }
  const tasks = progressOf(guide, clinic, BEFORE).applying.map(({ id }) => [id, at] as const)
  expect(cardFor({ ...clinic, ticks: Object.fromEntries(tasks) }, AFTER)).toEqual({ card: 'done' })
})

test('a receipt has priority over everything, with what is already ticked and stored', () => {
  const receipt = { said: '受け付けました', number: 'REQ0010023', after: true }
  const cardOf = (
    facility: Facility,
    last: string | null,
    number: string | null = receipt.number,
  ) =>
    nowCard({
      facility,
      progress: progressOf(guide, facility, AFTER),
      outcomes: [outcome('review', 'a')],
      receipt: { ...receipt, number },
      kept: last === null ? null : { day: '2026-01-14', number: last },
    })
  const sent = { card: 'sent', sentence: '受け付けました', number: 'REQ0010023' }
  expect(cardOf(clinic, null)).toEqual({ ...sent, ticked: false, kept: false })
  const ticks = { application: { done: true, at: '2026-02-01T00:00:00Z', by: '' } }
  expect(cardOf({ ...clinic, ticks }, 'REQ0010023')).toEqual({ ...sent, ticked: true, kept: true })
  expect(cardOf(clinic, 'REQ0000001')).toMatchObject({ kept: false })
  expect(cardOf(clinic, '', null)).toMatchObject({ kept: true })
})

test('a stored receipt counts as sent, also after the deadline', () => {
  const kept = { day: '2026-01-14', number: 'REQ0010023' }
  const progress = progressOf(guide, clinic, AFTER)
  const now = nowCard({ facility: clinic, progress, outcomes: null, receipt: null, kept })
  expect(now).toEqual({ card: 'kept', ...kept })
})
