/** How to reach a folder on a WebDAV server. */
export interface FolderAccess {
  /** As `parseFolderAddress` returns it. */
  readonly address: string
  readonly userName: string
  readonly password: string
}

/** What the protocol needs from around it, so that it stays pure. */
export interface Around {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** @returns milliseconds since 1970. */
  readonly now: () => number
}
