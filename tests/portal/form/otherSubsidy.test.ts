// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { GUIDE_IDS, loadGuide } from '../../../lib/guide/guides'
import { headsOtherSubsidy } from '../../../lib/portal/form/otherSubsidy'
import { show, understood } from '../readPage'

const GAIRAI = (await loadGuide()).title

test.each([
  '職域診療所の補助金',
  'インフルエンザワクチン接種費用補助金',
  '２．物価高騰対策支援金の申請',
  '電子処方箋管理サービス等関係補助金',
  '在宅医療推進のための助成金',
])('「%s」 heads another subsidy', (heading) => {
  expect(headsOtherSubsidy(heading, GAIRAI)).toBe(true)
})

test.each([
  '補助金の申請',
  '令和7年度補助金申請',
  '外来診療等（通常とは異なる動線・機器故障時等）の補助金',
  'オンライン資格確認の導入に係る補助金',
  '地域診療情報連携推進費補助金 交付申請',
  '過去の補助金の受給について',
  '補助金の振込先',
  '医療機関等の情報',
  '申請する補助金額',
])('「%s」 does not', (heading) => {
  expect(headsOtherSubsidy(heading, GAIRAI)).toBe(false)
})

test('each bundled guide recognises its own subsidy', async () => {
  const own = {
    gairai: '外来診療等',
    houmon: '訪問診療等',
    online: 'オンライン診療等',
    denshi: '電子処方箋',
  }
  for (const [named, purpose] of Object.entries(own)) {
    for (const id of GUIDE_IDS) {
      const { title } = await loadGuide(id)
      const heads = headsOtherSubsidy(`${purpose}の補助金`, title)
      expect([named, id, heads]).toEqual([named, id, named !== id])
    }
  }
})

const part = (heading: string, fields: string) => `<section><h2>${heading}</h2>${fields}</section>`
const OTHER = '<label>補助申請額<input value="9"></label><label>総事業費<input value="8"></label>'
const OWN = '<label>補助申請額<input value="2"></label><label>総事業費<input value="1"></label>'

test.each(['職域診療所の補助金', 'インフルエンザ予防接種補助金'])(
  'fields below 「%s」 are ignored, in the same form and in one of its own',
  (heading) => {
    const values = { totalCost: '1', requestedAmount: '2' }
    expect(understood(`<form>${part('申請内容', OWN)}${part(heading, OTHER)}</form>`)).toEqual(
      values,
    )
    const apart = `<form>${part('申請内容', OWN)}</form><form>${part(heading, OTHER)}</form>`
    expect(understood(apart)).toEqual(values)
    const page = show(apart)
    expect(page.found === 'application' && page.form.reading.others).toBe(0)
  },
)
