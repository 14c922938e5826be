import { beforeEach, describe, expect, test, vi } from 'vitest'
import { tasksOf } from '../../../lib/guide'
import { loadGuide } from '../../../lib/guide/guides'
import { newFacility } from '../../../lib/progress/facility/facility'
import type { FacilityWithGuide } from '../../../lib/progress/reminders/badge'
import { writeReminderState } from '../../../lib/progress/reminders/reminders'
import { watchDeadline } from '../../../lib/progress/reminders/watchDeadline'
import { waitFor } from '../../waitFor'
import { withTick } from '../ticked'

const { fake, shown, listeners, notices } = await vi.hoisted(async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser')
  const shown = { badge: '', title: '', allowed: false, when: 0 }
  const listeners: ((alarm: { name: string }) => void)[] = []
  const notices: string[] = []
  const event = {
    addListener: (listener: (alarm: { name: string }) => void) => listeners.push(listener),
  }
  const fake = {
    storage: fakeBrowser.storage,
    reset: fakeBrowser.reset,
    runtime: { onStartup: event, getURL: (path: string) => path },
    alarms: {
      onAlarm: event,
      create: async (_: string, { when }: { when: number }) => {
        shown.when = when
      },
    },
    permissions: { onAdded: event, onRemoved: event, contains: async () => shown.allowed },
    notifications: {
      create: async (_: string, { title }: { title: string }) => notices.push(title),
    },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setBadgeText: async ({ text }: { text: string }) => {
        shown.badge = text
      },
      setTitle: async ({ title }: { title: string }) => {
        shown.title = title
      },
    },
  }
  return { fake, shown, listeners, notices }
})
vi.mock('../../../lib/browser', () => ({ browser: fake }))
/** Its deadline is 31 January 2026. */
const guide = await loadGuide()
const facility = newFacility()
const setClock = (time: string) =>
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.from(`${time}+09:00`))
const midnight = () => {
  for (const listener of new Set(listeners)) listener({ name: 'midnight' })
}
const onNewDay = vi.fn()
const waitForBadge = (badge: string) => waitFor(() => expect(shown.badge).toBe(badge))

beforeEach(() => {
  fake.reset()
  listeners.length = 0
  notices.length = 0
  onNewDay.mockReset()
  Object.assign(shown, { badge: '?', title: '', allowed: false })
})

describe('the badge', () => {
  test('shows the last thirty days and is updated at every midnight in Tokyo', async () => {
    setClock('2025-12-31T12:00:00')
    watchDeadline(async () => ({ facility, guide }), onNewDay)
    await waitForBadge('')
    expect(onNewDay).not.toHaveBeenCalled()
    expect(shown.title).toBe('準備ナビを開く')
    expect(Temporal.Instant.fromEpochMilliseconds(shown.when).toString()).toBe(
      '2025-12-31T15:00:00Z',
    )
    setClock('2026-01-01T00:00:00')
    midnight()
    await waitForBadge('30')
    expect(onNewDay).toHaveBeenCalledOnce()
    expect(shown.title).toBe('準備ナビを開く（申請期限：あと 30日）')
    setClock('2026-01-31T00:00:00')
    midnight()
    await waitForBadge('今日')
    setClock('2026-02-01T00:00:00')
    midnight()
    await waitForBadge('')
  })

  test('disappears when the application is ticked and returns when it is unticked', async () => {
    setClock('2026-01-11T12:00:00')
    const work: { now: FacilityWithGuide } = { now: { facility, guide } }
    const refresh = watchDeadline(async () => work.now, onNewDay)
    await waitForBadge('20')
    work.now = { facility: withTick(facility, 'application', true), guide }
    refresh()
    await waitForBadge('')
    work.now = { facility, guide }
    refresh()
    await waitForBadge('20')
  })

  test('also appears for a guide without a task for the application, as in the table', async () => {
    setClock('2026-01-11T12:00:00')
    const tasks = tasksOf(guide).map(({ id }) => id)
    const requires = { ...guide.subsidy.requires, tasks }
    const by = { ...guide, subsidy: { ...guide.subsidy, requires } }
    watchDeadline(async () => ({ facility, guide: by }), onNewDay)
    await waitForBadge('20')
  })

  test('a failure is retried by the next update, and many changes cause one update', async () => {
    setClock('2026-01-11T12:00:00')
    const read = vi.fn(async (): Promise<FacilityWithGuide> => {
      if (read.mock.calls.length === 1) throw new Error('storage')
      return { facility, guide }
    })
    const refresh = watchDeadline(read, onNewDay)
    await waitFor(() => expect(read).toHaveBeenCalledOnce())
    for (const _ of Array(100)) refresh()
    await waitForBadge('20')
    expect(read.mock.calls.length).toBeLessThanOrEqual(3)
  })
})

describe('a notification', () => {
  const start = async (time: string, badge: string) => {
    setClock(time)
    watchDeadline(async () => ({ facility, guide }), onNewDay)
    await waitForBadge(badge)
  }
  const next = async (time: string, badge: string) => {
    setClock(time)
    midnight()
    await waitForBadge(badge)
  }

  test('is never shown unless the person allows it', async () => {
    await start('2026-01-01T09:00:00', '30')
    await next('2026-01-28T09:00:00', '3')
    expect(notices).toEqual([])
  })

  test('is not shown where an administrator has switched reminders off', async () => {
    shown.allowed = true
    await fake.storage.managed.set({ notices: false })
    await start('2026-01-02T09:00:00', '29')
    await next('2026-01-17T00:00:00', '14')
    expect(notices).toEqual([])
    await fake.storage.managed.remove('notices')
    await waitFor(() => expect(notices).toEqual(['補助金の申請期限：あと 14日']))
  })

  test('is shown once for each of the three, even if the machine slept through the day', async () => {
    shown.allowed = true
    await start('2026-01-02T09:00:00', '29')
    await waitFor(() => expect(notices).toHaveLength(1))
    await next('2026-01-03T00:00:00', '28')
    await next('2026-01-17T00:00:00', '14')
    await waitFor(() => expect(notices).toHaveLength(2))
    await next('2026-01-30T00:00:00', '1')
    await waitFor(() => expect(notices).toHaveLength(3))
    await next('2026-01-31T00:00:00', '今日')
    expect(notices).toEqual([
      '補助金の申請期限：あと 29日',
      '補助金の申請期限：あと 14日',
      '補助金の申請期限：あと 1日',
    ])
  })

  test('is not shown for a reminder dismissed in the panel', async () => {
    shown.allowed = true
    await writeReminderState(facility.id, '2026-01-31', { dismissed: 30 })
    await start('2026-01-02T09:00:00', '29')
    await next('2026-01-17T00:00:00', '14')
    await waitFor(() => expect(notices).toEqual(['補助金の申請期限：あと 14日']))
  })
})
