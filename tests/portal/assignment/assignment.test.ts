import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssignedField, AssignedForm } from '../../../lib/guide/assignment'
import { assignedFields, withAssignment } from '../../../lib/portal/assignment/assignment'
import { mergedForms } from '../../../lib/portal/assignment/mergedForms'
import type { NamedField } from '../../../lib/portal/reading/namedField'
import { APPLICATION, CONFIRMATION, INQUIRY, named, REGISTRATION } from '../namedFields.ts'

const anything = () => true
const at = (label: string, fields = APPLICATION) => fields.findIndex((one) => one.label === label)

/** A kept form in which one field of the application is assigned. */
function kept(
  label: string,
  meaning: AssignedField['meaning'],
  before: readonly AssignedField[] = [],
) {
  return { id: 'kept', fields: withAssignment(before, APPLICATION, at(label), meaning) }
}
const REMARKS = kept('備考', 'receiptTotal')

/** What is assigned in a form, by label. */
function assigned(
  fields: readonly NamedField[],
  own: readonly AssignedForm[],
  guide: readonly AssignedForm[] = [],
) {
  const found = assignedFields(fields, { own, guide }, anything)
  return Object.fromEntries([...found].map(([index, meaning]) => [fields[index]?.label, meaning]))
}

test('what was assigned in a form holds when the form comes again', () => {
  expect(assigned(APPLICATION, [REMARKS])).toEqual({ 備考: 'receiptTotal' })
  expect(assigned(APPLICATION, [kept('総事業費', null)])).toEqual({ 総事業費: null })
  expect(assigned(APPLICATION, [])).toEqual({})
})

test('what was assigned in a form holds on its confirmation screen', () => {
  expect(assigned(CONFIRMATION, [REMARKS])).toEqual({ 備考: 'receiptTotal' })
})

test('on a confirmation screen nothing is assigned to one of two fields of the same label', () => {
  expect(assigned([...CONFIRMATION, named('備考', 'static')], [REMARKS])).toEqual({})
})

test.each([
  ['registration', REGISTRATION],
  ['inquiry', INQUIRY],
  ['a search', [named('記事を検索')]],
  ['one field of the application', [named('備考')]],
  ['nothing', []],
])('what was assigned does not hold in another form: %s', (_, fields) => {
  expect(assigned(fields, [REMARKS])).toEqual({})
})

describe('a release of the portal', () => {
  const shuffled = <T>(all: readonly T[]) =>
    fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })
  const added = fc.uniqueArray(
    fc.string({ minLength: 1 }).map((text) => named(`追加${text}`)),
    { maxLength: APPLICATION.length, selector: ({ label }) => label },
  )
  const others = APPLICATION.filter(({ label }) => label !== '備考')
  const shrunk = fc.shuffledSubarray([...others], {
    minLength: APPLICATION.length - Math.floor(APPLICATION.length / 3),
  })

  test('that moves fields and adds as many as there were leaves the assignment', () => {
    fc.assert(
      fc.property(
        added.chain((more) => shuffled([...APPLICATION, ...more])),
        (fields) => {
          expect(assigned(fields, [REMARKS])).toEqual({ 備考: 'receiptTotal' })
        },
      ),
    )
  })

  test('that takes away a third of the fields leaves the assignment', () => {
    fc.assert(
      fc.property(shrunk, (rest) => {
        expect(assigned([...rest, named('備考')], [REMARKS])).toEqual({ 備考: 'receiptTotal' })
      }),
    )
  })

  test('that marks labels anew leaves the assignment', () => {
    const marked = APPLICATION.map((field) => ({ ...field, label: `※ ${field.label}（必須）` }))
    expect(Object.values(assigned(marked, [REMARKS]))).toEqual(['receiptTotal'])
  })

  test('that gives the label to another kind of field, or puts it into a section, ends it', () => {
    const rest = APPLICATION.filter(({ label }) => label !== '備考')
    expect(assigned([...rest, named('備考', 'date')], [REMARKS])).toEqual({})
    const moved = { ...named('備考'), section: ['領収書'] }
    expect(assigned([...rest, moved], [REMARKS])).toEqual({})
  })

  test('that adds a field of the same label ends it, as nobody knows which was meant', () => {
    expect(assigned([named('備考'), ...APPLICATION], [REMARKS])).toEqual({})
  })
})

test('fields of one label are told apart by their section, and then by their number', () => {
  const fields = [
    ...APPLICATION,
    { ...named('金額'), section: ['モバイル端末'] },
    { ...named('金額'), section: ['改修'] },
    { ...named('金額'), section: ['改修'] },
  ]
  const form = { id: 'kept', fields: withAssignment([], fields, fields.length - 1, 'totalCost') }
  const found = assignedFields(fields, { own: [form], guide: [] }, anything)
  expect([...found]).toEqual([[fields.length - 1, 'totalCost']])
})

