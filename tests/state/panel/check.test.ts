// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import type { ActiveTab } from '../../../lib/portal/channel/followActiveTab'
import { newFacility } from '../../../lib/progress/facility/facility'
import { openCheck } from '../../../lib/state/panel/check'
import { openToday } from '../../../lib/state/today'
import { waitFor } from '../../waitFor'

let now: Temporal.Instant

const at = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Asia/Tokyo')

beforeEach(() => {
  vi.useFakeTimers()
  now = at('2026-01-31T18:00').toInstant()
  vi.spyOn(Temporal.Now, 'instant').mockImplementation(() => now)
})
afterEach(() => {
  vi.useRealTimers()
})

const SEEN: ActiveTab = {
  tab: 1,
  href: 'https://iryohokenjyoho.service-now.com/csm',
  address: { place: 'page', id: '' },
  page: {
    href: 'https://iryohokenjyoho.service-now.com/csm',
    article: null,
    login: false,
    receipt: null,
    form: {
      found: 'application',
      reading: { screen: 'form', fields: [], perhaps: null, others: 0 },
      kind: 'unknown',
      declared: false,
    },
  },
  unreachable: false,
  resume: null,
}

/** The panel beside a form that stays as it is, on the last day to apply. */
async function openOnTheLastDay(asOf: string | null) {
  const { checked } = openCheck({
    guide: signal(await loadGuide()),
    facility: signal(newFacility()),
    seen: signal(SEEN),
    panelFormValues: signal(null),
    asOf: signal(asOf),
    today: openToday(),
  })
  await waitFor(() => expect(checked.value).not.toBeNull())
  return () => checked.value?.outcomes.find(({ rule }) => rule === 'deadline')?.answer
}

test('the check is repeated at midnight in Tokyo', async () => {
  const deadline = await openOnTheLastDay(null)
  expect(deadline()).toBe('pass')
  now = at('2026-02-01T00:00').toInstant()
  vi.advanceTimersByTime(6 * 60 * 60 * 1000 + 1000)
  expect(deadline()).toBe('review')
})

test('a panel reads the day again when it becomes visible', async () => {
  const deadline = await openOnTheLastDay(null)
  now = at('2026-02-03T09:00').toInstant()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(deadline()).toBe('review')
})

test('with a chosen day, midnight changes nothing', async () => {
  const deadline = await openOnTheLastDay('2026-01-20')
  now = at('2026-02-01T00:00').toInstant()
  vi.advanceTimersByTime(6 * 60 * 60 * 1000 + 1000)
  expect(deadline()).toBe('pass')
})
