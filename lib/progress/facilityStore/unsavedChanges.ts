import * as z from 'zod/mini'
import type { RegistersToSet } from './updateFacility'

/** Keys in `localStorage`: the changes of one panel that it has not saved yet. */
const UNSAVED = 'unsaved:'

const schema = z.array(
  z.object({
    facilityId: z.string(),
    values: z.array(z.tuple([z.string(), z.unknown()])),
    made: z.number(),
    // Earlier versions have kept none.
    seen: z._default(z.array(z.tuple([z.string(), z.string()])), []),
  }),
)

/**
 * Keeps a panel's changes until they are saved. A panel that is closed in the same moment gets no
 * answer any more, so that it can neither wait for the lock nor read before it writes. This is
 * written before it returns, and outlives panel and browser.
 * @param panel a random id of the panel.
 * @param changes all that are not saved.
 */
export function keepUnsaved(panel: string, changes: readonly RegistersToSet[]): void {
  const values = changes.map((change) => ({
    ...change,
    values: [...change.values],
    seen: [...change.seen],
  }))
  try {
    if (values.length === 0) localStorage.removeItem(UNSAVED + panel)
    else localStorage.setItem(UNSAVED + panel, JSON.stringify(values))
  } catch {
    // A browser that is set to keep no data of sites has none. The change is being saved all the same.
  }
}

/**
 * Takes over what panels have left that were closed before they had saved it.
 * @returns the changes; what cannot be read is left out, and the rest is not lost with it.
 */
export function takeUnsaved(): readonly RegistersToSet[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(UNSAVED))
    return keys.flatMap((key) => {
      const text = localStorage.getItem(key) ?? ''
      localStorage.removeItem(key)
      return readChanges(text)
    })
  } catch {
    return []
  }
}

function readChanges(text: string): RegistersToSet[] {
  try {
    const changes = schema.parse(JSON.parse(text))
    return changes.map((change) => ({
      ...change,
      values: new Map(change.values),
      seen: new Map(change.seen),
    }))
  } catch {
    return []
  }
}
