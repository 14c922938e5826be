import type { Around, FolderAccess } from './access'
import { FolderError, type FolderTrouble } from './trouble'

/** Time limit of one request, milliseconds. */
const LIMIT = 30_000
/** Bytes of an answer: a list of 100,000 files has fewer. */
const MOST_BYTES = 64_000_000

/** A request to a folder. */
interface Asked {
  readonly method: 'PROPFIND' | 'MKCOL' | 'GET' | 'PUT' | 'DELETE'
  /** Below the folder's address, in ASCII; '' is the folder itself. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer that the caller understands. */
interface Answer {
  readonly status: number
  readonly text: string
  readonly header: (name: string) => string | null
}

/**
 * Sends one request, without cookies, following no redirect and with a time limit.
 * @param understood the statuses that the caller handles; any other is an error.
 * @throws FolderError for any other answer, and for none.
 */
export async function send(
  access: FolderAccess,
  { fetch, now }: Around,
  asked: Asked,
  understood: readonly number[],
): Promise<Answer> {
  const { method, path, headers = {}, body } = asked
  const { signal, abort } = withinTime()
  try {
    const response = await fetch(new URL(path, access.address).href, {
      method,
      headers: { ...headers, Authorization: basicAuth(access) },
      ...(body === undefined ? {} : { body }),
      // A session of this browser at the same server would be used in place of the password.
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const { status } = response
    const header = (name: string) => response.headers.get(name)
    if (!understood.includes(status)) throw errorFor(response, method, now())
    return { status, text: await readText(response), header }
  } catch (reason) {
    if (reason instanceof FolderError) throw reason
    const isLate = signal.aborted || nameOf(reason) === 'TimeoutError'
    throw new FolderError(isLate ? 'slow' : 'unreachable', `${method}: ${String(reason)}`)
  } finally {
    abort()
  }
}

/** @returns the header of a name and a password in UTF-8, which Basic authentication takes. */
function basicAuth({ userName, password }: FolderAccess): string {
  return `Basic ${new TextEncoder().encode(`${userName}:${password}`).toBase64()}`
}

/** Ends a request that takes too long; `abort` ends the wait. */
function withinTime() {
  const control = new AbortController()
  const limit = setTimeout(() => control.abort(), LIMIT)
  return { signal: control.signal, abort: () => clearTimeout(limit) }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.length
    if (bytes > MOST_BYTES) {
      await reader.cancel()
      throw new FolderError('tooLarge', `more than ${MOST_BYTES} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}

const WRITES = ['PUT', 'MKCOL', 'DELETE']

function errorFor(response: Response, method: Asked['method'], now: number): FolderError {
  const { status, headers } = response
  const isWrite = WRITES.includes(method)
  const seen = status === 0 ? `${method}: redirect` : `${method}: ${status}`
  return new FolderError(
    troubleFor(response, isWrite),
    seen,
    waitFrom(headers.get('retry-after'), now),
  )
}

function troubleFor({ status, type, headers }: Response, isWrite: boolean): FolderTrouble {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'redirected'
  switch (status) {
    case 401: {
      const schemes = headers.get('www-authenticate') ?? ''
      return /\bdigest\b/i.test(schemes) && !/\bbasic\b/i.test(schemes) ? 'digest' : 'password'
    }
    case 403:
      return isWrite ? 'readOnly' : 'forbidden'
    case 404:
    case 409:
      return 'missing'
    case 405:
    case 501:
      return isWrite ? 'readOnly' : 'notWebDav'
    case 413:
    case 507:
      return 'full'
    case 423:
    case 429:
    case 503:
      return 'busy'
    default:
      return status >= 200 && status < 300 ? 'notWebDav' : 'failed'
  }
}

/** @returns milliseconds: the header has seconds or a date; `null` if it is missing or damaged. */
function waitFrom(header: string | null, now: number): number | null {
  if (header === null) return null
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) && wait >= 0 ? wait : null
}

function nameOf(reason: unknown): string {
  return reason instanceof Error || reason instanceof DOMException ? reason.name : ''
}
