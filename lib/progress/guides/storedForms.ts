import * as z from 'zod/mini'
import { browser } from '../../browser'
import {
  type AssignedForm,
  assignedField,
  assignedForm,
  type FormVerdict,
} from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import { type Message, message } from '../../message'
import { editAssignments, withAssignment } from '../../portal/assignment/assignment'
import { formFor, keysOf } from '../../portal/assignment/formSignature'
import { formWithVerdict, keysOfForm } from '../../portal/assignment/formVerdict'
import type { NamedField } from '../../portal/reading/namedField'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** A form that something was assigned in stands under this and its id. */
export const FORM = 'form:'
/** Under this key stand the ids of all forms, so that a page need not wait for everything stored. */
export const FORMS_INDEX = 'forms'
export const FORM_VERSION = 1

const ids = z.array(z.string())
const versioned = z.object({ version: z.int().check(z.positive()) })
/** A form as stored under its key. */
export const storedForm = z.object({
  version: z.literal(FORM_VERSION),
  /** When it was changed last. */
  at: z.iso.datetime(),
  fields: z.array(assignedField).check(z.minLength(1)),
  said: assignedForm.shape.said,
})

/** A form as it is kept: what the portal calls its fields, what they mean, and never a value. */
export interface OwnForm extends AssignedForm {
  /** When it was changed last, ISO 8601. */
  readonly at: string
}

/** What is kept of forms; what cannot be used is left as it is. */
export interface StoredForms {
  /** The one that was changed last comes first. */
  readonly forms: readonly OwnForm[]
  /** Keys of values that a newer version wrote. */
  readonly newer: readonly string[]
  /** Keys of values that could not be read. */
  readonly unreadable: readonly string[]
}

/** @returns what the person assigned, by form; changes nothing. */
export async function readAssignments(): Promise<StoredForms> {
  const keys = (await formIds()).map((id) => FORM + id)
  const values: Readonly<Record<string, unknown>> = await browser.storage.local.get(keys)
  const forms: OwnForm[] = []
  const newer: string[] = []
  const unreadable: string[] = []
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue
    const parsed = storedForm.safeParse(value)
    const version = versioned.safeParse(value)
    if (parsed.success) {
      const { version: _, ...form } = parsed.data
      forms.push({ id: key.slice(FORM.length), ...form })
    } else if (version.success && version.data.version > FORM_VERSION) newer.push(key)
    else unreadable.push(key)
  }
  forms.sort((a, b) => b.at.localeCompare(a.at))
  return { forms, newer, unreadable }
}

/**
 * @returns ids of all forms, also of those that cannot be read. The list is looked for among
 * everything only where there is one that cannot be read.
 */
export async function formIds(): Promise<readonly string[]> {
  const { [FORMS_INDEX]: listed } = await browser.storage.local.get(FORMS_INDEX)
  const parsed = ids.safeParse(listed ?? [])
  if (parsed.success) return parsed.data
  const keys = Object.keys(await browser.storage.local.get(null))
  return keys.flatMap((key) => (key.startsWith(FORM) ? [key.slice(FORM.length)] : []))
}

/** @returns what is to be said of forms that cannot be used. */
export function troublesOf({ newer, unreadable }: StoredForms): Message[] {
  return [
    ...(newer.length > 0 ? [message('troubleFormsNewer')] : []),
    ...(unreadable.length > 0 ? [message('troubleForms', String(unreadable.length))] : []),
  ]
}

/**
 * Keeps what a person said of a field. The form is known by its fields: what was said of it before
 * stays.
 * @param fields the form's fields as they stand on the page, in its order.
 * @param meaning `null` for どれでもない; `undefined` leaves the field to the reading again.
 */
export async function writeAssignment(
  fields: readonly NamedField[],
  index: number,
  meaning: FieldName | null | undefined,
): Promise<void> {
  await locked(async () => {
    const { forms } = await readAssignments()
    const known = formFor(keysOf(fields), editAssignments(forms))
    const kept = withAssignment(known?.fields ?? [], fields, index, meaning)
    const id = known?.id ?? crypto.randomUUID()
    if (kept.length > 0) await write({ id, fields: kept })
    else await remove(id)
  })
}

/**
 * Keeps what a person said of a form as a whole, in place of what they said before.
 * @param fields the form's fields as they stand on the page, in its order.
 */
export async function writeVerdict(
  fields: readonly NamedField[],
  said: FormVerdict,
): Promise<void> {
  await locked(async () => {
    const { forms } = await readAssignments()
    const known = formWithVerdict(fields, said.kind, forms)
    const id = known?.id ?? crypto.randomUUID()
    await write({ id, fields: keysOfForm(fields), said })
  })
}

/** Forgets what was assigned in a form, or said of it. */
export async function removeForm(id: string): Promise<void> {
  await locked(() => remove(id))
}

/** Brings back a form that was forgotten. */
export async function writeForm({ id, fields, said }: AssignedForm): Promise<void> {
  await locked(() => write({ id, fields, said }))
}

/** Calls `onChange` after something was assigned or forgotten. */
export function watchAssignments(onChange: () => void): void {
  onStoredKey((key) => key.startsWith(FORM), onChange)
}

async function write({ id, ...form }: AssignedForm): Promise<void> {
  const at = Temporal.Now.instant().toString()
  const known = new Set(await formIds())
  await setItems({
    [FORM + id]: { version: FORM_VERSION, at, ...form },
    [FORMS_INDEX]: [...known.add(id)],
  })
}

async function remove(id: string): Promise<void> {
  await setItems({ [FORMS_INDEX]: (await formIds()).filter((other) => other !== id) })
  await removeItems([FORM + id])
}
