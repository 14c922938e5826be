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

/** Makes an error that `isDiskError` recognises. */
export function diskError(cause: unknown): DOMException {
  return new DOMException(String(cause), DISK)
}
