import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { addressFor, suggestionsFor } from '../../../lib/portal/omnibox/suggestions'

const guide = await loadGuide()
const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const article = (number: string) => `${CSM}?id=kb_article_view&sysparm_article=${number}`

describe('Enter opens', () => {
  test.each([
    ['the article with a number', 'KB0011665', article('KB0011665')],
    ['the article with the number’s digits', '0011665', article('KB0011665')],
    [
      'the article with a number in full width and lower case',
      'ｋｂ００１１６６５',
      article('KB0011665'),
    ],
    ['an article that is not in the guide', 'KB0099999', article('KB0099999')],
    ['the best match', '使える　端末', article('KB0011665')],
    [
      'an article without a number',
      'FAQ 利用申請',
      `${CSM}?id=kb_article_view&sys_kb_id=8f501c41c34f8e1035552f259901318e`,
    ],
    ['the article where the way to another begins', 'セットアップ', article('KB0011639')],
    [
      'the portal’s search if nothing matches',
      'カード リーダー',
      `${CSM}?id=kb_search&query=%E3%82%AB%E3%83%BC%E3%83%89%20%E3%83%AA%E3%83%BC%E3%83%80%E3%83%BC`,
    ],
    ['the portal’s top page for an empty text', ' ', CSM],
    ['the portal’s top page for what is done there', 'ログイン', CSM],
    ['the devices, and not the article with the menu', '端末', article('KB0011665')],
    ['what it is read as', 'たんまつ', article('KB0011665')],
    ['the article that announces the deadline', '期限', article('KB0011639')],
    ['a suggestion’s address', `${CSM}?id=kb_search&query=x`, `${CSM}?id=kb_search&query=x`],
  ])('%s', (_, text, address) => {
    expect(addressFor(guide, text)).toBe(address)
  })

  test.each(['https://example.com/csm?id=kb_article_view', 'javascript:alert(1)', 'about:blank'])(
    'the portal’s search instead of another address: %s',
    (text) => {
      expect(addressFor(guide, text)).toMatch(
        /^https:\/\/iryohokenjyoho\.service-now\.com\/csm\?id=kb_search/,
      )
    },
  )
})

test('there are at most five suggestions, the portal’s search last', () => {
  const suggestions = suggestionsFor(guide, 'オンライン')
  expect(suggestions.length).toBeLessThanOrEqual(5)
  expect(suggestions[0]?.about).toMatchObject({ what: 'article', step: expect.any(String) })
  expect(suggestions.at(-1)?.about).toEqual({ what: 'search', words: 'オンライン' })
})

test('a number has one suggestion: its article, in the guide or not', () => {
  expect(suggestionsFor(guide, '0011665').map(({ about }) => about.what)).toEqual(['article'])
  expect(suggestionsFor(guide, '0099999').map(({ about }) => about)).toEqual([
    { what: 'number', number: 'KB0099999' },
  ])
})

test('every article’s title opens a page of the portal', () => {
  for (const { title } of guide.articles) {
    expect(addressFor(guide, title)).toMatch(/^https:\/\/iryohokenjyoho\.service-now\.com\/csm/)
  }
})
