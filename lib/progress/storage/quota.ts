/** The platform's own name for it. */
const NAME = 'QuotaExceededError'

/** @returns whether work failed because the browser's storage is full. */
export function isQuotaError(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === NAME
}

/** @returns the error that `isQuotaError` knows. */
export function quotaError(cause: unknown): DOMException {
  return new DOMException(String(cause), NAME)
}
