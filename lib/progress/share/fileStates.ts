import * as z from 'zod/mini'
import { browser } from '../../browser'
import { locked, removeItems, setItems } from '../storage/lockedWrite'

/** What is known of a facility's file since the last round. */
const fileState = z.object({
  /** The version that was read; '' for a file that is to be read again. */
  version: z.string(),
  /** The digest of the facility here when file and facility agreed; '' while they do not. */
  sent: z.string(),
  /** Stamps of the file's notes, by path: who changes another text has not seen it. */
  notes: z.record(z.string(), z.string()),
  /** The id of the file's last write; '' if it is not known. */
  write: z._default(z.string(), ''),
})
type FileState = z.infer<typeof fileState>

const bucket = z.catch(z.record(z.string(), fileState), {})

/**
 * Prefix of the keys of these states, before the first two digits of the ids: a round writes few keys, and
 * little that has not changed.
 */
const FILES = 'shareFiles:'
const KEYS = Array.from({ length: 256 }, (_, part) => FILES + part.toString(16).padStart(2, '0'))

/** In place of a digest, of a file that cannot be read here: damaged, or of another version. */
export const NOT_READ = 'notRead'

/**
 * @returns the stamps of the notes that the writers of a file had seen as they stood here. None if the file
 * does not go on from the version that was read here: it was lost or overwritten, and written by somebody
 * who had not read that version.
 */
export function notesSeen(
  state: FileState | undefined,
  line: readonly string[],
): Readonly<Record<string, string>> {
  return state && line.includes(state.write) ? state.notes : {}
}

/** The states of files, by the facility's id. */
export interface FileStates {
  readonly get: (id: string) => FileState | undefined
  readonly ids: () => readonly string[]
  readonly set: (id: string, state: FileState) => void
  readonly remove: (id: string) => void
  /** Writes what has changed since the last call. */
  readonly save: () => Promise<void>
}

/** Reads what is known of the files in the folder. */
export async function readFileStates(): Promise<FileStates> {
  const stored = await browser.storage.local.get(KEYS)
  const known = new Map(
    Object.values(stored).flatMap((value) => Object.entries(bucket.parse(value))),
  )
  const changed = new Set<string>()
  return {
    get: (id) => known.get(id),
    ids: () => [...known.keys()],
    set: (id, state) => {
      known.set(id, state)
      changed.add(keyOf(id))
    },
    remove: (id) => {
      if (known.delete(id)) changed.add(keyOf(id))
    },
    save: async () => {
      if (changed.size === 0) return
      const parts = Map.groupBy([...known], ([id]) => keyOf(id))
      const items = [...changed].map((key) => [key, Object.fromEntries(parts.get(key) ?? [])])
      changed.clear()
      await locked(() => setItems(Object.fromEntries(items)))
    },
  }
}

/** Forgets what is known of the files, so that the next round reads all of them. Inside `locked`. */
export async function forgetFileStatesUnlocked(): Promise<void> {
  const there = Object.keys(await browser.storage.local.get(KEYS))
  if (there.length > 0) await removeItems(there)
}

function keyOf(id: string): string {
  return FILES + id.slice(0, 2)
}
