import { clear, createStore, entries, setMany } from 'idb-keyval'

/** What was written under a key, or that it was taken away. */
export type JournalEntry = { readonly value: unknown } | 'taken away'

/** How long a journal that does not answer holds up what is really written, milliseconds. */
const PATIENCE = 1000

/**
 * Notes, beside the browser's storage, what is about to be written there.
 *
 * Chromium can lose what it said it had written. Where it is killed between the head and the body of
 * a record, it goes on behind the torn one at its next start, and at the start after that drops what
 * stands there (github.com/google/leveldb/issues/1287). The journal is another file, and written
 * before, so that one end of the browser tears one of the two at most.
 * @returns whether it was noted. The journal is a second belt: where it fails, nothing stops.
 */
export async function noteWrites(changes: ReadonlyMap<string, JournalEntry>): Promise<boolean> {
  const done = await within(async () => {
    await setMany([...changes], store())
    return true
  })
  return done === true
}

/** @returns what was noted since `clearJournal`. Nothing where the journal cannot be read. */
export async function readJournal(): Promise<ReadonlyMap<string, JournalEntry>> {
  const noted = await within(async () => entries<string, JournalEntry>(store()))
  return new Map(noted)
}

/** Begins the journal anew. @returns whether it did: where it fails, what was noted stays. */
export async function clearJournal(): Promise<boolean> {
  const done = await within(async () => {
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

let answers = true

/** @returns what `work` gives; nothing from the first time on that it fails or does not answer. */
async function within<T>(work: () => Promise<T>): Promise<T | undefined> {
  if (!answers) return undefined
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE)
  })
  try {
    return await Promise.race([work(), late])
  } catch {
    answers = false
    return undefined
  }
}
