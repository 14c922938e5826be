import { expect, test } from 'vitest'
import { FACILITY_KINDS } from '../../lib/notation/facilityKind'
import { termsFor } from '../guide/terms'
import { anApplication, guide, MISSING, outcomeOf, read } from './example'

const sectionOf = (rule: string, application = anApplication()) =>
  outcomeOf(rule, application).source.section

test.each(FACILITY_KINDS)('what is said of a %s’s figures stands in its own row', (kind) => {
  const { source } = termsFor(guide, kind)
  const application = anApplication({ facilityKind: read(kind), requestedAmount: read(1_000) })
  for (const rule of ['facility-kind', 'requested-amount', 'item-cap:mobile']) {
    expect(outcomeOf(rule, application).source, rule).toEqual(source)
  }
  const over = { ...application, requestedAmount: read(9_999_999) }
  expect(outcomeOf('requested-amount', over).source).toEqual(source)
})

test('where only the panel knows the kind, it is its row as well', () => {
  const facility = { kind: 'chainPharmacy', adapted: false, subsidised: false } as const
  const application = anApplication({ facilityKind: MISSING, facility })
  expect(sectionOf('facility-kind', application)).toContain('13万円は書かれておらず')
})

test('the cap of an item stands in the table, and not where the item is named', () => {
  expect(sectionOf('item-cap:receiptComputer')).toContain('2. 補助内容')
  const unknown = { kind: null, adapted: null, subsidised: null }
  const application = anApplication({ facilityKind: MISSING, facility: unknown })
  expect(sectionOf('item-cap:receiptComputer', application)).toContain('2. 補助内容')
})

test('that an item is not needed stands where the handbook says why', () => {
  const facility = { kind: 'clinic', adapted: true, subsidised: false } as const
  const application = anApplication({ facility })
  expect(sectionOf('item-need:receiptComputer', application)).toBe('1-1 見積のご相談・ご依頼')
})

test.each(['paid', 'receipt-date'])(
  'that the vendor is paid first is not in the handbook: %s names the notice that says it',
  (rule) => {
    const { source } = outcomeOf(rule, anApplication())
    expect(source.document).toBe('医療機関等向け総合ポータルサイト')
    expect(source.section).toContain('KB0010237 1. 交付申請の流れ')
  },
)
