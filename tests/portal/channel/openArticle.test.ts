import { expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { parseAddress } from '../../../lib/portal/address/address'
import type { ActiveTab } from '../../../lib/portal/channel/followActiveTab'
import { openArticleIn } from '../../../lib/portal/channel/openArticle'

const CSM = 'https://iryohokenjyoho.service-now.com/csm'
const guide = await loadGuide('gairai')

/** What is known of the article at an address, on whose page this number is printed. */
function openAt(query: string, printed: string | null = null) {
  const href = `${CSM}?${query}`
  const article = { number: printed, state: 'shown', places: [], unloaded: false } as const
  const page = { href, article, login: false, receipt: null, form: { found: 'none' } } as const
  const address = parseAddress(href)
  const seen: ActiveTab = { tab: 1, href, address, page, unreachable: false, resume: null }
  const open = openArticleIn(seen, guide)
  return open && [open.number, open.article?.id]
}

test.each([
  ['id=kb_article_view&sysparm_article=kb0011639', null, ['KB0011639', 'hub']],
  ['id=kb_article_view&sys_kb_id=011701188335D65852D354E0DEAAD374', null, [null, 'faq-web']],
  [`id=kb_article_view&sys_kb_id=${'0'.repeat(32)}`, 'KB0011665', ['KB0011665', 'devices']],
  ['id=kb_article_view&sysparm_article=KB9999001', null, ['KB9999001', undefined]],
  ['id=csm_index', null, null],
])('%s with the number %s printed on it', (query, printed, known) => {
  expect(openAt(query, printed)).toEqual(known)
})
