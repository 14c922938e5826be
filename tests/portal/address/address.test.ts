import { expect, test } from 'vitest'
import {
  articleNumber,
  parseAddress,
  withoutTextFragment,
} from '../../../lib/portal/address/address'
import { articleAddress, searchAddress } from '../../../lib/portal/address/links'

const ORIGIN = 'https://iryohokenjyoho.service-now.com'
const RECORD = '8f501c41c34f8e1035552f259901318e'

test.each([
  '/csm?id=kb_article_view&sysparm_article=KB0011665',
  '/csm?sysparm_article=kb0011665&id=kb_article_view',
  '/csm/ja?lang=ja&spa=1&ID=KB_ARTICLE_VIEW&SYSPARM_ARTICLE=KB0011665#top',
  '/csm/en?id=kb_article_view&sysparm_article=KB0011665&sysparm_language=en',
  '/csm?language=en&id=kb_article_view&sysparm_article=KB0011665',
])('%s is the article KB0011665', (path) => {
  expect(parseAddress(ORIGIN + path)).toEqual({
    place: 'article',
    number: 'KB0011665',
    recordId: null,
  })
})

test('an article’s record id is parsed in lower case, with or without a number', () => {
  const path = `/csm?id=kb_article_view&sys_kb_id=${RECORD.toUpperCase()}`
  expect(parseAddress(ORIGIN + path)).toEqual({
    place: 'article',
    number: null,
    recordId: RECORD,
  })
  expect(parseAddress(`${ORIGIN + path}&sysparm_article=KB0010237`)).toMatchObject({
    number: 'KB0010237',
    recordId: RECORD,
  })
})

test.each([
  ['/csm', ''],
  ['/csm/ja', ''],
  ['/csm?id=csm_index', 'csm_index'],
  ['/csm?spa=1&id=sc_cat_item&sys_id=1', 'sc_cat_item'],
])('%s is a page of the portal', (path, id) => {
  expect(parseAddress(ORIGIN + path)).toEqual({ place: 'page', id })
})

test.each([
  `${ORIGIN}/omf`,
  `${ORIGIN}/omf/ja?id=x`,
  `${ORIGIN}/OMF/ja/deep?ID=KB_Article_View&Sysparm_Article=kb0011665#top`,
])('%s is the sister portal', (href) => {
  expect(parseAddress(href)).toEqual({ place: 'sister' })
})

test.each([
  'https://example.com/csm',
  'http://iryohokenjyoho.service-now.com/csm',
  'https://iryohokenjyoho.service-now.com.example.com/csm',
  `${ORIGIN}/csmx`,
  `${ORIGIN}/omfx`,
  'about:blank',
  '',
])('「%s」 is elsewhere', (href) => {
  expect(parseAddress(href)).toEqual({ place: 'elsewhere' })
})

test('an article number is found in a text, but not within a longer number', () => {
  expect(articleNumber('記事番号 kb0011639 版 3.0')).toBe('KB0011639')
  expect(articleNumber('KB00116391')).toBeNull()
})

test('a deep link to an article parses as that article', () => {
  expect(parseAddress(articleAddress('KB0011639'))).toMatchObject({ number: 'KB0011639' })
})

test('the search address contains the query unchanged', () => {
  const address = searchAddress('外来診療等（モバイル & 端末）')
  expect(parseAddress(address)).toEqual({ place: 'page', id: 'kb_search' })
  expect(new URL(address).searchParams.get('query')).toBe('外来診療等（モバイル & 端末）')
})

test.each([
  ['/csm?id=kb_search#:~:text=%E8%A3%9C', '/csm?id=kb_search'],
  ['/csm?id=kb_search#part:~:text=a&text=b', '/csm?id=kb_search#part'],
  ['/csm?id=kb_search#part', '/csm?id=kb_search#part'],
  ['/csm?q=:~:text=a', '/csm?q=:~:text=a'],
  ['/csm#', '/csm#'],
])('a tab’s address %s is %s in its page', (tab, page) => {
  expect(withoutTextFragment(ORIGIN + tab)).toBe(ORIGIN + page)
})
