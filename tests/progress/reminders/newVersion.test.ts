import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { markNewsSeen, readNews } from '../../../lib/progress/reminders/newVersion'
import english from '../../../lib/sentences/news/en.json'
import japanese from '../../../lib/sentences/news/ja.json'
import { at } from '../stored'

const NEWS = { '0.9.0': 'nine', '0.10.0': 'ten', '0.11.0': 'eleven' }
const loadNews = async () => NEWS

test('at a first installation nothing is new, and no sentences are loaded', async () => {
  const load = vi.fn(loadNews)
  expect(await readNews('0.10.0', load)).toBe(null)
  expect(await readNews('0.10.0', load)).toBe(null)
  expect(load).not.toHaveBeenCalled()
})

test('after an update the latest line is shown until it was seen', async () => {
  await readNews('0.8.0', loadNews)
  expect(await readNews('0.10.0', loadNews)).toBe('ten')
  expect(await readNews('0.10.0', loadNews)).toBe('ten')
  await markNewsSeen('0.10.0')
  expect(await readNews('0.10.0', loadNews)).toBe(null)
})

test('a version without a line shows none, and those before it do not come back', async () => {
  await readNews('0.11.0', loadNews)
  expect(await readNews('0.11.1', loadNews)).toBe(null)
  expect(await at('seenVersion')).toBe('0.11.1')
})

test('after a downgrade nothing is shown, and the next update repeats nothing', async () => {
  await readNews('0.10.0', loadNews)
  expect(await readNews('0.9.0', loadNews)).toBe(null)
  expect(await readNews('0.10.0', loadNews)).toBe(null)
  expect(await readNews('0.11.0', loadNews)).toBe('eleven')
})

test('every released version and the present one have one short line in each language', () => {
  const root = new URL('../../../', import.meta.url)
  const changelog = readFileSync(new URL('CHANGELOG.md', root), 'utf8')
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, name]) => name)
  const named = Object.keys(japanese)
  expect(named).toEqual(Object.keys(english))
  expect(new Set(named)).toEqual(new Set([...released, version]))
  for (const line of Object.values(japanese)) {
    // At 360 px, beside its button.
    expect(line.length).toBeLessThanOrEqual(15)
    expect(line).not.toMatch(/[!！]/)
  }
  for (const line of Object.values(english)) expect(line.length).toBeLessThanOrEqual(30)
})
