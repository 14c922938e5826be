import { useRef } from 'preact/hooks'
import type { Reading } from '../../../lib/portal/reading/reading'

/**
 * @param isUnfound the check did not find all fields that it needs.
 * @returns the ids of the fields that were not understood. A field stays among them while the form
 *   is the same, so that it does not move while the user assigns it.
 */
export function useAsked({ fields, screen }: Reading, isUnfound: boolean): ReadonlySet<string> {
  const form = fields.map(({ id }) => id).join()
  const kept = useRef({ form, ids: new Set<string>() })
  if (kept.current.form !== form) kept.current = { form, ids: new Set() }
  if (isUnfound && screen === 'form') {
    for (const { id, meaning, why } of fields) {
      if (meaning === null && why.by !== 'assigned') kept.current.ids.add(id)
    }
  }
  return kept.current.ids
}
