import { beforeEach, expect, test, vi } from 'vitest'
import { checkedPart } from '../../../lib/check/rule'
import { loadGuide } from '../../../lib/guide/guides'
import { contextBroadcaster } from '../../../lib/portal/channel/contextBroadcaster'
import type { PageContext } from '../../../lib/portal/channel/message'
import { checkContext } from '../../../lib/progress/facility/checkContext'
import { newFacility } from '../../../lib/progress/facility/facility'
import { waitFor } from '../../waitFor'

const { tabs } = vi.hoisted(() => ({ tabs: { query: vi.fn(), sendMessage: vi.fn() } }))
vi.mock('../../../lib/browser', () => ({ browser: { tabs } }))

const guide = await loadGuide()
const contextOf = (asOf: string): PageContext => ({
  type: 'context',
  guide: checkedPart(guide),
  vocabulary: guide.form.fields,
  assignments: { own: [], guide: [] },
  checkContext: checkContext(newFacility(), guide),
  places: [],
  receipt: null,
  asOf,
})

beforeEach(() => {
  vi.resetAllMocks()
  tabs.query.mockResolvedValue([{ id: 1 }, { id: 2 }, {}])
  tabs.sendMessage.mockResolvedValue(undefined)
})

/** The day in the context that each page received, in order. */
const received = () => tabs.sendMessage.mock.calls.map(([id, { asOf }]) => `${id} ${asOf}`)

test('every page of the portal receives the context, even if one of them has no content script', async () => {
  tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'))
  contextBroadcaster(async () => contextOf('2026-01-20'))()
  await waitFor(() => expect(received()).toEqual(['1 2026-01-20', '2 2026-01-20']))
})

test('a thousand changes at once cause two broadcasts, the latest context last', async () => {
  let day = '2026-01-20'
  const answers: (() => void)[] = []
  const read = vi.fn(() => {
    const now = contextOf(day)
    return new Promise<PageContext>((resolve) => answers.push(() => resolve(now)))
  })
  const broadcast = contextBroadcaster(read)
  broadcast()
  day = '2026-01-21'
  for (let change = 0; change < 1_000; change++) broadcast()
  expect(read).toHaveBeenCalledTimes(1)
  answers[0]?.()
  await waitFor(() => expect(read).toHaveBeenCalledTimes(2))
  answers[1]?.()
  await waitFor(() => expect(received()).toHaveLength(4))
  expect(received()).toEqual(['1 2026-01-20', '2 2026-01-20', '1 2026-01-21', '2 2026-01-21'])
})

test('pages keep their context when reading it fails, and receive the next one', async () => {
  const read = vi.fn(async () => contextOf('2026-01-20'))
  read.mockRejectedValueOnce(new Error('the disk is gone'))
  const broadcast = contextBroadcaster(read)
  broadcast()
  broadcast()
  await waitFor(() => expect(received()).toEqual(['1 2026-01-20', '2 2026-01-20']))
  expect(read).toHaveBeenCalledTimes(2)
})
