import type { ReadonlySignal } from '@preact/signals'
import type { Outcome } from '../../check'
import type { TypedFact } from '../../document/correct'
import type { ReadPaper } from '../../document/paper'
import type { DocumentPage } from '../../document/word'
import type { Message } from '../../message'

/** A page that was read, as it is shown. */
export interface ShownPage extends DocumentPage {
  readonly fileId: string
  /** The address of its picture; `null` for a sheet, whose cells are shown. */
  readonly picture: string | null
}

/** A file that could not be read, with the reason. */
export interface RefusedFile {
  readonly fileName: string
  readonly reason: Message
}

/** The page that is being read. */
export interface PaperProgress {
  readonly fileName: string
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** 書類を確かめる: the papers that the user has given to be read. All of it is gone with the page. */
export interface PapersState {
  readonly papers: ReadonlySignal<readonly ReadPaper[]>
  readonly pages: ReadonlySignal<readonly ShownPage[]>
  readonly refused: ReadonlySignal<readonly RefusedFile[]>
  /** `null` while nothing is being read. */
  readonly progress: ReadonlySignal<PaperProgress | null>
  /** The comparison; `null` while there is nothing to compare, or the application is not known yet. */
  readonly outcomes: ReadonlySignal<readonly Outcome[] | null>
  readonly add: (files: readonly File[]) => void
  readonly cancel: () => void
  readonly remove: (paperId: string) => void
  /** @returns why the text is not taken; `null` where it is. */
  readonly correct: (paperId: string, fact: TypedFact, text: string) => Message | null
  readonly confirm: (paperId: string, fact: TypedFact) => void
  readonly confirmAll: (paperId: string) => void
}
