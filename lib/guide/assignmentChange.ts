import type { KeptField } from './assignment.ts'
import type { Guide } from './schema.ts'

/** What stands for どれでもない where a meaning would stand. */
export const NO_MEANING = 'none'

/** A field that two editions assign differently. */
interface AssignmentChange {
  /** The field's way in its form, by headings and label. */
  readonly title: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * Compares what two editions assign, field by field. A form's other fields say nothing to a person.
 * @returns a change for each field: from meaning to meaning, an item's cost by the item's title.
 */
export function assignmentChanges(before: Guide, after: Guide): AssignmentChange[] {
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

function assignedFields({ form }: Guide): Map<string, KeptField> {
  const fields = (form.assignments ?? []).flatMap(({ id, fields }) =>
    fields.map((field): [string, KeptField] => {
      const { label, section, kind, nth, of } = field
      return [JSON.stringify([id, label, section, kind, nth, of]), field]
    }),
  )
  return new Map(fields.filter(([, { meaning }]) => meaning !== undefined))
}

function meaningIn({ subsidy }: Guide, field: KeptField | undefined): string | null {
  if (field?.meaning === undefined) return null
  const { meaning } = field
  return subsidy.items.find(({ id }) => meaning === `cost:${id}`)?.title ?? meaning ?? NO_MEANING
}
