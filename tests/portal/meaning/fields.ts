import { loadGuide } from '../../../lib/guide/guides'
import type { OwnKind } from '../../../lib/notation/facilityKind'
import { meaningsOf } from '../../../lib/portal/meaning/meaning'
import type { ReadableField } from '../../../lib/portal/meaning/readableField'
import { readableField } from '../readField'

const { form } = await loadGuide()

/**
 * A field as the page's form would have it.
 * @param path 「モバイル端末 > 金額」: the headings, and the label last.
 */
export function fieldAt(path: string, changes: Partial<ReadableField> = {}): ReadableField {
  const parts = path.split(' > ')
  return readableField({ label: parts.at(-1) ?? '', section: parts.slice(0, -1), ...changes })
}

/** @returns the meaning of each field by the default guide, with its reason. */
export const understand = (fields: readonly ReadableField[]) =>
  meaningsOf(fields, form.fields, new Map())

/** @returns the same by a guide that knows more kinds of facility. */
export const understandWith = (own: readonly OwnKind[], fields: readonly ReadableField[]) =>
  meaningsOf(fields, form.fields, new Map(), () => false, own)

/** @returns the meaning of each field by the default guide. */
export const meanings = (fields: readonly ReadableField[]) =>
  understand(fields).map(({ meaning }) => meaning)
