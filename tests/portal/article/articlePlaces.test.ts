import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { placesOf } from '../../../lib/portal/article/articlePlaces'

const places = placesOf(await loadGuide('gairai'))

test('a section of an article is found by the article’s number', () => {
  expect(places).toContainEqual({
    article: 'hub',
    kind: 'section',
    on: expect.objectContaining({ number: 'KB0011639' }),
    path: ['助成金について'],
  })
})

test('the way to a manual without a number begins in an article with one', () => {
  expect(places).toContainEqual({
    article: 'manual-app',
    kind: 'way',
    on: expect.objectContaining({ number: 'KB0011639' }),
    path: ['手順書・マニュアル', '「手順書・マニュアル」の一覧'],
  })
})

test('the section of a manual without a number is found by the title of its page', () => {
  const place = places.find(({ article, kind }) => article === 'manual-app' && kind === 'section')
  expect(place?.on).toEqual({
    number: null,
    recordId: null,
    title: '「手順書・マニュアル」の一覧',
  })
  expect(place?.path.at(-1)).toBe('マイナ資格確認アプリのセットアップと使い方')
})

test('articles without section and way have no places', () => {
  expect(places.map(({ article }) => article)).not.toContain('subsidy')
})
