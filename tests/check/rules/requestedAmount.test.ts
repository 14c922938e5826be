import { describe, expect, test } from 'vitest'
import { type Application, check } from '../../../lib/check'
import { rulesFor } from '../../../lib/check/rules'
import { OWN_JUDGEMENT } from '../../../lib/check/sources'
import { japanese } from '../../japanese'
import { anApplication, DAY, empty, guide, MISSING, outcomeOf, read, unclear } from '../example'

const terms = guide.subsidy.terms.find(({ kinds }) => kinds.includes('clinic'))
const UNKNOWN_KIND = {
  facilityKind: MISSING,
  facility: { kind: null, adapted: null, subsidised: null },
}

const asked = (yen: number) => read(yen, '補助申請額', 'amount')
const costs = (mobile: Application['totalCost'], receiptComputer: Application['totalCost']) => ({
  costs: { mobile, receiptComputer },
})
const paid = (yen: number, item: string) => read(yen, item, `cost:${item}`)

/** What the rule says, and where. */
function said(changes: Partial<Application>, rule = 'requested-amount', by = guide) {
  const outcome = check(anApplication(changes), by, DAY).find((each) => each.rule === rule)
  if (!outcome) throw new Error(`no rule ${rule}`)
  const { answer, message, mend, advice, fieldIds, source } = outcome
  return {
    answer,
    says: japanese(message),
    ...(mend && { mend: japanese(mend) }),
    ...(advice && { advice: japanese(advice) }),
    at: fieldIds,
    source,
  }
}

describe('an amount above the cap is wrong, and how far above says how', () => {
  test.each([
    [128_001, '補助申請額 128,001円 が、補助限度額 128,000円 を超えています。'],
    [
      128_000_000,
      '補助申請額 128,000,000円 が、補助限度額 128,000円 を超えています。1,000倍になっているようです。',
    ],
    [
      1_000_000,
      '補助申請額 1,000,000円 が、補助限度額 128,000円 を超えています。1,000倍になっているようです。',
    ],
    [129_000_000, '補助申請額 129,000,000円 が、補助限度額 128,000円 を超えています。'],
    [127_000_500, '補助申請額 127,000,500円 が、補助限度額 128,000円 を超えています。'],
    [1_280_000, '補助申請額 1,280,000円 が、補助限度額 128,000円 を超えています。'],
  ])('%d yen', (yen, says) => {
    expect(said({ requestedAmount: asked(yen) })).toEqual({
      answer: 'fail',
      says,
      mend: '128,000円以下の金額に直してください。',
      at: ['amount'],
      source: terms?.source,
    })
  })

  test('while the kind is not known, the highest cap of all decides, to the yen', () => {
    const at = (yen: number) => said({ ...UNKNOWN_KIND, requestedAmount: asked(yen) })
    expect(at(411_001)).toMatchObject({
      answer: 'fail',
      mend: expect.stringContaining('411,000円'),
    })
    expect(at(411_000)).toMatchObject({ answer: 'review' })
  })

  test('of a kind that the table does not name, no amount is', () => {
    const only = guide.subsidy.terms.filter(({ kinds }) => !kinds.includes('clinic'))
    const other = { ...guide, subsidy: { ...guide.subsidy, terms: only } }
    expect(said({ requestedAmount: asked(999_999) }, 'requested-amount', other).answer).toBe(
      'review',
    )
  })
})

