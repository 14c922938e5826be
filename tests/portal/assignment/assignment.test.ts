import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssignedField, AssignedForm } from '../../../lib/guide/assignment'
import { loadGuide } from '../../../lib/guide/guides'
import { assignedFields, withAssignment } from '../../../lib/portal/assignment/assignment'
import { guideWithForms } from '../../../lib/portal/assignment/guideWithForms'
import { mergedForms } from '../../../lib/portal/assignment/mergedForms'
import type { NamedField } from '../../../lib/portal/reading/namedField'
import { APPLICATION, CONFIRMATION, INQUIRY, named, REGISTRATION } from '../namedFields.ts'

const anything = () => true
const at = (label: string, fields = APPLICATION) => fields.findIndex((one) => one.label === label)

/** @returns a stored form with a meaning assigned to one field of the application. */
function stored(
  label: string,
  meaning: AssignedField['meaning'],
  before: readonly AssignedField[] = [],
) {
  return { id: 'kept', fields: withAssignment(before, APPLICATION, at(label), meaning) }
}
const REMARKS = stored('備考', 'receiptTotal')

/** @returns the assigned meanings of a form, by label. */
function assigned(
  fields: readonly NamedField[],
  own: readonly AssignedForm[],
  guide: readonly AssignedForm[] = [],
) {
  const found = assignedFields(fields, { own, guide }, anything)
  return Object.fromEntries([...found].map(([index, meaning]) => [fields[index]?.label, meaning]))
}

test('assignments apply to the same form', () => {
  expect(assigned(APPLICATION, [REMARKS])).toEqual({ 備考: 'receiptTotal' })
  expect(assigned(APPLICATION, [stored('総事業費', null)])).toEqual({ 総事業費: null })
  expect(assigned(APPLICATION, [])).toEqual({})
})

test('assignments apply to the form’s confirmation screen', () => {
  expect(assigned(CONFIRMATION, [REMARKS])).toEqual({ 備考: 'receiptTotal' })
})

test('on a confirmation screen no meaning is assigned to two fields of the same label', () => {
  expect(assigned([...CONFIRMATION, named('備考', 'static')], [REMARKS])).toEqual({})
})

test.each([
  ['registration', REGISTRATION],
  ['inquiry', INQUIRY],
  ['a search', [named('記事を検索')]],
  ['one field of the application', [named('備考')]],
  ['nothing', []],
])('assignments do not apply to another form: %s', (_, fields) => {
  expect(assigned(fields, [REMARKS])).toEqual({})
})

describe('after a release of the portal', () => {
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

  test('an assignment applies although the fields moved and as many were added', () => {
    fc.assert(
      fc.property(
        added.chain((more) => shuffled([...APPLICATION, ...more])),
        (fields) => {
          expect(assigned(fields, [REMARKS])).toEqual({ 備考: 'receiptTotal' })
        },
      ),
    )
  })

  test('an assignment applies although a third of the fields was removed', () => {
    fc.assert(
      fc.property(shrunk, (rest) => {
        expect(assigned([...rest, named('備考')], [REMARKS])).toEqual({ 備考: 'receiptTotal' })
      }),
    )
  })

  test('an assignment applies although the labels have other marks', () => {
    const marked = APPLICATION.map((field) => ({ ...field, label: `※ ${field.label}（必須）` }))
    expect(Object.values(assigned(marked, [REMARKS]))).toEqual(['receiptTotal'])
  })

  test('an assignment ends if the field has another kind or section', () => {
    const rest = APPLICATION.filter(({ label }) => label !== '備考')
    expect(assigned([...rest, named('備考', 'date')], [REMARKS])).toEqual({})
    const moved = { ...named('備考'), section: ['領収書'] }
    expect(assigned([...rest, moved], [REMARKS])).toEqual({})
  })

  test('an assignment ends if a second field has the label, because it is ambiguous', () => {
    expect(assigned([named('備考'), ...APPLICATION], [REMARKS])).toEqual({})
  })
})

