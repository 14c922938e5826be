import { expect, test } from 'vitest'
import { coalesce } from '../../lib/async/coalesce'

/** Work that a test ends when it wants to. */
function openWork() {
  const ends: { done: () => void; fail: (reason: Error) => void }[] = []
  const work = coalesce(
    () => new Promise<void>((done, fail) => ends.push({ done, fail: (reason) => fail(reason) })),
  )
  return { work, ends }
}

test('work that is asked for again and again is done once more, and never twice at once', async () => {
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

test('work that failed is told to who asked, and does not keep the next from being done', async () => {
  const { work, ends } = openWork()
  const first = work()
  const second = work()
  ends[0]?.fail(new Error('failed'))
  await expect(first).rejects.toThrow('failed')
  ends[1]?.done()
  await second
})
