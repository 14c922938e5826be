import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  readRecentArticles,
  watchRecentArticles,
  writeRecentArticle,
} from '../../../lib/progress/articles/recentArticles'

const { local } = fakeBrowser.storage
test('the article opened last comes first, and each is there once', async () => {
  expect(await readRecentArticles()).toEqual([])
  for (const id of ['hub', 'devices', 'hub', 'subsidy', 'subsidy']) await writeRecentArticle(id)
  expect(await readRecentArticles()).toEqual(['subsidy', 'hub', 'devices'])
})

test('eight are kept', async () => {
  for (const number of Array(10).keys()) await writeRecentArticle(`a${number}`)
  expect(await readRecentArticles()).toEqual(['a9', 'a8', 'a7', 'a6', 'a5', 'a4', 'a3', 'a2'])
})

test('two panels that open at once lose nothing', async () => {
  await Promise.all(['hub', 'devices', 'subsidy'].map(writeRecentArticle))
  expect([...(await readRecentArticles())].sort()).toEqual(['devices', 'hub', 'subsidy'])
})

test('what cannot be read counts as none', async () => {
  await local.set({ recentArticles: { version: 1, ids: 'hub' } })
  expect(await readRecentArticles()).toEqual([])
  await writeRecentArticle('hub')
  expect(await readRecentArticles()).toEqual(['hub'])
})

test('opening the one on top again writes nothing, and every panel is told of another', async () => {
  await writeRecentArticle('hub')
  const told = vi.fn()
  watchRecentArticles(told)
  await writeRecentArticle('hub')
  await local.set({ another: 1 })
  expect(told).not.toHaveBeenCalled()
  await writeRecentArticle('devices')
  expect(told).toHaveBeenCalledOnce()
})
