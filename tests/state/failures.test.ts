import { expect, test } from 'vitest'
import { message } from '../../lib/message'
import { quotaError } from '../../lib/progress/storage/quota'
import { openFailures } from '../../lib/state/failures'

const READING = message('troubleReading')
const WRITING = message('troubleWriting')

/** Lets what waits for a promise have its turn. */
const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)))

test('what fails is shown until the same kind of work succeeds', async () => {
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

test('what fails twice is said once, and two troubles stand side by side', async () => {
  const { failed, attempt } = openFailures()
  attempt(Promise.reject(new Error('full')), WRITING)
  attempt(Promise.reject(new Error('gone')), READING)
  attempt(Promise.reject(new Error('full')), WRITING)
  await settle()
  expect(failed.value).toEqual([READING, WRITING])
})

test('that storage is full is said in its own words, until the same kind of work succeeds', async () => {
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

test('that one thing was saved takes nothing from what is said of another', async () => {
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
