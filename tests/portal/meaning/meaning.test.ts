import { describe, expect, test } from 'vitest'
import { ownKind } from '../../../lib/notation/facilityKind'
import { CORPUS } from '../corpus'
import { fieldAt, meanings, understand, understandWith } from './fields'

describe('a meaning by label, section and kind', () => {
  test.each(CORPUS)('「%s」 as %s means %s', (path, kind, meaning) => {
    expect(meanings([fieldAt(path, { kind })])).toEqual([meaning])
  })

  test('has its evidence, the strongest first', () => {
    const why = understand([
      fieldAt('総事業費（円）'),
      fieldAt('モバイル端末 > 金額'),
      fieldAt('完了日', { kind: 'date' }),
      fieldAt('備考'),
    ]).map((field) => field.why)
    expect(why).toEqual([
      { by: 'evidence', evidence: ['label', 'unit'] },
      { by: 'evidence', evidence: ['label', 'section'] },
      { by: 'evidence', evidence: ['label', 'kind'] },
      { by: 'unlikely' },
    ])
  })
})

describe('a meaning by options', () => {
  const KINDS = ['病院', '診療所', '薬局']

  test('a choice between kinds of facilities needs less of a label', () => {
    const [field] = understand([fieldAt('区分', { kind: 'choice', options: KINDS })])
    expect(field).toEqual({
      meaning: 'facilityKind',
      why: { by: 'evidence', evidence: ['label', 'options'] },
    })
  })

  test('a choice between other things is no facility kind, whatever its label', () => {
    const options = ['内科', '歯科']
    expect(meanings([fieldAt('施設区分', { kind: 'choice', options })])).toEqual([null])
    const said = fieldAt('過去の補助の有無', { kind: 'radio', options: ['申請中', '交付済'] })
    expect(meanings([said])).toEqual([null])
  })

  test('options alone give no meaning', () => {
    const options = KINDS
    expect(meanings([fieldAt('処方箋の送り先', { kind: 'choice', options })])).toEqual([null])
  })
})

describe('a meaning by neighbours', () => {
  const COSTS = [fieldAt('モバイル端末等の購入費'), fieldAt('レセプトコンピュータの改修費')]

  test('合計 after every cost is their total', () => {
    expect(understand([...COSTS, fieldAt('備考'), fieldAt('合計')])[3]).toEqual({
      meaning: 'totalCost',
      why: { by: 'evidence', evidence: ['label', 'neighbours'] },
    })
  })

  test('合計 before them, or after only some of them, is not', () => {
    expect(meanings([fieldAt('合計'), ...COSTS])[0]).toBeNull()
    expect(meanings([...COSTS.slice(1), fieldAt('合計')])[1]).toBeNull()
  })

  test('two fields named 合計 have no meaning', () => {
    const fields = understand([...COSTS, fieldAt('合計'), fieldAt('合計')]).slice(2)
    const why = { by: 'repeated', as: 'totalCost' }
    expect(fields).toEqual([
      { meaning: null, why },
      { meaning: null, why },
    ])
  })

  test('合計 below the field of 総事業費 is ignored', () => {
    expect(meanings([...COSTS, fieldAt('総事業費'), fieldAt('合計（円）')]).slice(2)).toEqual([
      'totalCost',
      null,
    ])
  })

  test('システム between the other cost and the total is the other item', () => {
    const fields = [fieldAt('モバイル端末'), fieldAt('システム'), fieldAt('総事業費')]
    expect(meanings(fields)).toEqual(['cost:mobile', 'cost:receiptComputer', 'totalCost'])
    expect(meanings([fieldAt('システム')])).toEqual([null])
  })
})

describe('a meaning by the rest of the form', () => {
  const AMOUNTS = [fieldAt('総事業費'), fieldAt('補助申請額')]
  const day = (label: string) => fieldAt(label, { kind: 'date' })

  test('提出日 and 支払日 are the application’s if the form is an application', () => {
    expect(understand([...AMOUNTS, day('提出日'), day('支払日')]).slice(2)).toMatchObject([
      { meaning: 'applicationDate', why: { evidence: ['label', 'neighbours', 'kind'] } },
      { meaning: 'receiptDate', why: { evidence: ['label', 'neighbours', 'kind'] } },
    ])
    expect(meanings([day('提出日'), day('支払日')])).toEqual([null, null])
  })
})

describe('a meaning by the shape of the value', () => {
  const holding = (label: string, ...values: string[]) => fieldAt(label, { values })
  const file = (label: string, name: string) => fieldAt(label, { kind: 'files', values: [name] })

  test('コード is the facility’s if its check digit is right', () => {
    expect(understand([holding('コード', '3410712362')])[0]).toEqual({
      meaning: 'facilityCode',
      why: { by: 'evidence', evidence: ['label', 'value'] },
    })
    expect(meanings([holding('コード', '3410712363')])).toEqual([null])
    expect(meanings([holding('コード', '')])).toEqual([null])
  })

  test('合計 is the total if it is the sum of the two amounts before it', () => {
    const parts = [holding('第1項', '41,000'), holding('第2項', '130000')]
    const total = understand([...parts, holding('合計', '171,000円')])[2]
    expect(total?.meaning).toBe('totalCost')
    expect(total?.why).toEqual({ by: 'evidence', evidence: ['label', 'value'] })
    expect(meanings([...parts, holding('合計', '171,001')])[2]).toBeNull()
    expect(meanings([...parts.slice(1), holding('合計', '130000')])[1]).toBeNull()
  })

  test('a file field is that of the document attached to it', () => {
    const files = [file('ファイル', '領収書.pdf'), file('書類', '領収書内訳書.xlsx')]
    expect(meanings(files)).toEqual(['receipt', 'breakdown'])
    expect(meanings([file('ファイル', 'scan0001.pdf')])).toEqual([null])
  })

  test('a value alone gives no meaning', () => {
    const fields = [
      holding('備考', '3410712362'),
      holding('第1項', '1'),
      holding('第2項', '2'),
      holding('その他', '3'),
      file('委任状', '領収書.pdf'),
    ]
    expect(meanings(fields)).toEqual([null, null, null, null, null])
  })
})

describe('kinds of facility that only the guide knows', () => {
  const options = ['訪問看護ステーション', '助産所']
  const fields = [fieldAt('施設区分', { kind: 'choice', options })]

  test('are choices of 施設区分', () => {
    const [field] = understandWith(options.map(ownKind), fields)
    expect(field?.meaning).toBe('facilityKind')
  })

  test('are choices of something else where the guide does not know them', () => {
    expect(meanings(fields)).toEqual([null])
  })
})
