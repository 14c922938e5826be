import type { AssignedField, AssignedForm } from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import type { ControlKind } from '../../guide/words'
import type { Vocabulary } from '../../label/vocabulary'
import { fits } from '../meaning/evidence'
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

/** The assignments that hold: the person's own, which win, and those that come with the guide. */
export interface Assignments {
  readonly own: readonly AssignedForm[]
  readonly guide: readonly AssignedForm[]
}

/** Whether a meaning is one of the guide's, and can stand in a control of the kind. */
export type Allowed = (name: FieldName, kind: ControlKind) => boolean

/** Of a guide's own meanings those that a kind of control can hold. */
export function allowedBy(vocabulary: Vocabulary): Allowed {
  const known = new Set(vocabulary.map(({ name }) => name))
  return (name, kind) => known.has(name) && fits(name, kind)
}

/**
 * @returns what is assigned to the fields of one form, by their index; `null` for どれでもない.
 *   No meaning is there twice.
 */
export function assignedFields(
  fields: readonly NamedField[],
  { own, guide }: Assignments,
  allowed: Allowed,
): Map<number, FieldName | null> {
  const assigned = new Map<number, FieldName | null>()
  if (own.length === 0 && guide.length === 0) return assigned
  const all = allKeysOf(fields)
  for (const forms of [guide, own]) {
    const said = all.flatMap((keys) => assignedBy(formFor(keys, editAssignments(forms)), keys))
    for (const [index, meaning] of said) {
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
 * Those to keep come last, and count most. By those of whole labels a field is known also while its
 * label holds by chance what was typed somewhere: 10 in 「番号（10桁）」.
 */
function allKeysOf(fields: readonly NamedField[]): FieldKey[][] {
  const words = redactTyped(fields)
  const whole = words === normaliseForKey ? [] : [keysOf(fields, normaliseForKey)]
  return [...whole, keysOf(fields, words)]
}

/** @returns those that assign; of the others it was said what they are as a whole. */
export function editAssignments<F extends AssignedForm>(forms: readonly F[]): F[] {
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
 * Assigns a meaning to one field of a form, and takes it from the field that had it.
 * @param kept what is kept of the form; empty for a form that is new.
 * @param fields the form's fields as they stand on the page.
 * @param meaning `null` for どれでもない; `undefined` leaves the field to the reading again.
 * @returns what has to be kept of the form; empty where nothing is assigned any more.
 */
export function withAssignment(
  kept: readonly AssignedField[],
  fields: readonly NamedField[],
  index: number,
  meaning: FieldName | null | undefined,
): AssignedField[] {
  const keys = keysOf(fields)
  const target = keys[index]
  if (target === undefined) return [...kept]
  const own = new Set(allKeysOf(fields).flatMap((all) => all.slice(index, index + 1).map(keyText)))
  const others = kept.filter(
    (field) => !own.has(keyText(field)) && (meaning === null || field.meaning !== meaning),
  )
  return merged(keys, meaning === undefined ? others : [{ ...target, meaning }, ...others])
}

/**
 * @param keys the fields by which the form is known.
 * @param assigned fields with meanings; the first of a field counts, those without are passed over.
 * @returns all of these; nothing where nothing is assigned.
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