describe('an amount up to the cap is compared with the estimate', () => {
  const within = (yen: number) => said({ requestedAmount: asked(yen) })

  test('the estimate itself is OK, without advice', () => {
    expect(within(128_000)).toEqual({
      answer: 'pass',
      says: '補助申請額 128,000円 は、目安 128,000円 の内です。',
      at: ['amount'],
      source: terms?.source,
    })
  })

  test.each([127_000, 64_000])('%d yen, half of it or more, is OK with what is left', (yen) => {
    expect(within(yen)).toMatchObject({
      answer: 'pass',
      advice: expect.stringContaining(`${(128_000 - yen).toLocaleString('en')}円 少なく`),
      source: terms?.source,
    })
  })

  test.each([63_999, 63_000, 12_800, 1_000, 129])(
    '%d yen, less than half, is asked about',
    (yen) => {
      expect(within(yen)).toEqual({
        answer: 'review',
        says: `補助申請額 ${yen.toLocaleString('en')}円 が、目安 128,000円 の半分より少なくなっています。`,
        mend: '桁が抜けていないか、ご確認ください。目安は 128,000円 です。あとから増やすことはできません。',
        at: ['amount'],
        source: OWN_JUDGEMENT.source,
      })
    },
  )

  test('128 yen is asked about as 128,000 yen', () => {
    expect(within(128)).toEqual({
      answer: 'review',
      says: '『補助申請額』が 128円 になっています。千円単位の数字のようです。',
      mend: '128,000円 のことでしたら、円で書き直してください。',
      at: ['amount'],
      source: OWN_JUDGEMENT.source,
    })
  })

  test('1,000 yen is no amount in thousands, also where a thousand times as much is due', () => {
    const rich = guide.subsidy.terms.map((each) => ({
      ...each,
      cap: 2_000_000,
      projectCap: 4_000_000,
      itemCaps: { mobile: 2_000_000, receiptComputer: 2_000_000 },
    }))
    const other = { ...guide, subsidy: { ...guide.subsidy, terms: rich } }
    const bought = costs(paid(2_000_000, 'mobile'), paid(2_000_000, 'receiptComputer'))
    const at = (yen: number) =>
      said({ ...bought, requestedAmount: asked(yen) }, 'requested-amount', other).says
    expect(at(1_000)).toContain('半分より少なく')
    expect(at(999)).toContain('千円単位の数字')
  })

  test('a whole amount of rate × costs is one in thousands up to the yen', () => {
    const bought = costs(empty(), paid(100_000, 'receiptComputer'))
    const at = (yen: number) => said({ ...bought, requestedAmount: asked(yen) }).says
    expect(at(75)).toContain('千円単位の数字')
    expect(at(76)).toContain('半分より少なく')
  })

  test('an amount with odd hundreds is asked about, with the source of the rounding', () => {
    expect(within(127_500)).toEqual({
      answer: 'review',
      says: '補助申請額 127,500円 に、1,000円 未満の端数があります。',
      mend: '公表された上限額からの推定では、千円未満を切り捨てて申請します。目安は 128,000円 です。',
      at: ['amount'],
      source: guide.subsidy.rounding?.source,
    })
  })

  const small = costs(empty(), paid(99_999, 'receiptComputer'))

  test('less than 1,000 yen above it may be right, as the rounding is inferred', () => {
    expect(said({ ...small, requestedAmount: asked(74_999) })).toEqual({
      answer: 'review',
      says: '補助申請額 74,999円 は、千円未満を切り捨てた目安 74,000円 を少し超えています。',
      mend: '端数の切り捨ては公表された上限額からの推定です。74,000円 が正しいか、コールセンターかポータルのお知らせでご確認ください。',
      at: ['amount'],
      source: guide.subsidy.rounding?.source,
    })
  })

  test('above it is wrong where the guide itself says how to round', () => {
    const { rounding } = guide.subsidy
    if (!rounding) throw new Error('the guide has a rounding')
    const stated = {
      ...guide,
      subsidy: { ...guide.subsidy, rounding: { ...rounding, inferred: false } },
    }
    const at = (yen: number) =>
      said({ ...small, requestedAmount: asked(yen) }, 'requested-amount', stated)
    expect(at(74_001)).toEqual({
      answer: 'fail',
      says: '補助申請額 74,001円 が、端数を切り捨てた額 74,000円 を超えています。',
      mend: '補助額の目安は 74,000円 です。金額を見直してください。',
      at: ['amount'],
      source: rounding.source,
    })
    expect(at(74_000).answer).toBe('pass')
  })

  test('above rate × costs is wrong, with the arithmetic', () => {
    expect(said({ ...small, requestedAmount: asked(75_000) })).toEqual({
      answer: 'fail',
      says: expect.stringContaining('0円 + 99,999円 = 99,999円 × 3/4'),
      mend: '補助額の目安は 74,000円 です。金額を見直してください。',
      at: ['amount'],
      source: terms?.source,
    })
  })
})

