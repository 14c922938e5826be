import { describe, expect, test } from 'vitest'
import type { Application } from '../../../lib/check'
import { rulesFor } from '../../../lib/check/rules'
import { belongsTo } from '../../../lib/check/rules/facilityCode'
import { japanese } from '../../japanese'
import { anApplication, code, empty, guide, MISSING, outcomeOf, read, unclear } from '../example'

const NO_ANSWERS = { kind: null, adapted: null, subsidised: null }
const answered = (kind: NonNullable<Application['facility']['kind']>) => ({
  facility: { kind, adapted: false, subsidised: false },
})
const kind = (value: NonNullable<Application['facility']['kind']>) => ({
  facilityKind: read(value, '施設区分', 'kind'),
})
const name = (value: string) => ({ facilityName: read(value, '施設名', 'name') })

/** What a rule answers, and where. */
function found(rule: string, changes: Partial<Application>) {
  const { answer, message, fieldIds } = outcomeOf(rule, anApplication(changes))
  return [answer, message.key, ...fieldIds]
}

describe('the name of a facility ends in its kind', () => {
  test.each([
    ['みほん病院', 'hospital'],
    ['みほんクリニック病院', 'hospital'],
    ['みほん病院　様', 'hospital'],
    ['みほん病院 御中', 'hospital'],
    ['みほん病院（本院）（東棟）', 'hospital'],
    ['みほん病院附属診療所', 'clinic'],
    ['病院前クリニック', 'clinic'],
    ['みほん医院', 'clinic'],
    ['みほん薬局', 'pharmacy'],
    ['みほん薬局駅前店', 'pharmacy'],
    ['みほん薬局 2号店', 'chainPharmacy'],
  ] as const)('%s is a %s', (named, own) => {
    const other = own === 'hospital' ? 'clinic' : 'hospital'
    const pair = (each: typeof own) =>
      found('facility-name', { ...name(named), ...kind(each), ...answered(each) })
    expect(pair(own)).toEqual(['pass', 'checkNameFits', 'name', 'kind'])
    const against = { ...name(named), ...kind(other), ...answered(other) }
    expect(found('facility-name', against)).toEqual(['review', 'checkNameDiffers', 'name', 'kind'])
  })

  test.each([
    '国立病院機構みほん医療センター',
    'みほん病院本部',
    'みほん商店',
    'みほん薬局病院前店',
    'みほん薬局クリニックモール店',
    'みほん歯科',
    'みほん診療所分室',
  ])('%s says nothing of it', (named) => {
    for (const each of ['hospital', 'clinic', 'pharmacy'] as const) {
      const changes = { ...name(named), ...kind(each), ...answered(each) }
      expect(found('facility-name', changes)[0], each).toBe('pass')
    }
  })

  test('which is compared first at the kind, where the person answered another one', () => {
    const changes = { ...name('みほん診療所'), ...kind('hospital'), ...answered('clinic') }
    expect(found('facility-name', changes)).toEqual(['review', 'checkNameDiffers', 'kind', 'name'])
  })

  test.each<[string, Partial<Application>, string[]]>([
    ['is not asked for', { facilityName: MISSING }, ['inapplicable', 'checkNameNotAsked']],
    [
      'is empty: the handbook asks for none',
      { facilityName: empty('施設名', 'name') },
      ['review', 'checkEmpty', 'name'],
    ],
    [
      'stands beside no kind',
      { facilityKind: MISSING, facility: NO_ANSWERS },
      ['inapplicable', 'checkNameWithoutKind'],
    ],
  ])('it %s', (_, changes, expected) => {
    expect(found('facility-name', changes)).toEqual(expected)
  })
})

