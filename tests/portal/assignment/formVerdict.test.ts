import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssignedForm } from '../../../lib/guide/assignment'
import type { OtherKind } from '../../../lib/guide/words'
import { assignedFields } from '../../../lib/portal/assignment/assignment'
import { keysOfForm, verdictFor } from '../../../lib/portal/assignment/formVerdict'
import { mergedForms } from '../../../lib/portal/assignment/mergedForms'
import type { NamedField } from '../../../lib/portal/reading/namedField'
import { APPLICATION, CONFIRMATION, INQUIRY, named } from '../namedFields.ts'

/** A form of which it was said that it is the application, or none. */
function said(
  fields: readonly NamedField[],
  application: boolean,
  { id = 'kept', kind = 'unknown' }: { id?: string; kind?: OtherKind } = {},
): AssignedForm {
  return { id, fields: keysOfForm(fields), said: { application, kind } }
}

/** What holds for a form, where it was said by the person or stands in the guide. */
const holds = (
  fields: readonly NamedField[],
  own: readonly AssignedForm[],
  { kind = 'unknown', guide = [] }: { kind?: OtherKind; guide?: readonly AssignedForm[] } = {},
) => verdictFor(fields, kind, { own, guide })

test('what was said of a form holds when the form comes again', () => {
  expect(holds(APPLICATION, [said(APPLICATION, true)])).toBe(true)
  expect(holds(APPLICATION, [said(APPLICATION, false)])).toBe(false)
  expect(holds(APPLICATION, [])).toBeUndefined()
})

test('it holds on the form’s confirmation screen', () => {
  expect(holds(CONFIRMATION, [said(APPLICATION, true)])).toBe(true)
})

test('it holds where notes stand as text between the fields', () => {
  const notes = Array.from({ length: 50 }, (_, index) => named(`ご注意${index}`, 'static'))
  expect(holds([...notes, ...APPLICATION], [said(APPLICATION, true)])).toBe(true)
})

test('it holds through a release that moves the fields and adds as many', () => {
  const more = APPLICATION.map(({ label, kind }) => named(`${label}の続き`, kind))
  const all = [...APPLICATION, ...more]
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
  fc.assert(
    fc.property(shuffled, (fields) => {
      expect(holds(fields, [said(APPLICATION, true)])).toBe(true)
    }),
  )
})

test('it does not hold in a form with fewer fields in common than of its own', () => {
  const short = APPLICATION.slice(0, 3)
  expect(holds([...short, ...INQUIRY.slice(3)], [said(short, true)])).toBe(true)
  expect(holds(APPLICATION, [said(short, true)])).toBeUndefined()
  expect(holds(INQUIRY, [said(APPLICATION, true)])).toBeUndefined()
  expect(holds([], [said(APPLICATION, true)])).toBeUndefined()
})

test.each(['inquiry', 'registration', 'login', 'search', 'subsidy'] as const)(
  'a form that calls itself of kind %s is none because an unnamed one of the same fields was',
  (kind) => {
    expect(holds(APPLICATION, [said(APPLICATION, true)], { kind })).toBeUndefined()
    const insisted = [said(APPLICATION, true, { kind })]
    expect(holds(APPLICATION, insisted, { kind })).toBe(true)
    expect(holds(APPLICATION, insisted)).toBe(true)
  },
)

test('the person’s own word wins over the guide’s', () => {
  const guide = [said(APPLICATION, true)]
  expect(holds(APPLICATION, [], { guide })).toBe(true)
  expect(holds(APPLICATION, [said(APPLICATION, false)], { guide })).toBe(false)
  expect(holds(APPLICATION, [said(INQUIRY, false)], { guide })).toBe(true)
})

test('of several forms the one most alike says it', () => {
  const forms = [said(APPLICATION.slice(0, 10), false), said(APPLICATION, true, { id: 'whole' })]
  expect(holds(APPLICATION, forms)).toBe(true)
  expect(holds(APPLICATION.slice(0, 10), forms)).toBe(false)
})

test('it assigns nothing, and stands beside what is assigned', () => {
  const found = assignedFields(
    APPLICATION,
    { own: [said(APPLICATION, true)], guide: [] },
    () => true,
  )
  expect([...found]).toEqual([])
})

test('of a form of thousands of fields enough is kept to know it again in any order', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => named(`項目${index}`))
  const kept = said(many, true)
  expect(kept.fields).toHaveLength(500)
  expect(holds(many.toReversed(), [kept])).toBe(true)
})

test('what was said is written out with the guide, in place of what the guide said', () => {
  const guide = [said(APPLICATION, true, { id: 'guide' })]
  const own = [said(APPLICATION, false), said(INQUIRY, true, { id: 'other', kind: 'inquiry' })]
  const merged = mergedForms({ own, guide }, () => true)
  expect(merged.map((form) => [form.id, form.said?.application])).toEqual([
    ['guide', false],
    ['other', true],
  ])
  expect(mergedForms({ own: [], guide }, () => true)).toEqual(guide)
})
