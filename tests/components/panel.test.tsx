// @vitest-environment happy-dom
import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { OfflineNotice } from '../../components/OfflineNotice'
import { Panel } from '../../components/Panel'
import { message } from '../../lib/message'
import { japanese } from '../japanese'
import { idleState } from './panelState'

vi.mock('../../lib/text', () => ({
  t: (...said: Parameters<typeof message>) => japanese(message(...said)),
  say: (...said: Parameters<typeof japanese>) => japanese(...said),
}))

afterEach(() => {
  render(null, document.body)
  vi.restoreAllMocks()
})
const shown = () => document.body.textContent

test('while storage is being read, the panel says that it is loading', () => {
  render(<Panel state={idleState()} />, document.body)
  expect(shown()).toBe('読み込んでいます。')
})

test('where storage cannot be read, it says so, and how to go on', () => {
  const troubles = signal([message('troubleReading')])
  render(<Panel state={{ ...idleState(), troubles }} />, document.body)
  expect(shown()).toContain('内容は消えていません')
  expect(shown()).not.toContain('読み込んでいます')
  const buttons = [...document.querySelectorAll('button')].map(({ textContent }) => textContent)
  expect(buttons).toEqual(['読み込み直す'])
})

test('without a network, what still works is said, until it is back', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(<OfflineNotice />, document.body)
  expect(shown()).toContain('チェックとメモは、このままお使いいただけます')
  online.mockReturnValue(true)
  dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(shown()).toBe(''))
})