describe('the code', () => {
  const at = (text: string) => ({
    facilityCode: { ...code(text), fieldId: 'code' } as Application['facilityCode'],
  })

  test.each([
    ['3410712362', 'pass', 'checkCodeHolds'],
    ['3410712363', 'review', 'checkCodeFails'],
    ['1111111111', 'review', 'checkCodeDummy'],
  ])('%s: %s', (text, answer, key) => {
    expect(found('facility-code', at(text))).toEqual([answer, key, 'code'])
  })

  test('is compared with the kind, first where the kind is doubted', () => {
    const pharmacy = at('3440712366')
    expect(found('facility-code-kind', { ...pharmacy, ...kind('clinic') })).toEqual([
      'review',
      'checkCodeKindDiffers',
      'code',
      'kind',
    ])
    expect(
      found('facility-code-kind', { ...pharmacy, ...kind('clinic'), ...answered('pharmacy') }),
    ).toEqual(['review', 'checkCodeKindDiffers', 'kind', 'code'])
    expect(
      found('facility-code-kind', { ...pharmacy, ...kind('pharmacy'), ...answered('pharmacy') }),
    ).toEqual(['pass', 'checkCodeKindAgrees', 'code', 'kind'])
  })

  test('says the digit that tells its kind', () => {
    const { message } = outcomeOf('facility-code-kind', anApplication(at('3440712366')))
    expect(japanese(message)).toMatch(/3桁目.*4|4/)
  })

  test.each<[string, Partial<Application>]>([
    ['the code', { facilityCode: unclear() }],
    ['the kind', { facilityKind: MISSING, facility: NO_ANSWERS }],
  ])('is not compared without %s', (_, changes) => {
    expect(found('facility-code-kind', changes)).toEqual(['inapplicable', 'checkCodeKindUnknown'])
  })

  test.each([
    ['medical', ['hospital', 'clinic']],
    ['dental', ['hospital', 'clinic']],
    ['pharmacy', ['pharmacy', 'chainPharmacy']],
    ['homeNursing', []],
  ] as const)('of a %s facility is given to %j', (codeKind, kinds) => {
    const all = ['hospital', 'clinic', 'pharmacy', 'chainPharmacy'] as const
    expect(all.filter((each) => belongsTo(codeKind, each))).toEqual(kinds)
  })

  test('has the ministry’s notice as its source', () => {
    for (const id of ['facility-code', 'facility-code-kind']) {
      const rule = rulesFor(guide).find((each) => each.id === id)
      expect(rule?.source.document).toContain('通知')
    }
  })
})

describe('the subsidy that was received before', () => {
  const said = (alreadySubsidised: Application['alreadySubsidised'], subsidised: boolean | null) =>
    found('already-subsidised', {
      alreadySubsidised,
      facility: { kind: 'clinic', adapted: false, subsidised },
    })
  const inForm = (value: boolean) => read(value, '過去の補助', 'before')

  test.each<[string, Application['alreadySubsidised'], boolean | null, string[]]>([
    ['yes, twice', inForm(true), true, ['fail', 'checkSubsidised', 'before']],
    ['yes in the form alone', inForm(true), null, ['fail', 'checkSubsidised', 'before']],
    ['yes in the panel, where the form does not ask', MISSING, true, ['fail', 'checkSubsidised']],
    [
      'yes in the panel, where the form is not answered',
      empty('', 'before'),
      true,
      ['fail', 'checkSubsidised', 'before'],
    ],
    [
      'no in the form, yes in the panel',
      inForm(false),
      true,
      ['review', 'checkSubsidisedDiffers', 'before'],
    ],
    [
      'yes in the form, no in the panel',
      inForm(true),
      false,
      ['review', 'checkSubsidisedDiffers', 'before'],
    ],
    ['no, twice', inForm(false), false, ['pass', 'checkNotSubsidised', 'before']],
    ['no in the form alone', inForm(false), null, ['pass', 'checkNotSubsidised', 'before']],
    [
      'no in the panel, where the form does not ask',
      MISSING,
      false,
      ['pass', 'checkNotSubsidised'],
    ],
    [
      'no in the panel, where the form is not answered',
      empty('', 'before'),
      false,
      ['fail', 'checkEmpty', 'before'],
    ],
    [
      'no in the panel, and a form not understood',
      unclear(),
      false,
      ['review', 'literal', 'field'],
    ],
    ['not known', MISSING, null, ['review', 'checkSubsidisedUnknown']],
  ])('%s', (_, form, panel, expected) => {
    expect(said(form, panel)).toEqual(expected)
  })
})
