import * as z from 'zod/mini'
import type { Edit } from '../../guide/draft/edit'
import type { Json } from '../../guide/draft/tree'

/** Keys in `localStorage`: the edits of one window that it has not saved yet. */
const UNSAVED = 'unsavedGuide:'

const schema = z.object({
  draft: z.string(),
  /** Of the draft on which they were made. */
  revision: z.int(),
  edits: z.array(
    z.object({
      place: z.array(z.union([z.string(), z.number()])),
      to: z.optional(z.custom<Json>()),
    }),
  ),
})

/** The edits that a window left which was closed before they were saved. */
type LeftEdits = z.infer<typeof schema>

/**
 * Keeps a window's edits until they are saved: a window that is closed in the same moment cannot
 * wait for storage. This is written before it returns.
 * @param window a random id of the window.
 */
export function keepUnsavedEdits(
  window: string,
  draft: string,
  revision: number,
  edits: readonly Edit[],
): void {
  try {
    if (edits.length === 0) localStorage.removeItem(UNSAVED + window)
    else {
      const kept = edits.map(({ place, to }) => ({ place, to }))
      localStorage.setItem(UNSAVED + window, JSON.stringify({ draft, revision, edits: kept }))
    }
  } catch {
    // A browser that is set to keep no data of sites has none. The edits are being saved all the same.
  }
}

/**
 * Takes over the edits of a draft that windows have left.
 * @returns the edits; what cannot be read is left out, and the rest is not lost with it.
 */
export function takeUnsavedEdits(draft: string): readonly LeftEdits[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(UNSAVED))
    return keys.flatMap((key) => {
      const left = readLeft(localStorage.getItem(key))
      if (left?.draft !== draft) return []
      localStorage.removeItem(key)
      return left
    })
  } catch {
    return []
  }
}

function readLeft(text: string | null): LeftEdits | null {
  try {
    return schema.parse(JSON.parse(text ?? 'null'))
  } catch {
    return null
  }
}
