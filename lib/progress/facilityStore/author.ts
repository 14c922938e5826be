import * as z from 'zod/mini'
import type { Author } from '../facility/facilityRecord'
import { newProfileId } from '../facility/stamp'
import { storedItem } from '../storage/storedItem'

/** The author of this browser profile's changes; `null` before the first write. */
export const profileAuthor = storedItem<Author | null>(
  'writer',
  z.object({ node: z.string().check(z.regex(/^[0-9a-z]{7}$/)), by: z.string() }),
  null,
)

/** Makes a new author without a name, to be stored with the first write. */
export function newAuthor(): Author {
  return { node: newProfileId(), by: '' }
}

/**
 * Reads the name that this profile's ticks and notes are signed with.
 * @returns '' if the user gave none.
 */
export async function readAuthorName(): Promise<string> {
  return (await profileAuthor.read())?.by ?? ''
}

/** Writes the name that later ticks and notes of this profile are signed with. */
export async function writeAuthorName(by: string): Promise<void> {
  await profileAuthor.change((known) => ({ ...(known ?? newAuthor()), by }))
}
