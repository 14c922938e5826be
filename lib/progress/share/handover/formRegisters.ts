import * as z from 'zod/mini'
import {
  type AssignedField,
  type AssignedForm,
  assignedField,
  assignedForm,
} from '../../../guide/assignment'
import { withoutBidi } from '../../../notation/bidi'
import { merged, withMeanings } from '../../../portal/assignment/assignment'
import { formFor, keyText } from '../../../portal/assignment/formSignature'
import { formWithVerdict } from '../../../portal/assignment/formVerdict'
import type { OwnForm } from '../../assignments/storedForms'
import type { Author, Register } from '../../facility/facilityRecord'
import { instantOf, NEVER, nextStamp, type Stamp } from '../../facility/stamp'
import { isSameValue } from '../../storage/sameValue'
import type { FormRegisters } from './assignmentsFile'

/** The path of the fields by which a form is recognised. */
const FIELDS = 'fields'
/** The path of the verdict on a whole form. */
const SAID = 'said'
/** Prefix of the path of an assigned field, before its key. */
const FIELD = 'field:'

const fieldsSchema = z.array(assignedField)

/** A form of the shared folder, with its last change. */
export interface SharedForm extends OwnForm {
  /** Who changed it last; '' without a name. */
  readonly by: string
}

/**
 * Reads the forms of the folder. What is no assignment is left out. Of two fields with one meaning the one
 * assigned later has it.
 */
export function sharedFormsIn(forms: FormRegisters): readonly SharedForm[] {
  return Object.entries(forms).flatMap(([id, registers]) => {
    const [, at, by = ''] = lastOf(Object.values(registers))
    const recognised = fieldsSchema.safeParse(registers[FIELDS]?.[0]).data ?? []
    const { data: said } = z.optional(assignedForm.shape.said).safeParse(registers[SAID]?.[0])
    const fields = said ? recognised : merged(recognised, assignedIn(registers))
    if (fields.length === 0) return []
    return { id, at: instantOf(at), by: withoutBidi(by), fields, ...(said ? { said } : {}) }
  })
}

/**
 * Adds the user's assignments to those of the folder, with one stamp that is later than all of them. A
 * field that the user has not assigned keeps what others assigned to it.
 * @param now milliseconds since 1970.
 */
export function withOwnForms(
  forms: FormRegisters,
  own: readonly OwnForm[],
  { node, by }: Author,
  now: number,
): FormRegisters {
  const [, last] = lastOf(Object.values(forms).flatMap((registers) => Object.values(registers)))
  const stamp = nextStamp(last, now, node)
  const known = sharedFormsIn(forms)
  const result = new Map(Object.entries(forms))
  for (const form of own) {
    const id = counterpartOf(form, known)?.id ?? form.id
    const before = result.get(id) ?? {}
    const set = valuesOf(form).flatMap(([path, value]): [string, Register][] =>
      before[path] && isSameValue(before[path][0], value)
        ? []
        : [[path, by === '' ? [value, stamp] : [value, stamp, by]]],
    )
    result.set(id, { ...before, ...Object.fromEntries(set) })
  }
  return Object.fromEntries(result)
}

function counterpartOf(form: OwnForm, known: readonly SharedForm[]): AssignedForm | null {
  const { id, fields, said } = form
  if (said !== undefined) return formWithVerdict(fields, said.kind, known)
  const assigned = withMeanings(known)
  return assigned.find((one) => one.id === id) ?? formFor(fields, assigned)
}

function valuesOf({ fields, said }: OwnForm): [string, unknown][] {
  const keys = fields.map(({ meaning: _, ...key }) => key)
  if (said !== undefined)
    return [
      [FIELDS, keys],
      [SAID, said],
    ]
  const assigned = fields.filter(({ meaning }) => meaning !== undefined)
  return [
    [FIELDS, keys],
    ...assigned.map((field): [string, unknown] => [FIELD + keyText(field), field]),
  ]
}

function assignedIn(registers: Readonly<Record<string, Register>>): AssignedField[] {
  const latest = Object.entries(registers)
    .filter(([path]) => path.startsWith(FIELD))
    .sort(([, [, a]], [, [, b]]) => (a < b ? 1 : -1))
  const fields = latest.flatMap(([path, [value]]) => {
    const { data } = assignedField.safeParse(value)
    return data !== undefined && path === FIELD + keyText(data) ? data : []
  })
  const taken = new Set<string>()
  return fields.filter(({ meaning }) => {
    if (typeof meaning !== 'string') return true
    const isFree = !taken.has(meaning)
    taken.add(meaning)
    return isFree
  })
}

function lastOf(registers: readonly Register[]): Register {
  const none: Register = [null, NEVER satisfies Stamp]
  return registers.reduce((last, one) => (one[1] > last[1] ? one : last), none)
}
