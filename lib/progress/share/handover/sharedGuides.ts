import * as z from 'zod/mini'
import { browser } from '../../../browser'
import { digestOf } from '../../storage/digest'
import { locked, removeItems, setItemsIfSpace } from '../../storage/lockedWrite'
import { onStoredKey } from '../../storage/onStored'
import { storedItem } from '../../storage/storedItem'
import { storedKeys } from '../../storage/storedKeys'
import { type GuideFile, LONGEST_FILE, parseGuideFile } from './guideFile'

/** Prefix of the key of a file's text as it was last read, before its guide's id. */
const SHARED_GUIDE = 'sharedGuide:'

const known = z.object({
  /** The version of the file that was read. */
  version: z.string(),
  /** Of the guide in it: the same guide put there again is no other edition. */
  digest: z.string(),
  /** The digest of the last edition that was put there, used or declined in this profile; '' for none. */
  decided: z.string(),
})
const schema = z.object({ version: z.literal(1), guides: z.record(z.string(), known) })

/** What is known of the guides in the folder, by id. No edition comes into use from here by itself. */
export const sharedGuides = storedItem<z.infer<typeof schema>>('sharedGuides', schema, {
  version: 1,
  guides: {},
})

/** A guide in the folder, as its file was last read. */
export interface SharedGuideFile {
  readonly id: string
  readonly digest: string
  /** Whether somebody here has put, used or declined this edition. */
  readonly isDecided: boolean
  readonly file: GuideFile
}

/** A file that was read. */
interface FoundFile {
  readonly id: string
  readonly version: string
  readonly text: string
}

/** Reads the guides in the folder, as they were last read from it. */
export async function readSharedGuides(): Promise<readonly SharedGuideFile[]> {
  const { guides } = await sharedGuides.read()
  const ids = Object.keys(guides).sort()
  const texts: Readonly<Record<string, unknown>> = await browser.storage.local.get(
    ids.map((id) => SHARED_GUIDE + id),
  )
  return ids.flatMap((id) => {
    const text = texts[SHARED_GUIDE + id]
    const { digest, decided } = guides[id] ?? { digest: '', decided: '' }
    if (typeof text !== 'string') return []
    return { id, digest, isDecided: digest === decided, file: parseGuideFile(id, text) }
  })
}

/**
 * Writes files that were read, and forgets those that are gone. Where the browser's storage is full
 * nothing is written, and the next look finds them again.
 */
export async function writeSharedGuides(
  found: readonly FoundFile[],
  gone: readonly string[] = [],
): Promise<void> {
  if (found.length === 0 && gone.length === 0) return
  const digests = await Promise.all(found.map(({ id, text }) => guideDigest(id, text)))
  await locked(async () => {
    const { guides } = await sharedGuides.read()
    const kept = Object.entries(guides).filter(([id]) => !gone.includes(id))
    const read = found.map(({ id, version }, place) => {
      const digest = digests[place] ?? ''
      return [id, { version, digest, decided: guides[id]?.decided ?? '' }] as const
    })
    // The text of a file that is too long to be read is of no use here.
    const texts = found.map(({ id, text }): [string, string] => [
      SHARED_GUIDE + id,
      text.slice(0, LONGEST_FILE + 1),
    ])
    const now = { version: 1, guides: Object.fromEntries([...kept, ...read]) }
    const isWritten = await setItemsIfSpace({
      ...Object.fromEntries(texts),
      [sharedGuides.key]: now,
    })
    if (isWritten && gone.length > 0) await removeItems(gone.map((id) => SHARED_GUIDE + id))
  })
}

/** Reads how many editions in the folder nobody here has put, used or declined. */
export async function countNewGuides(): Promise<number> {
  const { guides } = await sharedGuides.read()
  return Object.values(guides).filter(({ digest, decided }) => digest !== decided).length
}

/** Writes that this edition was put there, used or declined in this profile. */
export async function decideAboutGuide(id: string, digest: string): Promise<void> {
  await sharedGuides.change(({ guides, ...more }) => {
    const now = guides[id]
    return now
      ? { ...more, guides: { ...guides, [id]: { ...now, decided: digest } } }
      : { ...more, guides }
  })
}

/** Forgets the guides of a folder that is not in use. Inside `locked`. */
export async function forgetSharedGuidesUnlocked(): Promise<void> {
  const keys = await storedKeys(SHARED_GUIDE)
  const { guides } = await sharedGuides.read()
  const isKnown = keys.length > 0 || Object.keys(guides).length > 0
  if (isKnown) await removeItems([...keys, sharedGuides.key])
}

/** Calls `onChange` after another edition was found in the folder, or somebody here decided about one. */
export function watchSharedGuides(onChange: () => void): void {
  onStoredKey((key) => key === sharedGuides.key, onChange)
}

/** Makes a short text of the guide in a file; of the file where it has none. */
export function guideDigest(id: string, text: string): Promise<string> {
  const file = parseGuideFile(id, text)
  return digestOf(file.state === 'read' ? JSON.stringify(file.guide) : text)
}
