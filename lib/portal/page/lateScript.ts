import { retry } from '../../async/retry'
import { listen } from '../dom/listen'

/** How a script that most pages do without is loaded. */
interface LateScriptParts<T> {
  /** @param query differs at each attempt: a browser may remember that an address has failed. */
  readonly load: (query: '' | `?${number}`) => Promise<unknown>
  /** @returns what the loaded script has set; `undefined` if it has not run. */
  readonly find: () => T | undefined
  readonly onLoaded: (script: T) => void
  /** Called after each attempt that failed; another one follows. */
  readonly onFailed: () => void
}

/** A script that is loaded once a page needs it. */
interface LateScript {
  /** Starts to load it, unless that has been started; to be called whenever it is needed. */
  readonly need: () => void
  /** @returns whether it could not be loaded so far, and is tried again. */
  readonly hasFailed: () => boolean
}

/**
 * Loads a script of the extension when the page needs it. It can fail while the extension is being
 * updated or the disk is busy, so it is tried again with growing waits until the page is left; a
 * page that comes back from the bfcache begins anew.
 */
export function lateScript<T>(parts: LateScriptParts<T>, signal: AbortSignal): LateScript {
  const { load, find, onLoaded, onFailed } = parts
  let attempts = 0
  let isLoading = false
  let hasFailed = false

  const need = () => {
    if (isLoading || signal.aborted) return
    isLoading = true
    const leaving = new AbortController()
    const ended = AbortSignal.any([signal, leaving.signal])
    const leave = () => {
      isLoading = false
      leaving.abort()
    }
    listen('pagehide', leave, { signal: ended })
    const attempt = async () => {
      await load(attempts === 0 ? '' : `?${attempts}`)
      const script = find()
      if (script === undefined || ended.aborted) return false
      hasFailed = false
      leaving.abort()
      onLoaded(script)
      return true
    }
    const fail = () => {
      attempts += 1
      hasFailed = true
      onFailed()
    }
    retry(attempt, ended, fail)
  }
  return { need, hasFailed: () => hasFailed }
}
