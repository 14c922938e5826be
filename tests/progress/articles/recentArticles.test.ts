import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { recentArticles, writeRecentArticle } from '../../../lib/progress/articles/recentArticles'

const ids = async () => (await recentArticles.read()).ids
const { local } = fakeBrowser.storage
test('the last opened article comes first, and each is listed once', async () => {
  expect(await ids()).toEqual([])
  for (const id of ['hub', 'devices', 'hub', 'subsidy', 'subsidy']) await writeRecentArticle(id)
  expect(await ids()).toEqual(['subsidy', 'hub', 'devices'])
})

test('eight articles are stored', async () => {
  for (const number of Array(10).keys()) await writeRecentArticle(`a${number}`)
  expect(await ids()).toEqual(['a9', 'a8', 'a7', 'a6', 'a5', 'a4', 'a3', 'a2'])
})

test('two panels that open articles at once lose nothing', async () => {
  await Promise.all(['hub', 'devices', 'subsidy'].map(writeRecentArticle))
  expect([...(await ids())].sort()).toEqual(['devices', 'hub', 'subsidy'])
})

test('an unreadable list counts as empty', async () => {
  await local.set({ recentArticles: { version: 1, ids: 'hub' } })
  expect(await ids()).toEqual([])
  await writeRecentArticle('hub')
  expect(await ids()).toEqual(['hub'])
})

test('opening the first article again writes nothing, and opening another calls the watchers', async () => {
  await writeRecentArticle('hub')
  const told = vi.fn()
  recentArticles.watch(told)
  await writeRecentArticle('hub')
  await local.set({ another: 1 })
  expect(told).not.toHaveBeenCalled()
  await writeRecentArticle('devices')
  expect(told).toHaveBeenCalledOnce()
})
