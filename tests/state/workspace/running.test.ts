import { expect, test } from 'vitest'
import { openRunning } from '../../../lib/state/workspace/running'

test('a page runs until the last of its runs has finished, also one that failed', async () => {
  const { isRunning, run } = openRunning()
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const runs = [run(() => first.promise), run(() => second.promise)]
  expect(isRunning.value).toBe(true)
  first.resolve()
  await runs[0]
  expect(isRunning.value).toBe(true)
  second.reject(new Error('no answer'))
  await expect(runs[1]).rejects.toThrow('no answer')
  expect(isRunning.value).toBe(false)
})