describe('an amount that cannot be compared is asked about where something is to be entered', () => {
  const requestedAmount = asked(100_000)
  const mobile = paid(41_000, 'mobile')

  test.each<[string, Partial<Application>, string[]]>([
    [
      'at the kind',
      { ...UNKNOWN_KIND, facilityKind: unclear('区分'), ...costs(unclear(), mobile) },
      ['field', 'amount'],
    ],
    [
      'at the first cost that is not understood',
      costs(mobile, { ...paid(-1, 'rc') }),
      ['cost:rc', 'amount'],
    ],
    ['at the first of two', costs(paid(-1, 'mobile'), paid(-1, 'rc')), ['cost:mobile', 'amount']],
    ['at itself, where a cost is not in the form', costs(mobile, MISSING), ['amount']],
  ])('%s', (_, changes, at) => {
    expect(said({ ...changes, requestedAmount })).toMatchObject({ answer: 'review', at })
  })

  test('a cost of 0 yen is known', () => {
    expect(said({ ...costs(paid(0, 'mobile'), unclear('改修費')), requestedAmount }).at).toEqual([
      'field',
      'amount',
    ])
  })

  test('with what the form lacks', () => {
    const { unfound } = outcomeOf(
      'requested-amount',
      anApplication({ ...UNKNOWN_KIND, ...costs(mobile, MISSING), requestedAmount }),
    )
    expect(unfound?.map(japanese)).toEqual(['施設区分', 'レセプトコンピュータの改修'])
  })

  test('with what to do, unless the kind says that', () => {
    expect(said({ ...costs(mobile, unclear()), requestedAmount }).mend).toBe(
      '足りない項目を入力すると、確認できるようになります。',
    )
    expect(said({ facilityKind: unclear('施設区分'), requestedAmount }).mend).toContain('施設区分')
  })
})

describe('nothing asked for', () => {
  test.each([0, -1])('%d yen is wrong', (yen) => {
    const found = said({ requestedAmount: asked(yen) })
    expect(found).toMatchObject({ answer: 'fail', at: ['amount'] })
    expect(found.says).not.toBe('')
    expect(found.mend).not.toBe('')
  })

  test('1 yen is something', () => {
    expect(said({ requestedAmount: asked(1) }).answer).toBe('review')
  })

  test('the field is named where the form does not have it', () => {
    expect(said({ requestedAmount: MISSING }).says).toContain('補助申請額')
  })
})

describe('costs behind a request', () => {
  const bought = (changes: Partial<Application>) => said(changes, 'bought')
  const all = ['amount', 'cost:mobile', 'cost:rc']

  test('are OK from the first yen on', () => {
    expect(bought(costs(paid(1, 'mobile'), paid(0, 'rc')))).toMatchObject({
      answer: 'pass',
      says: '補助の対象になる費用が入力されています。',
      at: all,
    })
  })

  test('of nothing are wrong', () => {
    expect(bought(costs(paid(0, 'mobile'), paid(-1, 'rc')))).toMatchObject({
      answer: 'fail',
      says: '費用が入力されていないのに、補助申請額が入力されています。',
      mend: '支払った費用を入力してください。',
      at: all,
    })
  })

  test('that are not understood are asked about there', () => {
    expect(bought(costs(paid(0, 'mobile'), unclear('改修費')))).toMatchObject({
      answer: 'review',
      says: '費用を読み取れないため、補助の対象になる費用があるか分かりません。',
      at: ['field', 'amount', 'cost:mobile'],
    })
  })

  test('that the form does not ask for are named', () => {
    const { answer, unfound } = outcomeOf('bought', anApplication(costs(empty(), MISSING)))
    expect(answer).toBe('review')
    expect(unfound?.map(japanese)).toEqual(['レセプトコンピュータの改修'])
  })

  test.each([
    ['nothing is', asked(0)],
    ['less than nothing is', asked(-1)],
    ['it is not known what is', unclear()],
  ])('do not matter where %s asked for', (_, requestedAmount) => {
    expect(bought({ requestedAmount })).toMatchObject({ answer: 'inapplicable', at: [] })
    expect(bought({ requestedAmount }).says).not.toBe('')
  })

  test('are not asked for by a guide without items', () => {
    const without = { ...guide, subsidy: { ...guide.subsidy, items: [] } }
    expect(rulesFor(without).map(({ id }) => id)).not.toContain('bought')
    expect(rulesFor(guide).map(({ id }) => id)).toContain('bought')
  })
})

test('an amount that can be 0 yen at most has no right value', () => {
  const application = anApplication({
    ...costs(empty(), paid(1_000, 'rc')),
    requestedAmount: asked(751),
  })
  expect(outcomeOf('requested-amount', application)).not.toHaveProperty('right')
})
