import * as z from 'zod/mini'
import { browser } from '../../browser'
import {
  type AssignedForm,
  assignedField,
  assignedForm,
  type FormVerdict,
} from '../../guide/assignment'
import type { FieldName } from '../../guide/fieldName'
import { minLength } from '../../lengthChecks'
import { type Message, message } from '../../message'
import { withAssignment, withMeanings } from '../../portal/assignment/assignment'
import { formFor, keysOf } from '../../portal/assignment/formSignature'
import { formWithVerdict, keysOfForm } from '../../portal/assignment/formVerdict'
import type { NamedField } from '../../portal/reading/namedField'
import { locked, removeItems, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** Prefix of the key of an assigned form, before its id. */
export const FORM = 'form:'
/** The key of the ids of all forms, so that a page need not read all of storage. */
export const FORMS_INDEX = 'forms'
export const FORM_VERSION = 1

const ids = z.array(z.string())
const versioned = z.object({ version: z.int().check(z.positive()) })
/** A stored form. */
export const storedForm = z.object({
  version: z.literal(FORM_VERSION),
  /** The time of its last change. */
  at: z.iso.datetime(),
  fields: z.array(assignedField).check(minLength(1)),
  said: assignedForm.shape.said,
})

/** An assigned form: the portal's names of its fields and their meanings, never a typed value. */
export interface OwnForm extends AssignedForm {
  /** The time of its last change, ISO 8601. */
  readonly at: string
}

/** All stored forms. Unusable ones stay as they are. */
export interface StoredForms {
  /** The latest changed first. */
  readonly forms: readonly OwnForm[]
  /** Keys of values written by a newer version. */
  readonly newer: readonly string[]
  /** Keys of unreadable values. */
  readonly unreadable: readonly string[]
}

/** Reads the user's assignments, by form. Nothing is written. */
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
 * Reads the ids of all forms, including unreadable ones. If the list of ids is unreadable, all of
 * storage is searched.
 */
export async function formIds(): Promise<readonly string[]> {
  const { [FORMS_INDEX]: listed } = await browser.storage.local.get(FORMS_INDEX)
  const parsed = ids.safeParse(listed ?? [])
  if (parsed.success) return parsed.data
  const keys = Object.keys(await browser.storage.local.get(null))
  return keys.flatMap((key) => (key.startsWith(FORM) ? [key.slice(FORM.length)] : []))
}

/** Makes the messages about forms that cannot be used. */
export function troublesOf({ newer, unreadable }: StoredForms): Message[] {
  return [
    ...(newer.length > 0 ? [message('troubleFormsNewer')] : []),
    ...(unreadable.length > 0 ? [message('troubleForms', String(unreadable.length))] : []),
  ]
}

/**
 * Writes the meaning that the user assigned to a field. A form with known fields keeps its earlier
 * assignments.
 * @param fields the form's fields on the page, in order.
 * @param index the field's position in `fields`.
 * @param meaning `null` for どれでもない; `undefined` to remove the assignment.
 */
export async function writeAssignment(
  fields: readonly NamedField[],
  index: number,
  meaning: FieldName | null | undefined,
): Promise<void> {
  await locked(async () => {
    const { forms } = await readAssignments()
    const known = formFor(keysOf(fields), withMeanings(forms))
    const kept = withAssignment(known?.fields ?? [], fields, index, meaning)
    const id = known?.id ?? crypto.randomUUID()
    if (kept.length > 0) await write({ id, fields: kept })
    else await remove(id)
  })
}

/**
 * Writes the user's verdict on a whole form, in place of an earlier one.
 * @param fields the form's fields on the page, in order.
 * @param verdict the verdict.
 */
export async function writeVerdict(
  fields: readonly NamedField[],
  verdict: FormVerdict,
): Promise<void> {
  await locked(async () => {
    const { forms } = await readAssignments()
    const known = formWithVerdict(fields, verdict.kind, forms)
    const id = known?.id ?? crypto.randomUUID()
    await write({ id, fields: keysOfForm(fields), said: verdict })
  })
}

/** Removes a form's assignments and verdict. */
export async function removeForm(id: string): Promise<void> {
  await locked(() => remove(id))
}

/** Writes a removed form again. */
export async function writeForm({ id, fields, said }: AssignedForm): Promise<void> {
  await locked(() => write({ id, fields, said }))
}

/** A form that was changed, and how it was before; `null` if there was none. */
export interface ChangedForm {
  readonly before: OwnForm | null
  readonly now: OwnForm
}

/**
 * Changes the stored forms in one step. An unreadable form stays as it is.
 * @param plan makes the form to write of the stored ones; `null` for none.
 * @returns what was changed; `null` for nothing.
 */
export function changeForms(
  plan: (own: readonly OwnForm[]) => OwnForm | null,
): Promise<ChangedForm | null> {
  return locked(async () => {
    const { forms, newer, unreadable } = await readAssignments()
    const now = plan(forms)
    if (now === null || [...newer, ...unreadable].includes(FORM + now.id)) return null
    const { id, fields, said } = now
    await write({ id, fields, said })
    return { before: forms.find((form) => form.id === id) ?? null, now }
  })
}

/** Calls `onChange` after a form was written or removed. */
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
