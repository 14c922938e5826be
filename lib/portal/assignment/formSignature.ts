import type { AssignedField, AssignedForm } from '../../guide/assignment'
import type { NamedField } from '../reading/namedField'
import { redactTyped } from './redactTyped'

/** A field by what a release of the portal leaves as it is. A form's are its signature. */
export type FieldKey = Omit<AssignedField, 'meaning'>

/**
 * The share of the smaller form's fields that two forms must have in common to be one. A form that
 * grew or shrank has all of them; one that lost a third and gained as many still has two thirds.
 */
const LIKE_ENOUGH = 0.6
/** The share of a kept form's fields that must still be there: a search box is not the form. */
const STILL_THERE = 0.5
const DEEPEST_SECTION = 8
/** Fields of a form that are kept to know it again; what is assigned is kept in any case. */
const MOST_FIELDS = 500

/**
 * @param words what of a label or a heading makes the key.
 * @returns each field's key; fields that nothing but their order tells apart are numbered.
 */
export function keysOf(fields: readonly NamedField[], words = redactTyped(fields)): FieldKey[] {
  const keys = fields.map(({ label, section, kind }) => ({
    label: words(label),
    section: section.slice(0, DEEPEST_SECTION).map(words),
    kind,
  }))
  const named = keys.map((key) => ({ key, name: JSON.stringify(Object.values(key)) }))
  const groups = Map.groupBy(named, ({ name }) => name)
  return named.map((entry) => {
    const group = groups.get(entry.name) ?? [entry]
    return { ...entry.key, nth: group.indexOf(entry) + 1, of: group.length }
  })
}

/** @returns a key as a text. */
export function keyText({ label, section, kind, nth, of }: FieldKey): string {
  return JSON.stringify([label, section, kind, nth, of])
}

/** Of very many fields always the same ones, in whatever order the page has them. */
export function capFields(keys: readonly FieldKey[]): readonly FieldKey[] {
  if (keys.length <= MOST_FIELDS) return keys
  return keys.toSorted((a, b) => (keyText(a) < keyText(b) ? -1 : 1)).slice(0, MOST_FIELDS)
}

/** @returns whether the keys are of a confirmation screen. */
export function areStatic(keys: readonly FieldKey[]): boolean {
  return keys.length > 0 && keys.every(({ kind }) => kind === 'static')
}

/**
 * @param loosely for a confirmation screen, which shows neither kinds nor sections: by label, and
 * only where no other field has it.
 * @returns the names by which keys are compared, in their order; `null` for what cannot be told.
 */
export function comparisonNames(keys: readonly FieldKey[], loosely: boolean): (string | null)[] {
  if (!loosely) return keys.map(keyText)
  const labels = Map.groupBy(keys, ({ label }) => label)
  return keys.map(({ label }) => (labels.get(label)?.length === 1 ? label : null))
}

/** @returns what two forms' fields have in common, as a share of all that either has. */
export function shareOf(keys: readonly FieldKey[], form: Pick<AssignedForm, 'fields'>): number {
  const loosely = areStatic(keys)
  const here = told(comparisonNames(keys, loosely))
  const there = told(comparisonNames(form.fields, loosely))
  return here.intersection(there).size / here.union(there).size
}

/** @returns the kept form that the keys are most likely of; `null` where none is like enough. */
export function formFor<F extends Pick<AssignedForm, 'fields'>>(
  keys: readonly FieldKey[],
  forms: readonly F[],
): F | null {
  const loosely = areStatic(keys)
  const here = told(comparisonNames(keys, loosely))
  let best: { readonly form: F; readonly share: number } | null = null
  for (const form of forms) {
    const there = told(comparisonNames(form.fields, loosely))
    const shared = here.intersection(there).size
    const overlap = shared / Math.min(here.size, there.size)
    if (!(overlap >= LIKE_ENOUGH && shared / there.size >= STILL_THERE)) continue
    // A form that has all of a smaller one is no better than the one that has just that.
    const share = shared / here.union(there).size
    if (best === null || share > best.share) best = { form, share }
  }
  return best?.form ?? null
}

function told(names: readonly (string | null)[]): Set<string> {
  return new Set(names.filter((name) => name !== null))
}
