import * as z from 'zod/mini'
import type { Author } from '../facility/facilityRecord'
import { newProfileId } from '../facility/stamp'
import { storedItem } from '../storage/storedItem'

/** Who writes in this profile of the browser; `null` before the first write. */
export const profileAuthor = storedItem<Author | null>(
  'writer',
  z.object({ node: z.string().check(z.regex(/^[0-9a-z]{7}$/)), by: z.string() }),
  null,
)

/** @returns somebody new, to be stored with the first write. */
export function newAuthor(): Author {
  return { node: newProfileId(), by: '' }
}

/** @returns the name that stands beside ticks and notes made in this profile; '' where none was given. */
export async function readAuthorName(): Promise<string> {
  return (await profileAuthor.read())?.by ?? ''
}

/** Sets the name that stands beside ticks and notes from here on. */
export async function writeAuthorName(by: string): Promise<void> {
  await profileAuthor.change((known) => ({ ...(known ?? newAuthor()), by }))
}
