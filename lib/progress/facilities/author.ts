import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { Author } from '../facility/facilityRecord'
import { newProfileId } from '../facility/stamp'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** The key of this profile's author. */
export const AUTHOR = 'writer'

const writer = z.object({ node: z.string().check(z.regex(/^[0-9a-z]{7}$/)), by: z.string() })

/**
 * Parses the value stored under `AUTHOR`.
 * @returns the author; `null` before the first write, or if the value is damaged.
 */
export function knownAuthor(stored: unknown): Author | null {
  const parsed = writer.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** Makes a new author without a name, to be stored with the first write. */
export function newAuthor(): Author {
  return { node: newProfileId(), by: '' }
}

/**
 * Reads the name that this profile's ticks and notes are signed with.
 * @returns '' if the person gave none.
 */
export async function readAuthorName(): Promise<string> {
  const stored = await browser.storage.local.get(AUTHOR)
  return knownAuthor(stored[AUTHOR])?.by ?? ''
}

/** Writes the name that later ticks and notes of this profile are signed with. */
export async function writeAuthorName(by: string): Promise<void> {
  await locked(async () => {
    const stored = await browser.storage.local.get(AUTHOR)
    await setItems({ [AUTHOR]: { ...(knownAuthor(stored[AUTHOR]) ?? newAuthor()), by } })
  })
}

/** Calls `onChange` after any page of the extension wrote the author. */
export function watchAuthorName(onChange: () => void): void {
  onStoredKey((key) => key === AUTHOR, onChange)
}
