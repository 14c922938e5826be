import type { AssignedField, AssignedForm } from './assignment.ts'
import type { Guide } from './schema.ts'

/** The value for どれでもない in place of a meaning. */
export const NO_MEANING = 'none'
/** The values for a form that is the application, and for one that is not. */
export const APPLICATION = 'application'
export const NO_APPLICATION = 'noApplication'

/** A field that two editions assign differently. */
interface AssignmentChange {
  /** The field's headings and label. */
  readonly title: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Compares the assignments of two editions field by field, and their declarations of whole forms.
 * Unassigned fields are left out.
 * @returns a change for each field: from meaning to meaning, an item's cost by the item's title.
 */
export function assignmentChanges(before: Guide, after: Guide): AssignmentChange[] {
  return [...formChanges(before, after), ...fieldChanges(before, after)]
}

function fieldChanges(before: Guide, after: Guide): AssignmentChange[] {
  const [old, now] = [assignedFields(before), assignedFields(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const field = now.get(key) ?? old.get(key)
    const was = meaningIn(before, old.get(key))
    const is = meaningIn(after, now.get(key))
    if (field === undefined || was === is) return []
    const title = [...field.section, field.label].join(' › ')
    return [{ key, title, before: was, after: is }]
  })
}

function formChanges(before: Guide, after: Guide): AssignmentChange[] {
  const [old, now] = [formsWithVerdict(before), formsWithVerdict(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const form = now.get(key) ?? old.get(key)
    const [was, is] = [wordIn(old.get(key)), wordIn(now.get(key))]
    if (form === undefined || was === is) return []
    return [{ key, title: someLabels(form.fields), before: was, after: is }]
  })
}

function formsWithVerdict({ form }: Guide): Map<string, AssignedForm> {
  const forms = (form.assignments ?? []).filter(({ said }) => said !== undefined)
  return new Map(forms.map((one) => [JSON.stringify([one.id]), one]))
}

function wordIn(form: AssignedForm | undefined): string | null {
  if (form?.said === undefined) return null
  return form.said.application ? APPLICATION : NO_APPLICATION
}

/** @returns the first labels of a form, by which the user recognises it. */
export function someLabels(fields: readonly AssignedField[]): string {
  const labels = fields.flatMap(({ label }) => (label === '' ? [] : [`『${label}』`]))
  return labels.slice(0, 3).join('')
}

function assignedFields({ form }: Guide): Map<string, AssignedField> {
  const fields = (form.assignments ?? []).flatMap(({ id, fields }) =>
    fields.map((field): [string, AssignedField] => {
      const { label, section, kind, nth, of } = field
      return [JSON.stringify([id, label, section, kind, nth, of]), field]
    }),
  )
  return new Map(fields.filter(([, { meaning }]) => meaning !== undefined))
}

function meaningIn({ subsidy }: Guide, field: AssignedField | undefined): string | null {
  if (field?.meaning === undefined) return null
  const { meaning } = field
  return subsidy.items.find(({ id }) => meaning === `cost:${id}`)?.title ?? meaning ?? NO_MEANING
}
