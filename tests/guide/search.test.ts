import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../lib/guide/guides'
import { articlesByStep, asksFor, numberAsked, searchArticles } from '../../lib/guide/search.ts'

const guide = await loadGuide()
const found = (query: string) => searchArticles(guide, query).map(({ id }) => id)

describe('a word finds articles', () => {
  test.each([
    ['a part of the title', '端末', 'devices'],
    ['hiragana for katakana', 'まいな在宅', 'devices'],
    ['katakana for hiragana', '変ワルトキ', 'code-change'],
    ['half-width kana', 'ﾏｲﾅ在宅', 'devices'],
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
    expect(found(query)).toContain(id)
  })
})

test('several words have all to be found, in any order, also with a full-width space', () => {
  expect(found('マニュアル 端末')).toContain('manual-web')
  expect(found('アプリ　セットアップ')).toEqual(['manual-app'])
  expect(found('セットアップ　アプリ')).toEqual(['manual-app'])
  expect(found('アプリ 領収書')).toEqual([])
})

test('matches in the title come before others', () => {
  expect(found('助成金')).toEqual(['subsidy', 'hub', 'code-change'])
})

describe('a synonym finds it', () => {
  test.each([
    ['たんまつ', 'devices'],
    ['スマホ', 'devices'],
    ['ｽﾏﾎ', 'devices'],
    ['すまーとふぉん', 'devices'],
    ['IPHONE', 'devices'],
    ['たぶれ', 'devices'],
    ['使える機種', 'devices'],
    ['期限', 'hub'],
    ['しめきり', 'hub'],
    ['いつまで', 'hub'],
    ['ほじょきん', 'subsidy'],
    ['補助金', 'subsidy'],
    ['いくらもらえる', 'subsidy'],
    ['つかいかた', 'manual-web'],
    ['せっていのしかた', 'manual-app'],
    ['引き継ぎ', 'code-change'],
    ['ひきつぎ', 'code-change'],
    ['しつもん', 'faq-web'],
  ])('%s', (query, id) => {
    expect(found(query)[0]).toBe(id)
  })

  test('part of a long question', () => {
    expect(found('端末の設定')).toContain('manual-app')
    expect(found('スマホの使い方')).toContain('manual-web')
  })

  test('a single letter is no synonym, and unknown words find nothing', () => {
    expect(found('た')).not.toContain('subsidy')
    expect(found('カード リーダー')).toEqual([])
  })
})

test('the article that leads to the others comes after those that are about it', () => {
  expect(found('端末').slice(0, 2)).toEqual(['devices', 'hub'])
  expect(found('たんまつ').slice(0, 2)).toEqual(['devices', 'hub'])
})

test.each([
  ['ログイン', true],
  ['ﾛｸﾞｲﾝ', true],
  ['ろぐ', true],
  ['パスワード', true],
  ['端末', false],
  ['', false],
])('「%s」 asks for the portal’s top page: %s', (query, asks) => {
  expect(asksFor('portal', guide, query)).toBe(asks)
})

test('a word with one letter wrong, too many or missing is found', () => {
  expect(found('アンドロイト')[0]).toBe('devices')
  expect(found('セットアプ')).toContain('manual-app')
  expect(found('せつめいしよ')[0]).toBe('manual-web')
  expect(found('インスール')).toContain('manual-app')
  expect(found('アンドロイドド 機種')[0]).toBe('devices')
  expect(found('きしゆ')).toEqual([])
})

test.each([
  ['電話', true],
  ['といあわせ', true],
  ['でん', true],
  ['スマホ', false],
])('「%s」 asks for the call centre: %s', (query, asks) => {
  expect(asksFor('contact', guide, query)).toBe(asks)
})

test('the deadline is asked for by its own words only', () => {
  expect(asksFor('deadline', guide, 'しめきり')).toBe(true)
  expect(asksFor('deadline', guide, '端末')).toBe(false)
})

test('an empty search finds everything, and a number only its article', () => {
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

test('articles are listed under each step that refers to them, and the others last', () => {
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
