import { browser } from '../../browser'
import { quotaError } from './writeErrors'

/**
 * Set in session storage, which ends with the browser, while Chromium's log file is sound: it is in
 * none of the states that `writeAfterFreshLog` guards against.
 */
const LOG_IS_FRESH = 'sound'
/** The key of the value that only fills the log; it is removed again. */
const FILLER = 'filler'

/** Chromium starts a new log after 4 MiB, the write buffer of LevelDB; and a margin. Bytes. */
const LOG_BYTES = 5_000_000
/** Bytes of a filler: no more at once, and with less room left no change can be stored. */
const LARGEST = 1_000_000
export const MIN_BYTES = 1_500

/** Firefox stores by transactions, which have none of this. */
const NEEDED = !import.meta.env.FIREFOX

/**
 * Writes to local storage so that no later start of the browser loses the write.
 *
 * Chromium appends writes to a log (LevelDB). A torn record in it, left by a kill or by a full disk,
 * is not noticed: later writes follow it and are reported as done, and a later start drops them
 * (github.com/google/leveldb/issues/1287). Before the first write since the browser's start, and
 * after any write that failed or whose end nobody saw, the log is therefore filled until Chromium
 * starts a new one. What is written to that one follows no torn record.
 * @param write makes one write. It must run inside `locked`.
 * @throws the error of `write`; DOMException `QuotaExceededError` if the quota leaves no room to fill
 * the log; the browser's error if the disk has none. Nothing has changed then.
 */
export async function writeAfterFreshLog(write: () => Promise<void>): Promise<void> {
  if (!NEEDED) return write()
  await startFreshLog()
  const { session } = browser.storage
  // Until the end of the write: the page may be closed meanwhile.
  await session.remove(LOG_IS_FRESH)
  try {
    await write()
  } catch (cause) {
    // Chromium compares with the quota before it writes anything.
    if (isQuotaText(cause)) await session.set({ [LOG_IS_FRESH]: true })
    throw cause
  }
  await session.set({ [LOG_IS_FRESH]: true })
}

/** Has Chromium start a new log unless its log is known to be sound. Inside `locked`. */
export async function startFreshLog(): Promise<void> {
  const { session } = browser.storage
  if (!NEEDED || (await session.get(LOG_IS_FRESH))[LOG_IS_FRESH] === true) return
  await fillLog()
  await session.set({ [LOG_IS_FRESH]: true })
}

/** @returns whether the browser reports an exceeded quota: a plain Error, each in its own words. */
export function isQuotaText(reason: unknown): boolean {
  return /quota/i.test(String(reason))
}

async function fillLog(): Promise<void> {
  const { local } = browser.storage
  const size = Math.min(LARGEST, await readRoom())
  if (size < MIN_BYTES) throw quotaError('No room to fill the log')
  for (let turn = 0; turn * size <= LOG_BYTES; turn++) {
    // Chromium does not write a value that is stored already.
    await local.set({ [FILLER]: String(turn % 10).repeat(size) })
  }
  await local.remove(FILLER)
}

/** @returns the bytes that a filler can have. */
async function readRoom(): Promise<number> {
  const { local } = browser.storage
  const quota: unknown = Reflect.get(local, 'QUOTA_BYTES')
  if (typeof quota !== 'number') return LARGEST
  const [used, ours] = [await local.getBytesInUse(null), await local.getBytesInUse(FILLER)]
  const around = FILLER.length + '""'.length
  return quota - used + ours - around
}
