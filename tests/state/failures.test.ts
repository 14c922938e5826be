import { expect, test } from 'vitest'
import { message } from '../../lib/message'
import { quotaError } from '../../lib/progress/storage/writeErrors'
import { openFailures } from '../../lib/state/failures'

const READING = message('troubleReading')
const WRITING = message('troubleWriting')

/** Runs pending promise callbacks. */
const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)))

test('a failure is shown until the same work succeeds', async () => {
  const { failed, attempt } = openFailures()
  attempt(Promise.reject(new Error('full')), WRITING)
  await settle()
  expect(failed.value).toEqual([WRITING])
  attempt(Promise.resolve(), READING)
  await settle()
  expect(failed.value).toEqual([WRITING])
  attempt(Promise.resolve(), WRITING)
  await settle()
  expect(failed.value).toEqual([])
})

test('a repeated failure is shown once, and two troubles are both shown', async () => {
  const { failed, attempt } = openFailures()
  attempt(Promise.reject(new Error('full')), WRITING)
  attempt(Promise.reject(new Error('gone')), READING)
  attempt(Promise.reject(new Error('full')), WRITING)
  await settle()
  expect(failed.value).toEqual([READING, WRITING])
})

test('a full storage has its own message, until the same work succeeds', async () => {
  const { failed, attempt } = openFailures()
  attempt(Promise.reject(quotaError('no room')), WRITING)
  await settle()
  expect(failed.value).toEqual([message('troubleFull')])
  attempt(Promise.reject(new Error('gone')), WRITING)
  await settle()
  expect(failed.value).toEqual([WRITING])
  attempt(Promise.resolve(), WRITING)
  await settle()
  expect(failed.value).toEqual([])
})

test('a success does not clear the trouble of other work', async () => {
  const { failed, attempt } = openFailures()
  attempt(Promise.reject(new Error('disk')), WRITING, 'note 1')
  attempt(Promise.reject(new Error('disk')), WRITING, 'note 2')
  await settle()
  expect(failed.value, 'it is said once').toEqual([WRITING])
  attempt(Promise.resolve(), WRITING, 'note 1')
  attempt(Promise.resolve(), WRITING, 'recent')
  attempt(Promise.resolve(), WRITING)
  await settle()
  expect(failed.value).toEqual([WRITING])
  attempt(Promise.resolve(), WRITING, 'note 2')
  await settle()
  expect(failed.value).toEqual([])
})
