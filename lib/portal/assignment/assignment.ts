import type { AssignedField, AssignedForm } from '../../guide/assignment'
import type { ControlKind } from '../../guide/enums'
import type { FieldName } from '../../guide/fieldName'
import type { Vocabulary } from '../../label/vocabulary'
import { fits } from '../meaning/fits'
import type { NamedField } from '../reading/namedField'
import {
  areStatic,
  capFields,
  comparisonNames,
  type FieldKey,
  formFor,
  keysOf,
  keyText,
} from './formSignature'
import { normaliseForKey, redactTyped } from './redactTyped'

/** The user's own assignments, which take precedence, and those of the guide. */
export interface Assignments {
  readonly own: readonly AssignedForm[]
  readonly guide: readonly AssignedForm[]
}

/** @returns whether the guide has a meaning, and the kind of control can have its values. */
type IsAllowed = (name: FieldName, kind: ControlKind) => boolean

/** @param vocabulary the guide's meanings; any other is not allowed. */
export function allowedBy(vocabulary: Vocabulary): IsAllowed {
  const known = new Set(vocabulary.map(({ name }) => name))
  return (name, kind) => known.has(name) && fits(name, kind)
}

/**
 * Finds the assigned meanings of one form's fields.
 * @returns the meanings by the field's index; `null` for どれでもない. No meaning occurs twice.
 */
export function assignedFields(
  fields: readonly NamedField[],
  { own, guide }: Assignments,
  allowed: IsAllowed,
): Map<number, FieldName | null> {
  const assigned = new Map<number, FieldName | null>()
  if (own.length === 0 && guide.length === 0) return assigned
  const all = allKeysOf(fields)
  for (const forms of [guide, own]) {
    const found = all.flatMap((keys) => assignedBy(formFor(keys, withMeanings(forms)), keys))
    for (const [index, meaning] of found) {
      const kind = fields[index]?.kind
      if (meaning !== null && (kind === undefined || !allowed(meaning, kind))) continue
      for (const [other, taken] of assigned) {
        if (meaning !== null && taken === meaning) assigned.delete(other)
      }
      assigned.set(index, meaning)
    }
  }
  return assigned
}

/**
 * @returns the fields' keys by their full labels, then by their redacted labels, which are the ones
 *   stored and take precedence. Full labels match where the redaction removed too much: the user
 *   typed 10 somewhere, and a label is 「番号（10桁）」.
 */
function allKeysOf(fields: readonly NamedField[]): FieldKey[][] {
  const redact = redactTyped(fields)
  const full = redact === normaliseForKey ? [] : [keysOf(fields, normaliseForKey)]
  return [...full, keysOf(fields, redact)]
}

/** @returns the forms with assigned meanings, without those that only have a verdict (`said`). */
export function withMeanings<F extends AssignedForm>(forms: readonly F[]): F[] {
  return forms.filter(({ said }) => said === undefined)
}

function assignedBy(
  form: Pick<AssignedForm, 'fields'> | null,
  keys: readonly FieldKey[],
): [number, FieldName | null][] {
  if (form === null) return []
  const loosely = areStatic(keys)
  const names = comparisonNames(form.fields, loosely)
  const meanings = new Map(form.fields.map(({ meaning }, index) => [names[index], meaning]))
  return comparisonNames(keys, loosely).flatMap((name, index): [number, FieldName | null][] => {
    const meaning = name === null ? undefined : meanings.get(name)
    return meaning === undefined ? [] : [[index, meaning]]
  })
}

/**
 * Assigns a meaning to one field of a form, and removes it from the field that had it.
 * @param stored the form's stored fields; empty for a new form.
 * @param fields the form's fields on the page.
 * @param meaning `null` for どれでもない; `undefined` removes the assignment.
 * @returns the fields to store; empty if no meaning is assigned any more.
 */
export function withAssignment(
  stored: readonly AssignedField[],
  fields: readonly NamedField[],
  index: number,
  meaning: FieldName | null | undefined,
): AssignedField[] {
  const keys = keysOf(fields)
  const target = keys[index]
  if (target === undefined) return [...stored]
  const own = new Set(allKeysOf(fields).flatMap((all) => all.slice(index, index + 1).map(keyText)))
  const others = stored.filter(
    (field) => !own.has(keyText(field)) && (meaning === null || field.meaning !== meaning),
  )
  return merged(keys, meaning === undefined ? others : [{ ...target, meaning }, ...others])
}

/**
 * Joins assigned fields with the other fields by which their form is recognised.
 * @param keys the keys of all fields of the form.
 * @param assigned fields, of which those without a meaning are ignored; the first of a key counts.
 * @returns the fields to store; empty if no meaning is assigned.
 */
export function merged(
  keys: readonly FieldKey[],
  assigned: readonly AssignedField[],
): AssignedField[] {
  const meanings = new Map<string, AssignedField>()
  for (const field of assigned) {
    const name = keyText(field)
    if (field.meaning !== undefined && !meanings.has(name)) meanings.set(name, field)
  }
  if (meanings.size === 0) return []
  const bare = keys.filter((key) => !meanings.has(keyText(key)))
  return [...meanings.values(), ...capFields(bare).map(withoutMeaning)]
}

function withoutMeaning({ label, section, kind, nth, of }: FieldKey): FieldKey {
  return { label, section, kind, nth, of }
}