test('fields of the same label are identified by their section, and then by their number', () => {
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

test('the assignments of the most similar stored form apply', () => {
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

describe('a meaning belongs to one field:', () => {
  test('the last one it was assigned to', () => {
    const form = stored('備考', 'totalCost', stored('総事業費', 'totalCost').fields)
    expect(assigned(APPLICATION, [form])).toEqual({ 備考: 'totalCost' })
  })

  test('but どれでもない can be assigned to many', () => {
    const form = stored('備考', null, stored('総事業費', null).fields)
    expect(assigned(APPLICATION, [form])).toEqual({ 備考: null, 総事業費: null })
  })
})

test('a removed assignment is not stored, nor is a form without any', () => {
  const two = stored('備考', null, stored('総事業費', 'totalCost').fields)
  const one = stored('備考', undefined, two.fields)
  expect(assigned(APPLICATION, [one])).toEqual({ 総事業費: 'totalCost' })
  expect(stored('総事業費', undefined, one.fields).fields).toEqual([])
})

test('an assignment stays stored while a variant of the form lacks its field', () => {
  const rest = APPLICATION.filter(({ label }) => label !== '備考')
  const fields = withAssignment(REMARKS.fields, rest, at('総事業費', rest), 'totalCost')
  expect(assigned(APPLICATION, [{ id: 'kept', fields }])).toEqual({
    備考: 'receiptTotal',
    総事業費: 'totalCost',
  })
})

describe('with assignments of the guide,', () => {
  const guide = [
    { ...stored('備考', 'receiptTotal', stored('総事業費', 'breakdownTotal').fields), id: 'guide' },
  ]

  test('the user’s own override them by field and by meaning', () => {
    expect(assigned(APPLICATION, [stored('備考', null)], guide)).toEqual({
      備考: null,
      総事業費: 'breakdownTotal',
    })
    expect(assigned(APPLICATION, [stored('申請日', 'receiptTotal')], guide)).toEqual({
      申請日: 'receiptTotal',
      総事業費: 'breakdownTotal',
    })
  })

  test('both are merged into one form, in which the own ones override', () => {
    const merged = mergedForms({ own: [stored('申請日', 'receiptTotal')], guide }, anything)
    expect(merged.map(({ id }) => id)).toEqual(['guide'])
    expect(assigned(APPLICATION, [], merged)).toEqual({
      申請日: 'receiptTotal',
      総事業費: 'breakdownTotal',
    })
  })

  test('another form of the user is added to the guide’s', () => {
    const form = { id: 'own', fields: withAssignment([], INQUIRY, 4, null) }
    const merged = mergedForms({ own: [form], guide }, anything)
    expect(merged.map(({ id }) => id)).toEqual(['guide', 'own'])
  })

  test('a meaning that the guide does not have is left out of the merged forms', () => {
    const own = [stored('備考', 'cost:mobile')]
    expect(mergedForms({ own, guide: [] }, (name) => name !== 'cost:mobile')).toEqual([])
  })

  test('a guide that is handed on has the merged forms, and all else of its own', async () => {
    const handbook = await loadGuide()
    const handedOn = guideWithForms(handbook, [REMARKS, stored('備考', 'cost:other')])
    expect(handbook.form.receipt).toBeDefined()
    expect(handedOn).toEqual({
      ...handbook,
      form: { ...handbook.form, assignments: [expect.objectContaining({ id: 'kept' })] },
    })
  })
})

test('a meaning that is not allowed in the field is ignored', () => {
  const found = assignedFields(APPLICATION, { own: [REMARKS], guide: [] }, () => false)
  expect([...found]).toEqual([])
})

test('a form of thousands of fields is recognised in any order by 501 of them', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => named(`項目${index}`))
  const fields = withAssignment([], many, 1_999, 'totalCost')
  expect(fields).toHaveLength(501)
  const more = [...many.toReversed(), ...many.map((field) => named(`別の${field.label}`))]
  expect(assigned(more, [{ id: 'kept', fields }])).toEqual({ 項目1999: 'totalCost' })
})

test('labels of any length and characters are stored short, and recognised', () => {
  const hostile = ['__proto__', 'constructor', '🦷'.repeat(50_000), '\ud83e', '<b>備考</b>', '']
  const fields = [...APPLICATION, ...hostile.map((label) => named(label))]
  hostile.forEach((label, index) => {
    const place = APPLICATION.length + index
    const form = { id: 'kept', fields: withAssignment([], fields, place, 'totalCost') }
    expect(JSON.stringify(form).length, label.slice(0, 9)).toBeLessThan(4_000)
    const reread: AssignedForm = JSON.parse(JSON.stringify(form))
    const found = assignedFields(fields, { own: [reread], guide: [] }, anything)
    expect([...found]).toEqual([[place, 'totalCost']])
  })
})
