import { expect, test, vi } from 'vitest'
import { loadGuide } from '../../lib/guide'
import { parseGuide } from '../../lib/guide/parse'
import { askBackground, isGuideCheckRequest } from '../../lib/progress/guideCheck'

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }))
vi.mock('../../lib/browser', () => ({ browser: { runtime: { sendMessage } } }))

/** Stands in for the background; a message travels as JSON. */
const answer = (reply: (value: unknown) => unknown) =>
  sendMessage.mockImplementationOnce(async (message) => {
    const received: unknown = JSON.parse(JSON.stringify(message))
    return isGuideCheckRequest(received) ? reply(received.value) : undefined
  })

test.each([
  ['a guide', await loadGuide(), true],
  ['a file of another kind', 'text', false],
  ['nothing', null, false],
])('the background judges %s', async (_, value, ok) => {
  answer((asked) => parseGuide(asked, 'ja'))
  expect(await askBackground(value)).toMatchObject({ ok })
})

test('where the background was ended meanwhile, it is asked again', async () => {
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'))
  answer(() => undefined)
  answer((asked) => parseGuide(asked, 'ja'))
  expect(await askBackground('{}')).toMatchObject({ ok: false })
})

test('a question that was lost is asked again after ten seconds', async () => {
  vi.useFakeTimers()
  sendMessage.mockImplementationOnce(() => new Promise(() => {}))
  answer((asked) => parseGuide(asked, 'ja'))
  const answered = askBackground('{}')
  await vi.advanceTimersByTimeAsync(10_000)
  vi.useRealTimers()
  expect(await answered).toMatchObject({ ok: false })
})

test.each([undefined, {}, { ok: true }])('%j is no answer', async (reply) => {
  answer(() => reply)
  await expect(askBackground('{}')).rejects.toThrow('did not answer')
})

test('other messages are none of its business', () => {
  expect(isGuideCheckRequest({ type: 'context-request' })).toBe(false)
  expect(isGuideCheckRequest({ type: 'guide-check' })).toBe(false)
  expect(isGuideCheckRequest(null)).toBe(false)
})
