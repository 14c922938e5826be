import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadGuide } from '../../../lib/guide/guides'
import { meaningsOf } from '../../../lib/portal/meaning/meaning'
import { CORPUS } from '../corpus'
import { fieldAt, meanings, understand } from './fields'

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

  test('the user’s assignment overrides everything, also an assignment to no meaning', async () => {
    const fields = [fieldAt('総事業費'), fieldAt('ご負担の額'), fieldAt('完了日')]
    const assigned = new Map([
      [1, 'totalCost'],
      [2, null],
    ] as const)
    const { form } = await loadGuide()
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
