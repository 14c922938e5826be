// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readPage } from '../../../lib/portal/page/readPage'

const ADDRESS =
  'https://iryohokenjyoho.service-now.com/csm?id=kb_article_view&sysparm_article=KB0011639'
const BODY = '<article class="kb-article-content"><p>本文</p></article>'
const warning = (text: string) =>
  `<div class="panel panel-warning panel-message-position">${text}</div>`

beforeEach(() => {
  vi.stubGlobal('location', { href: ADDRESS })
})

function articleOf(html: string) {
  document.body.innerHTML = html
  const { article } = readPage(null).state
  return article && { state: article.state, number: article.number }
}

describe('an article', () => {
  test.each([
    ['with its number', `<div class="kb-number-info">KB0011639</div>${BODY}`, 'KB0011639'],
    ['that prints only its version', `<div class="kb-number-info">Version: 3.0</div>${BODY}`, null],
    ['that prints nothing', BODY, null],
    ['that has expired, above its text', `${warning('この記事は期限切れです')}${BODY}`, null],
    ['under any other warning', `${warning('新しい版があります')}${BODY}`, null],
  ])('is shown %s', (_, html, number) => {
    expect(articleOf(html)).toEqual({ state: 'shown', number })
  })

  test.each([
    ['この記事を閲覧する権限がありません', 'forbidden'],
    ['This article has expired', 'missing'],
    ['公開期間が終了した記事です', 'missing'],
  ])('without its text is told by the page’s words: %s', (text, state) => {
    expect(articleOf(warning(text))).toMatchObject({ state })
  })
})
