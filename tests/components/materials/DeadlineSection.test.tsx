// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { DeadlineSection } from '../../../components/materials/DeadlineSection'
import { loadGuide } from '../../../lib/guide/guides'
import {
  type Facility,
  newFacility,
  WITHOUT_SUBSIDY,
} from '../../../lib/progress/facility/facility'
import { guideFor } from '../../../lib/progress/facility/ownDeadline'
import { progressOf } from '../../../lib/progress/facility/progressOf'
import type { MaterialsState } from '../../../lib/state/panel/materials'
import { withTick } from '../../progress/ticked'

afterEach(() => render(null, document.body))

const guide = await loadGuide()
const MATERIALS: MaterialsState = {
  recent: signal([]),
  reminders: signal(null),
  dismissReminder: () => {},
  noticesOff: signal(false),
  notifications: signal(false),
  setNotifications: () => {},
}

const withOwnDay = (day: string): Facility => ({
  ...newFacility(),
  deadlines: { [guide.id]: { day, at: '2026-02-01T00:00:00Z', by: '' } },
})

function showOn(day: string, facility: Facility, materials = MATERIALS) {
  const ownGuide = guideFor(guide, facility)
  const { deadline } = progressOf(guide, facility, Temporal.PlainDate.from(day))
  render(<DeadlineSection guide={ownGuide} due={deadline} materials={materials} />, document.body)
  return document.body.textContent ?? ''
}

const CALENDAR = 'カレンダーに入れる'
const PASSED = '手引きの期限を過ぎています'

test('before the deadline the section offers a calendar file', () => {
  const text = showOn('2026-01-31', newFacility())
  expect(text).toContain('令和8年（2026年）1月31日')
  expect(text).toContain(CALENDAR)
})

test('after the deadline it refers to the portal’s notice', () => {
  const text = showOn('2026-02-01', newFacility())
  expect(text).toContain(PASSED)
  expect(text).not.toContain(CALENDAR)
})

test('a facility’s own date that has passed is not called the guide’s', () => {
  const text = showOn('2026-04-01', withOwnDay('2026-03-31'))
  expect(text).toContain('施設で確認した期限')
  expect(text).toContain('令和8年（2026年）3月31日')
  expect(text).not.toContain(PASSED)
})

test.each<[string, Facility, string]>([
  ['has applied', withTick(newFacility(), 'application', true), '申請済み'],
  ['continues without the subsidy', withOwnDay(WITHOUT_SUBSIDY), '対象外'],
])('for a facility that %s it shows neither a passed deadline nor a file', (_, facility, state) => {
  for (const day of ['2026-01-31', '2026-02-01']) {
    const text = showOn(day, facility)
    expect(text).toContain(state)
    expect(text).not.toContain(PASSED)
    expect(text).not.toContain(CALENDAR)
  }
})

test('where an administrator has switched reminders off, it says so and offers none', () => {
  const text = showOn('2026-01-31', newFacility(), { ...MATERIALS, noticesOff: signal(true) })
  expect(text).toContain('お知らせは、管理者の設定でオフになっています')
  expect(document.querySelector('input[type=checkbox]')).toBeNull()
})
