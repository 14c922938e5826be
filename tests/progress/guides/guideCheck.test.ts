import { expect, test, vi } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { bundledPart } from '../../../lib/guide/included/parts'
import { parseGuide } from '../../../lib/guide/parse'
import { askBackground, isGuideCheckRequest } from '../../../lib/progress/guides/guideCheck'

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }))
vi.mock('../../../lib/browser', () => ({ browser: { runtime: { sendMessage } } }))

/** Simulates the background; messages are serialised as JSON. */
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
  answer((asked) => parseGuide(asked, bundledPart))
  expect(await askBackground(value)).toMatchObject({ ok })
})

test('a request is repeated while the browser ends the background, until it is back', async () => {
  vi.useFakeTimers()
  sendMessage.mockClear()
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'))
  answer(() => undefined)
  answer((asked) => parseGuide(asked, bundledPart))
  const answered = askBackground('{}')
  await vi.advanceTimersByTimeAsync(400)
  expect(sendMessage).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(100)
  vi.useRealTimers()
  expect(await answered).toMatchObject({ ok: false })
})

test('a request without an answer is repeated after about ten seconds', async () => {
  vi.useFakeTimers()
  sendMessage.mockImplementationOnce(() => new Promise(() => {}))
  answer((asked) => parseGuide(asked, bundledPart))
  const answered = askBackground('{}')
  await vi.advanceTimersByTimeAsync(10_100)
  vi.useRealTimers()
  expect(await answered).toMatchObject({ ok: false })
})

test.each([undefined, {}, { ok: true }])('%j is not accepted as an answer', async (reply) => {
  vi.useFakeTimers()
  answer(() => reply)
  const refused = expect(askBackground('{}')).rejects.toThrow('did not answer')
  await vi.advanceTimersByTimeAsync(10_000)
  vi.useRealTimers()
  await refused
})

test('other messages are not recognised as requests', () => {
  expect(isGuideCheckRequest({ type: 'context-request' })).toBe(false)
  expect(isGuideCheckRequest({ type: 'guide-check' })).toBe(false)
  expect(isGuideCheckRequest(null)).toBe(false)
})
