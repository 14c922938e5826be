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
  readonly choose: (meaning: AssignedMeaning) => void
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
    choose: (meaning) => assigning?.assign(fields, index, meaning),
  }))
}

/** Remembers the field that had the meaning before. */
export function useReplacedField(
  assignable: Assignable,
): Assignable & { readonly replaced: ReadField | null } {
  const { field, choices } = assignable
  const [replaced, setReplaced] = useState<ReadField | null>(null)
  const choose = (meaning: AssignedMeaning) => {
    const holder = choices.find(([name]) => name === meaning)?.[1]
    setReplaced(holder && holder.id !== field.id ? holder : null)
    assignable.choose(meaning)
  }
  return { ...assignable, choose, replaced }
}
