import { clear, createStore, entries, setMany } from 'idb-keyval'

/** A removal in the journal. Existing journals contain this text: it must stay as it is. */
export const REMOVED = 'taken away'

/** The value written under a key, or its removal. */
export type JournalEntry = { readonly value: unknown } | typeof REMOVED

/** How long a write waits for a journal that does not answer, milliseconds. */
const TIMEOUT = 1000

/**
 * Appends writes to the journal, before they are made in the browser's storage.
 *
 * Chromium can lose writes that it has reported as done. If it is killed between the head and the
 * body of a record, the next start appends behind the torn record, and the start after that drops
 * everything behind it (github.com/google/leveldb/issues/1287). The journal is a separate file and
 * is written first, so that one crash tears at most one of the two.
 * @param changes the writes and removals, by key.
 * @returns whether the journal was written. It is only a safeguard: if it fails, the write itself
 * goes ahead.
 */
export async function appendToJournal(
  changes: ReadonlyMap<string, JournalEntry>,
): Promise<boolean> {
  const done = await tryWithin(async () => {
    await setMany([...changes], store())
    return true
  })
  return done === true
}

/**
 * Reads the writes since `clearJournal`.
 * @returns the last write of each key; an empty map if the journal cannot be read.
 */
export async function readJournal(): Promise<ReadonlyMap<string, JournalEntry>> {
  const read = await tryWithin(async () => entries<string, JournalEntry>(store()))
  return new Map(read)
}

/**
 * Empties the journal.
 * @returns whether it was emptied. If not, its entries stay.
 */
export async function clearJournal(): Promise<boolean> {
  const done = await tryWithin(async () => {
    await clear(store())
    return true
  })
  return done === true
}

let opened: ReturnType<typeof createStore> | undefined
function store() {
  opened ??= createStore('journal', 'since-start')
  return opened
}

let isAvailable = true

/**
 * Runs `task` with a time limit, and never again after the first failure or timeout: a journal that
 * fails must not slow down every write.
 * @returns the result; `undefined` if `task` failed, timed out or was not run.
 */
async function tryWithin<T>(task: () => Promise<T>): Promise<T | undefined> {
  if (!isAvailable) return undefined
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, TIMEOUT)
  })
  try {
    return await Promise.race([task(), late])
  } catch {
    isAvailable = false
    return undefined
  }
}
