import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  readUnavailableArticles,
  removeUnavailableArticle,
  watchUnavailableArticles,
  writeUnavailableArticle,
} from '../../../lib/progress/articles/unavailableArticles'

const { local } = fakeBrowser.storage
const NUMBER = 'KB0011665'
const DAY = '2025-12-10'

test('a missing article is stored with the day', async () => {
  await writeUnavailableArticle(NUMBER, 'missing', DAY)
  expect([...(await readUnavailableArticles([NUMBER]))]).toEqual([
    [NUMBER, { version: 1, state: 'missing', day: DAY }],
  ])
})

test('the last state of each article is stored', async () => {
  await writeUnavailableArticle(NUMBER, 'missing', DAY)
  await writeUnavailableArticle(NUMBER, 'forbidden', DAY)
  await writeUnavailableArticle('KB0011639', 'missing', DAY)
  const troubles = await readUnavailableArticles([NUMBER, 'KB0011639'])
  expect(troubles.get(NUMBER)?.state).toBe('forbidden')
  expect(troubles.size).toBe(2)
})

test('the record is removed when the article opens again', async () => {
  await writeUnavailableArticle(NUMBER, 'missing', DAY)
  await removeUnavailableArticle(NUMBER)
  expect(await local.get(null)).toEqual({})
})

test('only the given articles are read, and damaged records are skipped', async () => {
  await local.set({ [`article:${NUMBER}`]: { version: 1, state: 'lost' }, other: 1 })
  await writeUnavailableArticle('KB0011639', 'missing', DAY)
  expect((await readUnavailableArticles([NUMBER, 'other'])).size).toBe(0)
})

test('a watcher is called for articles, and for nothing else', async () => {
  const heard = vi.fn()
  watchUnavailableArticles(heard)
  await local.set({ current: 'a' })
  expect(heard).not.toHaveBeenCalled()
  await writeUnavailableArticle(NUMBER, 'missing', DAY)
  expect(heard).toHaveBeenCalledOnce()
})
