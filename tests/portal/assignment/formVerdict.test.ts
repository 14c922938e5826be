import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssignedForm } from '../../../lib/guide/assignment'
import type { OtherKind } from '../../../lib/guide/enums'
import { assignedFields } from '../../../lib/portal/assignment/assignment'
import { keysOfForm, verdictFor } from '../../../lib/portal/assignment/formVerdict'
import { mergedForms } from '../../../lib/portal/assignment/mergedForms'
import type { NamedField } from '../../../lib/portal/reading/namedField'
import { APPLICATION, CONFIRMATION, INQUIRY, named } from '../namedFields.ts'

/** @returns a stored form with a verdict. */
function declared(
  fields: readonly NamedField[],
  application: boolean,
  { id = 'kept', kind = 'unknown' }: { id?: string; kind?: OtherKind } = {},
): AssignedForm {
  return { id, fields: keysOfForm(fields), said: { application, kind } }
}

/** @returns the verdict on a form, from the user's own stored forms or the guide's. */
const verdictOn = (
  fields: readonly NamedField[],
  own: readonly AssignedForm[],
  { kind = 'unknown', guide = [] }: { kind?: OtherKind; guide?: readonly AssignedForm[] } = {},
) => verdictFor(fields, kind, { own, guide })

test('a verdict applies to the same form', () => {
  expect(verdictOn(APPLICATION, [declared(APPLICATION, true)])).toBe(true)
  expect(verdictOn(APPLICATION, [declared(APPLICATION, false)])).toBe(false)
  expect(verdictOn(APPLICATION, [])).toBeUndefined()
})

test('a verdict applies to the form’s confirmation screen', () => {
  expect(verdictOn(CONFIRMATION, [declared(APPLICATION, true)])).toBe(true)
})

test('a verdict applies to the form with notes as text between its fields', () => {
  const notes = Array.from({ length: 50 }, (_, index) => named(`ご注意${index}`, 'static'))
  expect(verdictOn([...notes, ...APPLICATION], [declared(APPLICATION, true)])).toBe(true)
})

test('a verdict applies after a release that moves the fields and adds as many', () => {
  const more = APPLICATION.map(({ label, kind }) => named(`${label}の続き`, kind))
  const all = [...APPLICATION, ...more]
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
  fc.assert(
    fc.property(shuffled, (fields) => {
      expect(verdictOn(fields, [declared(APPLICATION, true)])).toBe(true)
    }),
  )
})

test('a verdict does not apply to a form with less than half of all fields in common', () => {
  const short = APPLICATION.slice(0, 3)
  expect(verdictOn([...short, ...INQUIRY.slice(3)], [declared(short, true)])).toBe(true)
  expect(verdictOn(APPLICATION, [declared(short, true)])).toBeUndefined()
  expect(verdictOn(INQUIRY, [declared(APPLICATION, true)])).toBeUndefined()
  expect(verdictOn([], [declared(APPLICATION, true)])).toBeUndefined()
})

test.each(['inquiry', 'registration', 'login', 'search', 'subsidy'] as const)(
  'a verdict on a form of unknown kind does not apply to one of kind %s',
  (kind) => {
    expect(verdictOn(APPLICATION, [declared(APPLICATION, true)], { kind })).toBeUndefined()
    const ofKind = [declared(APPLICATION, true, { kind })]
    expect(verdictOn(APPLICATION, ofKind, { kind })).toBe(true)
    expect(verdictOn(APPLICATION, ofKind)).toBe(true)
  },
)

test('the user’s own verdict overrides the guide’s', () => {
  const guide = [declared(APPLICATION, true)]
  expect(verdictOn(APPLICATION, [], { guide })).toBe(true)
  expect(verdictOn(APPLICATION, [declared(APPLICATION, false)], { guide })).toBe(false)
  expect(verdictOn(APPLICATION, [declared(INQUIRY, false)], { guide })).toBe(true)
})

test('the verdict on the most similar form applies', () => {
  const forms = [
    declared(APPLICATION.slice(0, 10), false),
    declared(APPLICATION, true, { id: 'whole' }),
  ]
  expect(verdictOn(APPLICATION, forms)).toBe(true)
  expect(verdictOn(APPLICATION.slice(0, 10), forms)).toBe(false)
})

test('a verdict assigns no meaning', () => {
  const found = assignedFields(
    APPLICATION,
    { own: [declared(APPLICATION, true)], guide: [] },
    () => true,
  )
  expect([...found]).toEqual([])
})

test('a form of thousands of fields is recognised in any order by 500 of them', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => named(`項目${index}`))
  const stored = declared(many, true)
  expect(stored.fields).toHaveLength(500)
  expect(verdictOn(many.toReversed(), [stored])).toBe(true)
})

test('merged forms have the user’s verdicts in place of the guide’s', () => {
  const guide = [declared(APPLICATION, true, { id: 'guide' })]
  const own = [
    declared(APPLICATION, false),
    declared(INQUIRY, true, { id: 'other', kind: 'inquiry' }),
  ]
  const merged = mergedForms({ own, guide }, () => true)
  expect(merged.map((form) => [form.id, form.said?.application])).toEqual([
    ['guide', false],
    ['other', true],
  ])
  expect(mergedForms({ own: [], guide }, () => true)).toEqual(guide)
})
