import { describe, expect, test } from 'vitest'
import { type Application, check, checkedPart } from '../../../lib/check'
import { japanese } from '../../japanese'
import { anApplication, DAY, empty, guide, MISSING, read } from '../example'

/** A guide whose subsidy is not for hospitals. */
const checked = checkedPart(guide)
const terms = checked.subsidy.terms.filter(({ kinds }) => !kinds.includes('hospital'))
const others = { ...checked, subsidy: { ...checked.subsidy, terms } }
const HOSPITAL = { kind: 'hospital', adapted: false, subsidised: false } as const

const said = (rule: string, changes: Partial<Application>) =>
  check(anApplication(changes), others, DAY).find((outcome) => outcome.rule === rule) ??
  expect.fail(rule)

describe('a hospital, which the subsidy is not for', () => {
  const chosen = { facilityKind: read('hospital' as const, '施設区分', 'kind') }

  test('is told so at the kind in the form', () => {
    const { answer, fieldIds, message, mend } = said('facility-kind', chosen)
    expect([answer, fieldIds]).toEqual(['review', ['kind']])
    expect(japanese(message)).toContain('『病院』')
    expect(japanese(mend)).not.toBe('')
  })

  test('is told so where only the panel knows the kind', () => {
    const { answer, fieldIds, message } = said('facility-kind', {
      facilityKind: MISSING,
      facility: HOSPITAL,
    })
    expect([answer, fieldIds, message.key]).toEqual(['review', [], 'checkKindNotCovered'])
  })

  test('has no cap for an item, for which the kind is the field to look at first', () => {
    const { answer, fieldIds, message, mend } = said('item-cap:mobile', chosen)
    expect([answer, fieldIds]).toEqual(['review', ['kind', 'cost:mobile']])
    expect([message.key, mend?.key]).toEqual(['checkKindNotCovered', 'checkKindNotCoveredMend'])
  })

  test('is never said to ask for too much', () => {
    const high = said('requested-amount', { ...chosen, requestedAmount: read(9_999_999) })
    expect(high.answer).toBe('review')
    expect(high).not.toHaveProperty('right')
    expect(high.fieldIds[0]).toBe('kind')
  })
})

describe('while the kind is not known', () => {
  const unknown = { facility: { kind: null, adapted: null, subsidised: null } } as const
  const costs = { mobile: read(1_000, '端末', 'cost:mobile'), receiptComputer: empty() }

  test('an item is asked about at the kind, which is to be chosen in the form or the panel', () => {
    const inForm = said('item-cap:mobile', { ...unknown, costs, facilityKind: empty('区分', 'k') })
    expect(inForm.fieldIds).toEqual(['k', 'cost:mobile'])
    expect(inForm.mend?.key).toBe('checkKindNotChosenMend')
    expect(inForm).not.toHaveProperty('unfound')
    const nowhere = said('item-cap:mobile', { ...unknown, costs, facilityKind: MISSING })
    expect(nowhere.fieldIds).toEqual(['cost:mobile'])
    expect(nowhere.mend?.key).toBe('checkWithoutKindMend')
    expect(nowhere.unfound?.map(japanese)).toEqual(['施設区分'])
  })
})

describe('the name of a facility', () => {
  const named = (name: string) =>
    said('facility-name', { facilityName: read(name, '施設名', 'name') })

  test.each([
    '○○診療所',
    'テスト薬局',
    'ダミー',
    'sample clinic',
    'xxx',
    '未定',
    '同上',
    '---',
    '１２３',
  ])('%s is none', (name) => {
    const { answer, fieldIds, message, mend } = named(name)
    expect([answer, fieldIds, message.key]).toEqual(['review', ['name'], 'checkNameUnread'])
    expect(mend?.key).toBe('checkEmptyMend')
  })

  test.each([
    'みほん診療所',
    '未来診療所',
    'なしの木診療所',
    '第1診療所',
    'Ｘ診療所',
    'マテスト診療所',
  ])('%s is one', (name) => {
    expect(named(name).answer).toBe('pass')
  })

  test.each(['みほん診療所 御中', 'みほん診療所（本院）', 'みほん診療所 様'])(
    'of %s its end counts without what follows',
    (name) => {
      expect(named(name).answer).toBe('pass')
      expect(named(name.replace('診療所', '薬局')).message.key).toBe('checkNameDiffers')
    },
  )
})
