import { expect, test } from 'vitest'
import { coalesce } from '../../lib/async/coalesce'

/** Work that a test finishes at will. */
function openWork() {
  const ends: { done: () => void; fail: (reason: Error) => void }[] = []
  const work = coalesce(
    () => new Promise<void>((done, fail) => ends.push({ done, fail: (reason) => fail(reason) })),
  )
  return { work, ends }
}

test('repeated calls during a run share one run after it, and never run at the same time', async () => {
  const { work, ends } = openWork()
  const first = work()
  const more = [work(), work(), work()]
  expect(ends).toHaveLength(1)
  ends[0]?.done()
  await first
  expect(ends).toHaveLength(2)
  ends[1]?.done()
  await Promise.all(more)
  expect(ends).toHaveLength(2)
})

test('a failed run rejects its caller’s promise and does not prevent the next run', async () => {
  const { work, ends } = openWork()
  const first = work()
  const second = work()
  ends[0]?.fail(new Error('failed'))
  await expect(first).rejects.toThrow('failed')
  ends[1]?.done()
  await second
})
