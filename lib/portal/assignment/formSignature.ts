import type { AssignedField, AssignedForm } from '../../guide/assignment'
import type { NamedField } from '../reading/namedField'
import { redactTyped } from './redactTyped'

/** What identifies a field across releases of the portal. A form's keys are its signature. */
export type FieldKey = Omit<AssignedField, 'meaning'>

/**
 * The share of the smaller form's fields that two forms need in common to count as the same. A form
 * that only grew or shrank has all in common; one that replaced a third still has two thirds.
 */
const MIN_OVERLAP = 0.6
/** The share of a stored form's fields that must be on the page: one search box is not the form. */
const MIN_PRESENT = 0.5
const MAX_SECTION_DEPTH = 8
/** The number of fields stored to recognise a form; assigned fields are stored in any case. */
const MAX_FIELDS = 500

/**
 * Computes the fields' keys. Fields that differ only by their order are numbered.
 * @param normalise makes the key's text from a label or heading.
 */
export function keysOf(fields: readonly NamedField[], normalise = redactTyped(fields)): FieldKey[] {
  const keys = fields.map(({ label, section, kind }) => ({
    label: normalise(label),
    section: section.slice(0, MAX_SECTION_DEPTH).map(normalise),
    kind,
  }))
  const named = keys.map((key) => ({ key, name: JSON.stringify(Object.values(key)) }))
  const groups = Map.groupBy(named, ({ name }) => name)
  return named.map((entry) => {
    const group = groups.get(entry.name) ?? [entry]
    return { ...entry.key, nth: group.indexOf(entry) + 1, of: group.length }
  })
}

/** @returns a key as text, for comparison. */
export function keyText({ label, section, kind, nth, of }: FieldKey): string {
  return JSON.stringify([label, section, kind, nth, of])
}

/** Cuts the keys to `MAX_FIELDS`, always to the same ones, whatever order the page has. */
export function capFields(keys: readonly FieldKey[]): readonly FieldKey[] {
  if (keys.length <= MAX_FIELDS) return keys
  return keys.toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1)).slice(0, MAX_FIELDS)
}

/** @returns whether the keys are those of a confirmation screen, which has only text. */
export function areStatic(keys: readonly FieldKey[]): boolean {
  return keys.length > 0 && keys.every(({ kind }) => kind === 'static')
}

/**
 * Names the keys for comparison.
 * @param loosely compares by label only, for a confirmation screen, which shows neither kinds nor
 *   sections.
 * @returns a name for each key; `null` if several fields have the label.
 */
export function comparisonNames(keys: readonly FieldKey[], loosely: boolean): (string | null)[] {
  if (!loosely) return keys.map(keyText)
  const labels = Map.groupBy(keys, ({ label }) => label)
  return keys.map(({ label }) => (labels.get(label)?.length === 1 ? label : null))
}

/** @returns the fields in common, as a share of the fields of either form (Jaccard index). */
export function shareOf(keys: readonly FieldKey[], form: Pick<AssignedForm, 'fields'>): number {
  const loosely = areStatic(keys)
  const here = definedNames(comparisonNames(keys, loosely))
  const there = definedNames(comparisonNames(form.fields, loosely))
  return here.intersection(there).size / here.union(there).size
}

/** @returns the stored form most similar to the keys; `null` if none is similar enough. */
export function formFor<F extends Pick<AssignedForm, 'fields'>>(
  keys: readonly FieldKey[],
  forms: readonly F[],
): F | null {
  const loosely = areStatic(keys)
  const here = definedNames(comparisonNames(keys, loosely))
  let best: { readonly form: F; readonly share: number } | null = null
  for (const form of forms) {
    const there = definedNames(comparisonNames(form.fields, loosely))
    const shared = here.intersection(there).size
    const overlap = shared / Math.min(here.size, there.size)
    if (!(overlap >= MIN_OVERLAP && shared / there.size >= MIN_PRESENT)) continue
    // Rank by Jaccard index, so that a stored form with many more fields loses to an exact match.
    const share = shared / here.union(there).size
    if (best === null || share > best.share) best = { form, share }
  }
  return best?.form ?? null
}

function definedNames(names: readonly (string | null)[]): Set<string> {
  return new Set(names.filter((name) => name !== null))
}
