import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import type { Vocabulary } from '../../../lib/label/vocabulary'
import { meaningsOf } from '../../../lib/portal/meaning/meaning'
import type { ReadableField } from '../../../lib/portal/meaning/readableField'
import { CORPUS } from '../corpus'
import { readableField } from '../readField'

const { form } = await loadGuide()

/** @param path 「モバイル端末 > 金額」: the headings, and the label last. */
function fieldAt(path: string, changes: Partial<ReadableField> = {}): ReadableField {
  const parts = path.split(' > ')
  return readableField({ label: parts.at(-1) ?? '', section: parts.slice(0, -1), ...changes })
}

const understand = (fields: readonly ReadableField[]) => meaningsOf(fields, form.fields, new Map())
const meanings = (fields: readonly ReadableField[]) =>
  understand(fields).map(({ meaning }) => meaning)

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

describe('a meaning by a guide’s own words', () => {
  const vocabulary: Vocabulary = [
    {
      name: 'cost:server',
      labels: ['サーバーの更新'],
      words: ['サーバー', '計算機'],
      acts: ['更新', '入れ替え'],
    },
    { name: 'cost:desk', labels: ['机'], words: ['机', '書見台'] },
    { name: 'totalCost', labels: ['総事業費'] },
  ]
  const read = (path: string) => meaningsOf([fieldAt(path)], vocabulary, new Map())[0]?.meaning

  test.each([
    ['②サーバーの更新に要した経費（税込）', 'cost:server'],
    ['計算機の入れ替え費用', 'cost:server'],
    ['更新費', 'cost:server'],
    ['書見台等の購入代金', 'cost:desk'],
    ['机 > 金額', 'cost:desk'],
    ['机とサーバーの更新の費用', null],
    ['サーバーの購入', null],
    ['モバイル端末等の購入費', null],
    ['③総事業費（①＋②）', 'totalCost'],
  ])('「%s」 means %s', (path, meaning) => {
    expect(read(path)).toBe(meaning)
  })
})

test('a guide that lists whole labels and headings, as all once did, still works', () => {
  const vocabulary: Vocabulary = [
    {
      name: 'cost:server',
      labels: ['サーバーの更新費', 'サーバー更新費用'],
      sections: ['サーバーの更新'],
      partly: ['サーバー'],
    },
    { name: 'cost:desk', labels: ['机の費用'] },
    { name: 'totalCost', labels: ['全部でいくら'] },
  ]
  const read = (...paths: string[]) =>
    meaningsOf(
      paths.map((path) => fieldAt(path)),
      vocabulary,
      new Map(),
    ).map(({ meaning }) => meaning)
  expect(read('① サーバー更新費用（税込）')).toEqual(['cost:server'])
  expect(read('サーバーの更新費をご入力ください')).toEqual(['cost:server'])
  expect(read('サーバーの更新 > 金額')).toEqual(['cost:server'])
  expect(read('サーバー')).toEqual([null])
  expect(read('机の費用', 'サーバー', '全部でいくら')).toEqual([
    'cost:desk',
    'cost:server',
    'totalCost',
  ])
})

describe('one meaning for one field', () => {
  test('two equally likely fields both have no meaning, with the reason', () => {
    const why = { by: 'repeated', as: 'totalCost' }
    expect(understand([fieldAt('総事業費'), fieldAt('事業費総額')])).toEqual([
      { meaning: null, why },
      { meaning: null, why },
    ])
  })

  test('a unit or a date control does not decide between two equal fields', () => {
    const years = [fieldAt('令和6年度 > 総事業費（円）'), fieldAt('令和7年度 > 総事業費')]
    expect(meanings(years)).toEqual([null, null])
    const marked = [fieldAt('令和6年度 - 総事業費（円）'), fieldAt('令和7年度 - 総事業費')]
    expect(meanings(marked)).toEqual([null, null])
    const days = [fieldAt('第1期 > 完了日', { kind: 'date' }), fieldAt('第2期 > 完了日')]
    expect(meanings(days)).toEqual([null, null])
  })

  test('a word before a label can show that it is about something else', () => {
    const before = fieldAt('前回 - 補助申請額（円）')
    expect(meanings([before])).toEqual([null])
    expect(meanings([before, fieldAt('補助申請額')])).toEqual([null, 'requestedAmount'])
  })

  test('an editable field has priority over a read-only one that repeats it', () => {
    const fields = [fieldAt('総事業費', { readOnly: true }), fieldAt('総事業費')]
    expect(understand(fields)).toMatchObject([
      { meaning: null, why: { by: 'taken', as: 'totalCost' } },
      { meaning: 'totalCost' },
    ])
  })

  test('a placeholder counts if no label has the same meaning', () => {
    const hint = fieldAt('総事業費', { hint: true })
    expect(meanings([hint])).toEqual(['totalCost'])
    expect(meanings([hint, fieldAt('事業費総額')])).toEqual([null, 'totalCost'])
  })

  test('the user’s assignment overrides everything, also an assignment to no meaning', () => {
    const fields = [fieldAt('総事業費'), fieldAt('ご負担の額'), fieldAt('完了日')]
    const assigned = new Map([
      [1, 'totalCost'],
      [2, null],
    ] as const)
    expect(meaningsOf(fields, form.fields, assigned)).toMatchObject([
      { meaning: null },
      { meaning: 'totalCost', why: { by: 'assigned' } },
      { meaning: null, why: { by: 'assigned' } },
    ])
  })
})

describe('for any form', () => {
  const known = CORPUS.map(([path, kind]) => fieldAt(path, { kind }))
  const some = fc.shuffledSubarray(known, { maxLength: 20 })
  const unrelated = CORPUS.filter(([, , meaning]) => meaning === null).map(([path, kind]) =>
    fieldAt(path, { kind }),
  )
  const strange = fc.record({
    label: fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })),
    section: fc.array(fc.string(), { maxLength: 2 }),
    kind: fc.constantFrom('text', 'date', 'choice', 'files', 'static'),
    options: fc.array(fc.string(), { maxLength: 3 }),
    hint: fc.boolean(),
    readOnly: fc.boolean(),
  })

  test('an unrelated field changes the meaning of no other, at any position', () => {
    const other = fc.constantFrom(...unrelated.filter(({ label }) => label !== '合計'))
    fc.assert(
      fc.property(some, fc.oneof(other, strange), fc.nat(), (fields, added, place) => {
        const at = place % (fields.length + 1)
        const more = meanings(fields.toSpliced(at, 0, added))
        fc.pre(more[at] === null && understand([added])[0]?.why.by === 'unlikely')
        expect(more.toSpliced(at, 1)).toEqual(meanings(fields))
      }),
    )
  })

  test('the order of the fields matters only for meanings by neighbours', () => {
    const plain = known.filter(({ label }) => !/^(合計|システム)$/.test(label))
    fc.assert(
      fc.property(fc.shuffledSubarray(plain, { maxLength: 20 }), (fields) => {
        expect(meanings(fields.toReversed())).toEqual(meanings(fields).toReversed())
      }),
    )
  })

  test('no meaning is given twice', () => {
    fc.assert(
      fc.property(some, (fields) => {
        const given = meanings(fields).filter((meaning) => meaning !== null)
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })
})
