import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { placesOf } from '../../../lib/portal/article/articlePlaces'

const places = placesOf(await loadGuide('gairai'))

test('an article with a section is known by its number', () => {
  expect(places).toContainEqual({
    article: 'hub',
    kind: 'section',
    on: expect.objectContaining({ number: 'KB0011639' }),
    path: ['助成金について'],
  })
})

test('where a manual’s number is not known, the way begins on the article that is', () => {
  expect(places).toContainEqual({
    article: 'manual-app',
    kind: 'way',
    on: expect.objectContaining({ number: 'KB0011639' }),
    path: ['手順書・マニュアル', '「手順書・マニュアル」の一覧'],
  })
})

test('and its section stands on the page to which the way leads, known by its title', () => {
  const place = places.find(({ article, kind }) => article === 'manual-app' && kind === 'section')
  expect(place?.on).toEqual({
    number: null,
    recordId: null,
    title: '「手順書・マニュアル」の一覧',
  })
  expect(place?.path.at(-1)).toBe('マイナ資格確認アプリのセットアップと使い方')
})

test('articles without either have no places', () => {
  expect(places.map(({ article }) => article)).not.toContain('subsidy')
})
