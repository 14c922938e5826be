import type { DocumentPage } from '../../document/word'
import type { Message } from '../../message'

/** A page as it was read, with its picture if it has one. */
export interface EnginePage {
  readonly page: DocumentPage
  readonly picture: Blob | null
}

/** What the reading of a file tells as it goes on. */
export interface ReadingFile {
  readonly signal: AbortSignal
  /** The number of pages, as soon as it is known. */
  readonly onPages: (pages: number) => void
  /** A page that is done, or the picture of one whose words are still being read. */
  readonly onPage: (page: EnginePage) => void
}

/** Why a file cannot be read. */
export class UnreadableFile extends Error {
  readonly reason: Message
  constructor(reason: Message) {
    super(reason.key)
    this.reason = reason
  }
}
