import * as z from 'zod/mini'
import { browser } from '../../browser'
import type { Author } from '../facility/facilityRecord'
import { newProfileId } from '../facility/stamp'
import { locked, setItems } from '../storage/lockedWrite'
import { onStoredKey } from '../storage/onStored'

/** Under this key stands who writes in this profile of the browser. */
export const AUTHOR = 'writer'

const writer = z.object({ node: z.string().check(z.regex(/^[0-9a-z]{7}$/)), by: z.string() })

/** @returns who writes here, by what stands under `AUTHOR`; `null` before the first write. */
export function knownAuthor(stored: unknown): Author | null {
  const parsed = writer.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** @returns somebody new, to be stored with the first write. */
export function newAuthor(): Author {
  return { node: newProfileId(), by: '' }
}

/** @returns the name that stands beside ticks and notes made in this profile; '' where none was given. */
export async function readAuthorName(): Promise<string> {
  const stored = await browser.storage.local.get(AUTHOR)
  return knownAuthor(stored[AUTHOR])?.by ?? ''
}

/** Sets the name that stands beside ticks and notes from here on. */
export async function writeAuthorName(by: string): Promise<void> {
  await locked(async () => {
    const stored = await browser.storage.local.get(AUTHOR)
    await setItems({ [AUTHOR]: { ...(knownAuthor(stored[AUTHOR]) ?? newAuthor()), by } })
  })
}

/** Calls `onChange` after a name was given in any of the extension's pages. */
export function watchAuthorName(onChange: () => void): void {
  onStoredKey((key) => key === AUTHOR, onChange)
}
