/**
 * Why a folder could not be read or written.
 * - `unreachable`: no answer: no network, an unknown host, a refused connection or certificate.
 * - `slow`: no answer within the time limit.
 * - `password`: 401. Nothing is sent again until the user has changed name or password.
 * - `digest`: 401 by a server that takes Digest only, which is not supported.
 * - `forbidden`: 403 while reading.
 * - `readOnly`: 403 or 405 while writing.
 * - `missing`: 404 or 409: there is no such folder.
 * - `redirected`: the server points to another address.
 * - `notWebDav`: an answer that is none of WebDAV, as a web page to sign in.
 * - `conditionsIgnored`: the server overwrites a file although the condition says not to.
 * - `noVersions`: the server gives files no version (`getetag`), or only weak ones.
 * - `full`: 507 or 413: no room.
 * - `busy`: 423, 429 or 503: locked, too many requests or maintenance.
 * - `contended`: others wrote the same file again and again meanwhile.
 * - `tooLarge`: an answer larger than any of ours.
 * - `damaged`: what was written is not what is read afterwards.
 * - `failed`: any other answer.
 */
export const FOLDER_TROUBLES = [
  'unreachable',
  'slow',
  'password',
  'digest',
  'forbidden',
  'readOnly',
  'missing',
  'redirected',
  'notWebDav',
  'conditionsIgnored',
  'noVersions',
  'full',
  'busy',
  'contended',
  'tooLarge',
  'damaged',
  'failed',
] as const

export type FolderTrouble = (typeof FOLDER_TROUBLES)[number]

/** An error of a folder, with what was seen: a status, or the browser's reason. Never a password. */
export class FolderError extends Error {
  readonly trouble: FolderTrouble
  readonly seen: string
  /** When the server wants to be asked again, milliseconds from now; `null` if it does not say. */
  readonly retryAfter: number | null

  constructor(trouble: FolderTrouble, seen: string, retryAfter: number | null = null) {
    super(`${trouble}: ${seen}`)
    this.trouble = trouble
    this.seen = seen
    this.retryAfter = retryAfter
  }
}