test('of several kept forms the one that is most like the form holds', () => {
  const half = withAssignment([], APPLICATION.slice(0, 12), 0, 'facilityName')
  const whole = withAssignment([], APPLICATION, 0, 'facilityKind')
  const forms = [
    { id: 'half', fields: half },
    { id: 'whole', fields: whole },
  ]
  const without = APPLICATION.slice(0, 11)
  expect(assigned(APPLICATION, forms)).toEqual({ 医療機関等コード: 'facilityKind' })
  expect(assigned([...without, named('別の項目')], forms.toReversed())).toEqual({
    医療機関等コード: 'facilityName',
  })
})

describe('one meaning has one field:', () => {
  test('the last that it was assigned to', () => {
    const form = kept('備考', 'totalCost', kept('総事業費', 'totalCost').fields)
    expect(assigned(APPLICATION, [form])).toEqual({ 備考: 'totalCost' })
  })

  test('どれでもない can be said of many', () => {
    const form = kept('備考', null, kept('総事業費', null).fields)
    expect(assigned(APPLICATION, [form])).toEqual({ 備考: null, 総事業費: null })
  })
})

test('what is left to the reading again is not kept, and a form without anything is nothing', () => {
  const two = kept('備考', null, kept('総事業費', 'totalCost').fields)
  const one = kept('備考', undefined, two.fields)
  expect(assigned(APPLICATION, [one])).toEqual({ 総事業費: 'totalCost' })
  expect(kept('総事業費', undefined, one.fields).fields).toEqual([])
})

test('what was assigned in another variant of the form is kept while the form is without it', () => {
  const rest = APPLICATION.filter(({ label }) => label !== '備考')
  const fields = withAssignment(REMARKS.fields, rest, at('総事業費', rest), 'totalCost')
  expect(assigned(APPLICATION, [{ id: 'kept', fields }])).toEqual({
    備考: 'receiptTotal',
    総事業費: 'totalCost',
  })
})

describe('beside a guide’s assignments', () => {
  const guide = [
    { ...kept('備考', 'receiptTotal', kept('総事業費', 'breakdownTotal').fields), id: 'guide' },
  ]

  test('the person’s own win, field by field and meaning by meaning', () => {
    expect(assigned(APPLICATION, [kept('備考', null)], guide)).toEqual({
      備考: null,
      総事業費: 'breakdownTotal',
    })
    expect(assigned(APPLICATION, [kept('申請日', 'receiptTotal')], guide)).toEqual({
      申請日: 'receiptTotal',
      総事業費: 'breakdownTotal',
    })
  })

  test('all are written out as one form, in which the own ones won', () => {
    const merged = mergedForms({ own: [kept('申請日', 'receiptTotal')], guide }, anything)
    expect(merged.map(({ id }) => id)).toEqual(['guide'])
    expect(assigned(APPLICATION, [], merged)).toEqual({
      申請日: 'receiptTotal',
      総事業費: 'breakdownTotal',
    })
  })

  test('another form is written out beside it', () => {
    const form = { id: 'own', fields: withAssignment([], INQUIRY, 4, null) }
    const merged = mergedForms({ own: [form], guide }, anything)
    expect(merged.map(({ id }) => id)).toEqual(['guide', 'own'])
  })

  test('a meaning that the guide does not have is not written out', () => {
    const own = [kept('備考', 'cost:mobile')]
    expect(mergedForms({ own, guide: [] }, (name) => name !== 'cost:mobile')).toEqual([])
  })
})

test('a meaning that cannot stand in the field, or that the guide does not have, is passed over', () => {
  const found = assignedFields(APPLICATION, { own: [REMARKS], guide: [] }, () => false)
  expect([...found]).toEqual([])
})

test('of a form of thousands of fields enough is kept to know it again in any order', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => named(`項目${index}`))
  const fields = withAssignment([], many, 1_999, 'totalCost')
  expect(fields).toHaveLength(501)
  const more = [...many.toReversed(), ...many.map((field) => named(`別の${field.label}`))]
  expect(assigned(more, [{ id: 'kept', fields }])).toEqual({ 項目1999: 'totalCost' })
})

test('labels of any length and any letters are kept short, and known again', () => {
  const hostile = ['__proto__', 'constructor', '🦷'.repeat(50_000), '\ud83e', '<b>備考</b>', '']
  const fields = [...APPLICATION, ...hostile.map((label) => named(label))]
  hostile.forEach((label, index) => {
    const place = APPLICATION.length + index
    const form = { id: 'kept', fields: withAssignment([], fields, place, 'totalCost') }
    expect(JSON.stringify(form).length, label.slice(0, 9)).toBeLessThan(4_000)
    const stored: AssignedForm = JSON.parse(JSON.stringify(form))
    const found = assignedFields(fields, { own: [stored], guide: [] }, anything)
    expect([...found]).toEqual([[place, 'totalCost']])
  })
})
