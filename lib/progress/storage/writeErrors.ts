/** The name that the platform gives to errors of a full storage. */
const NAME = 'QuotaExceededError'
/** The name that IndexedDB gives to errors of the disk, as storage gives none. */
const DISK = 'UnknownError'

/** @returns whether an error means that the browser's storage is full. */
export function isQuotaError(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === NAME
}

/** Makes an error that `isQuotaError` recognises. */
export function quotaError(cause: unknown): DOMException {
  return new DOMException(String(cause), NAME)
}

/** @returns whether an error means that the browser cannot write to the disk, which may be full. */
export function isDiskError(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === DISK
}

/** LevelDB's files that are written besides its log: tables, and the list of them. */
const STOPPED = /\.ldb\b|\bMANIFEST-/

/**
 * @returns whether the browser writes nothing more until it is started again, even if there is room. Chromium's
 * storage (LevelDB) stops so once it could not write a table, and names that file for every later write.
 */
export function isStoppedError(reason: unknown): boolean {
  return isDiskError(reason) && reason instanceof DOMException && STOPPED.test(reason.message)
}

/** Makes an error that `isDiskError` recognises. */
export function diskError(cause: unknown): DOMException {
  return new DOMException(String(cause), DISK)
}
