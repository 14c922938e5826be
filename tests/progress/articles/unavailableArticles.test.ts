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

test('an article that was gone is kept with the day in Tokyo', async () => {
  const today = Temporal.Now.plainDateISO('Asia/Tokyo').toString()
  await writeUnavailableArticle(NUMBER, 'missing')
  expect([...(await readUnavailableArticles([NUMBER]))]).toEqual([
    [NUMBER, { version: 1, state: 'missing', day: today }],
  ])
})

test('the last state counts, one for each article', async () => {
  await writeUnavailableArticle(NUMBER, 'missing')
  await writeUnavailableArticle(NUMBER, 'forbidden')
  await writeUnavailableArticle('KB0011639', 'missing')
  const troubles = await readUnavailableArticles([NUMBER, 'KB0011639'])
  expect(troubles.get(NUMBER)?.state).toBe('forbidden')
  expect(troubles.size).toBe(2)
})

test('it is forgotten when the article is seen again', async () => {
  await writeUnavailableArticle(NUMBER, 'missing')
  await removeUnavailableArticle(NUMBER)
  expect(await local.get(null)).toEqual({})
})

test('only articles that are asked for are read, and nothing that is not ours', async () => {
  await local.set({ [`article:${NUMBER}`]: { version: 1, state: 'lost' }, other: 1 })
  await writeUnavailableArticle('KB0011639', 'missing')
  expect((await readUnavailableArticles([NUMBER, 'other'])).size).toBe(0)
})

test('whoever watches hears of articles, and of nothing else', async () => {
  const heard = vi.fn()
  watchUnavailableArticles(heard)
  await local.set({ current: 'a' })
  expect(heard).not.toHaveBeenCalled()
  await writeUnavailableArticle(NUMBER, 'missing')
  expect(heard).toHaveBeenCalledOnce()
})
