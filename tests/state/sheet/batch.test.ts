import { expect, test } from 'vitest'
import { openBatch } from '../../../lib/state/sheet/batch'

/** Runs work on each id; gives how many were done, and what failed. */
async function run(
  ids: readonly string[],
  work: (id: string, batch: ReturnType<typeof openBatch>) => Promise<unknown>,
) {
  const failures: unknown[] = []
  let done: number | null = null
  let waiting: Promise<unknown> = Promise.resolve()
  const batch = openBatch((writing) => {
    waiting = writing.catch((error: unknown) => failures.push(error))
  })
  batch.run(
    ids,
    (id) => work(id, batch),
    (count) => {
      done = count
    },
  )
  const ended = async () => {
    await waiting
    return { done, failures }
  }
  return { batch, ended }
}

test('a batch shows its progress, and nothing once it has finished', async () => {
  const seen: unknown[] = []
  const { batch, ended } = await run(['a', 'b'], async (_, { progress }) => {
    seen.push(progress.value)
  })
  expect(await ended()).toEqual({ done: 2, failures: [] })
  expect(seen).toEqual([
    { done: 0, of: 2 },
    { done: 1, of: 2 },
  ])
  expect(batch.progress.value).toBeNull()
})

test('work finished before a stop stays', async () => {
  const { ended } = await run(['a', 'b', 'c'], async (id, { stop }) => {
    if (id === 'b') stop()
  })
  expect((await ended()).done).toBe(2)
})

test('a failure stops the batch and is reported', async () => {
  const { batch, ended } = await run(['a', 'b', 'c'], async (id) => {
    if (id === 'b') throw new Error('full')
  })
  expect(await ended()).toEqual({ done: null, failures: [new Error('full')] })
  expect(batch.progress.value).toBeNull()
})

test('a second batch does not start while one is running', async () => {
  const worked: string[] = []
  const { batch, ended } = await run(['a'], async (id) => worked.push(id))
  batch.run(
    ['b'],
    async (id) => worked.push(id),
    () => worked.push('done'),
  )
  await ended()
  expect(worked).toEqual(['a'])
})
