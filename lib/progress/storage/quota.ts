/** The name that the platform gives to errors of a full storage. */
const NAME = 'QuotaExceededError'

/** Tells whether an error means that the browser's storage is full. */
export function isQuotaError(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === NAME
}

/** Makes an error that `isQuotaError` recognises. */
export function quotaError(cause: unknown): DOMException {
  return new DOMException(String(cause), NAME)
}
