import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { addressFor, suggestionsFor } from '../../../lib/portal/omnibox/suggestions'

const guide = await loadGuide()
const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const article = (number: string) => `${CSM}?id=kb_article_view&sysparm_article=${number}`

describe('Enter leads', () => {
  test.each([
    ['to the article of a number', 'KB0011665', article('KB0011665')],
    ['also of its digits', '0011665', article('KB0011665')],
    ['also in full width and small letters', 'ｋｂ００１１６６５', article('KB0011665')],
    ['to an article that nobody knows', 'KB0099999', article('KB0099999')],
    ['to the best match', '使える　端末', article('KB0011665')],
    [
      'to an article without a number',
      'FAQ 利用申請',
      `${CSM}?id=kb_article_view&sys_kb_id=8f501c41c34f8e1035552f259901318e`,
    ],
    ['to where the way begins', 'セットアップ', article('KB0011639')],
    [
      'to the portal’s search where nothing matches',
      'カード リーダー',
      `${CSM}?id=kb_search&query=%E3%82%AB%E3%83%BC%E3%83%89%20%E3%83%AA%E3%83%BC%E3%83%80%E3%83%BC`,
    ],
    ['to the portal for nothing', ' ', CSM],
    ['to a suggestion’s address', `${CSM}?id=kb_search&query=x`, `${CSM}?id=kb_search&query=x`],
  ])('%s', (_, text, address) => {
    expect(addressFor(guide, text)).toBe(address)
  })

  test.each(['https://example.com/csm?id=kb_article_view', 'javascript:alert(1)', 'about:blank'])(
    'nowhere but to the portal: %s',
    (text) => {
      expect(addressFor(guide, text)).toMatch(
        /^https:\/\/iryohokenjyoho\.service-now\.com\/csm\?id=kb_search/,
      )
    },
  )
})

test('at most five lines are suggested, the portal’s search last', () => {
  const suggestions = suggestionsFor(guide, 'オンライン')
  expect(suggestions.length).toBeLessThanOrEqual(5)
  expect(suggestions[0]?.about).toMatchObject({ what: 'article', step: expect.any(String) })
  expect(suggestions.at(-1)?.about).toEqual({ what: 'search', words: 'オンライン' })
})

test('a number has one line: its article, known or not', () => {
  expect(suggestionsFor(guide, '0011665').map(({ about }) => about.what)).toEqual(['article'])
  expect(suggestionsFor(guide, '0099999').map(({ about }) => about)).toEqual([
    { what: 'number', number: 'KB0099999' },
  ])
})

test('every article leads into the portal', () => {
  for (const { title } of guide.articles) {
    expect(addressFor(guide, title)).toMatch(/^https:\/\/iryohokenjyoho\.service-now\.com\/csm/)
  }
})
