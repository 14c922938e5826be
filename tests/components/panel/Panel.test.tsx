// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { OfflineNotice } from '../../../components/panel/OfflineNotice'
import { Panel } from '../../../components/panel/Panel'
import type { CheckContext } from '../../../lib/check'
import { loadGuide } from '../../../lib/guide/guides'
import type { Guide } from '../../../lib/guide/schema'
import { message } from '../../../lib/message'
import { type CheckedReading, checkReading } from '../../../lib/portal/check/checkReading'
import { type Facility, newFacility } from '../../../lib/progress/facility/facility'
import { withTick } from '../../progress/ticked'
import { waitFor } from '../../waitFor'
import { soundReading } from '../../wording/soundReading'
import { idleState } from '../panelState'

afterEach(() => {
  render(null, document.body)
})
const guide = await loadGuide()
const facilityCalled = (name: string): Facility => ({ ...newFacility(), name, asked: true })
const shown = () => document.body.textContent

test('while storage is being read, the panel says that it is loading', () => {
  render(<Panel state={idleState()} />, document.body)
  expect(shown()).toBe('読み込んでいます。')
})

test('if storage cannot be read, the panel says so and what to do', () => {
  const troubles = signal([message('troubleReading')])
  render(<Panel state={{ ...idleState(), troubles }} />, document.body)
  expect(shown()).toContain('内容は消えていません')
  expect(shown()).not.toContain('読み込んでいます')
  const buttons = [...document.querySelectorAll('button')].map(({ textContent }) => textContent)
  expect(buttons).toEqual(['読み込み直す'])
})

test('while another facility’s guide is loading, only its name is shown, with the focus', () => {
  const [facility, current] = [signal(facilityCalled('本店')), signal<Guide | null>(guide)]
  render(<Panel state={{ ...idleState(), facility, guide: current }} />, document.body)
  const name = document.querySelector<HTMLElement>('h1 button')
  name?.focus()
  expect(shown()).toContain('アカウント登録')
  act(() => {
    facility.value = facilityCalled('西店')
    current.value = null
  })
  expect(document.activeElement).toBe(name)
  expect(name?.textContent).toBe('西店')
  expect(document.querySelector('main')?.textContent).toBe('読み込んでいます。')
  expect(shown()).not.toContain('項目のうち')
  act(() => {
    current.value = guide
  })
  expect(document.activeElement).toBe(name)
  expect(shown()).toContain('アカウント登録')
})

test('if the guide cannot be loaded, the panel says so and shows no task', () => {
  const state = {
    ...idleState(),
    facility: signal(facilityCalled('西店')),
    troubles: signal([message('troubleReading')]),
  }
  render(<Panel state={state} />, document.body)
  expect(shown()).toContain('内容は消えていません')
  expect(shown()).not.toContain('読み込んでいます')
  expect(document.querySelectorAll('main input')).toHaveLength(0)
})

test('the portal is offered once: by the task that is done there, else below it', () => {
  const links = () =>
    [...document.querySelectorAll('main a')].filter((link) =>
      link.textContent.includes('ポータルを開く'),
    )
  const facility = signal(facilityCalled('西店'))
  const state = { ...idleState(), facility, guide: signal<Guide | null>(guide) }
  render(<Panel state={state} />, document.body)
  expect(links().map((link) => link.closest('.next') !== null)).toEqual([true])
  act(() => {
    facility.value = withTick(facility.value, 'account', true)
  })
  expect(links().map((link) => link.closest('.next') !== null)).toEqual([false])
})

const CONTEXT: CheckContext = {
  ...{ code: '', facility: { kind: 'clinic', adapted: false, subsidised: false } },
  ...{ openTasks: [], items: guide.subsidy.items.map(({ id }) => id), applied: false },
}

test('the number on the check is red only where something is wrong', () => {
  const day = Temporal.PlainDate.from('2026-01-20')
  const checkedWith = (amount: readonly string[]) =>
    checkReading(soundReading({ 申請額: amount }), CONTEXT, guide, null, day)
  const checked = signal<CheckedReading | null>(checkedWith([]))
  const facility = signal(facilityCalled('西店'))
  const state = { ...idleState(), facility, guide: signal<Guide | null>(guide), checked }
  render(<Panel state={state} />, document.body)
  const count = () => document.querySelector('nav .count')
  expect([count()?.textContent, count()?.className]).toEqual(['見るところ1', 'count'])
  act(() => {
    checked.value = checkedWith(['150,000'])
  })
  expect([count()?.textContent, count()?.className]).toEqual(['見るところ1', 'count fail'])
})

test('without a network, the panel says what still works, until the network is back', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  await act(() => render(<OfflineNotice />, document.body))
  expect(shown()).toContain('チェックとメモは、このままお使いいただけます')
  online.mockReturnValue(true)
  dispatchEvent(new Event('online'))
  await waitFor(() => expect(shown()).toBe(''))
})
