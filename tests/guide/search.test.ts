import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide/guides'
import { articlesByStep, numberAsked, searchArticles } from '../../lib/guide/search.ts'

const guide = await loadGuide()
const found = (query: string) => searchArticles(guide, query).map(({ id }) => id)

describe('a word finds articles', () => {
  test.each([
    ['a part of the title', '端末', 'devices'],
    ['hiragana for katakana', 'まいな在宅', 'devices'],
    ['katakana for hiragana', '変ワルトキ', 'code-change'],
    ['half-width kana', 'ﾏｲﾅ在宅', 'devices'],
    ['a long-vowel mark too few', 'セットアプ', null],
    ['a long-vowel mark too many', 'ーマイナー在宅ー', 'devices'],
    ['small letters', 'faq', 'faq-app'],
    ['full-width letters', 'ｗｅｂ', 'devices'],
    ['a part of the number', '11665', 'devices'],
    ['a part of the number with its letters', 'kb00116', 'devices'],
    ['the step that it is read for', '運用準備', 'manual-web'],
    ['the number of the step', '2-2', 'manual-web'],
    ['the task that it is read for', '業務等の変更点', 'manual-web'],
    ['the way to it', '知りたい方はこちら', 'manual-web'],
    ['the heading that the handbook points to', '助成金について', 'hub'],
  ])('%s', (_, query, id) => {
    if (id === null) expect(found(query)).toEqual([])
    else expect(found(query)).toContain(id)
  })
})

test('several words have all to be found, in any order, also with a full-width space', () => {
  expect(found('マニュアル 端末')).toContain('manual-web')
  expect(found('アプリ　セットアップ')).toEqual(['manual-app'])
  expect(found('セットアップ　アプリ')).toEqual(['manual-app'])
  expect(found('アプリ 領収書')).toEqual([])
})

test('what stands in the title comes before what stands around it', () => {
  expect(found('助成金')).toEqual(['subsidy', 'hub'])
})

test('no words find everything, and a number only its article', () => {
  expect(found(' 　')).toHaveLength(guide.articles.length)
  expect(found('ＫＢ００１１６６５')).toEqual(['devices'])
  expect(found('0012345')).toEqual([])
})

test.each([
  ['KB0011665', 'KB0011665'],
  ['kb0011665', 'KB0011665'],
  ['0011665', 'KB0011665'],
  ['ＫＢ００１１６６５', 'KB0011665'],
  ['　００１１６６５　', 'KB0011665'],
  ['kb 0011665', 'KB0011665'],
  ['KB-0011665', 'KB0011665'],
  ['11665', null],
  ['00116650', null],
  ['KB0011665 端末', null],
  ['', null],
])('「%s」 asks for the article %s', (text, number) => {
  expect(numberAsked(text)).toBe(number)
})

test('articles stand under each step that they are read for, and the others last', () => {
  const groups = articlesByStep(guide).map(({ step, articles }) => [
    step?.id ?? null,
    articles.map(({ id }) => id),
  ])
  expect(groups).toEqual([
    ['1-1', ['devices']],
    ['2-2', ['manual-web', 'manual-app', 'faq-web', 'faq-app']],
    ['3-1', ['hub', 'subsidy', 'code-change']],
    [null, ['faq-use']],
  ])
})
