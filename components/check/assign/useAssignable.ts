import { useState } from 'preact/hooks'
import type { FieldName } from '../../../lib/guide/fieldName'
import type { Guide } from '../../../lib/guide/schema'
import { allowedBy, assignedFields } from '../../../lib/portal/assignment/assignment'
import type { ReadField, Reading } from '../../../lib/portal/reading/reading'
import type { AssigningState } from '../../../lib/state/panel/assignments'

/** `undefined`: not assigned; `null`: assigned to no meaning. */
type AssignedMeaning = FieldName | null | undefined

/** A field with what it can be assigned to. */
export interface Assignable {
  readonly field: ReadField
  /** The user's own assignment. */
  readonly own: AssignedMeaning
  /** The guide's assignment. */
  readonly guide: AssignedMeaning
  /** The meanings to choose from, each with the field that has it now. */
  readonly choices: readonly (readonly [FieldName, ReadField | undefined])[]
  readonly choose: (said: AssignedMeaning) => void
}

/** @returns every field of a form with what it can be assigned to, by its index. */
export function assignableFields(
  { fields }: Reading,
  guide: Guide | null,
  assigning: AssigningState | null,
): readonly Assignable[] {
  const vocabulary = guide?.form.fields ?? []
  const allowed = allowedBy(vocabulary)
  const own = assignedFields(fields, { own: assigning?.own.value ?? [], guide: [] }, allowed)
  const set = assignedFields(fields, { own: [], guide: guide?.form.assignments ?? [] }, allowed)
  const holders = new Map(fields.map((field) => [field.meaning, field]))
  return fields.map((field, index) => ({
    field,
    own: own.get(index),
    guide: set.get(index),
    choices: vocabulary
      .filter(({ name }) => allowed(name, field.kind))
      .map(({ name }) => [name, holders.get(name)] as const),
    choose: (said) => assigning?.assign(fields, index, said),
  }))
}

/** Remembers which field lost a meaning to this one. */
export function useTaken(
  assignable: Assignable,
): Assignable & { readonly taken: ReadField | null } {
  const { field, choices } = assignable
  const [taken, setTaken] = useState<ReadField | null>(null)
  const choose = (said: AssignedMeaning) => {
    const holder = choices.find(([name]) => name === said)?.[1]
    setTaken(holder && holder.id !== field.id ? holder : null)
    assignable.choose(said)
  }
  return { ...assignable, choose, taken }
}
