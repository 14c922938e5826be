import type { Box, TextOrigin } from './word'

/**
 * 領収書, 領収書内訳書, 見積書, 請求書, 納品書, 注文書; `mixed` for 請求書兼領収書; `provisional` for 仮領収書;
 * `void` for a receipt with 無効, 取消 or 見本 on it; `other` for 契約書.
 */
export type PaperKind =
  | 'receipt'
  | 'breakdown'
  | 'estimate'
  | 'invoice'
  | 'delivery'
  | 'order'
  | 'mixed'
  | 'provisional'
  | 'void'
  | 'other'

/** `person` for what the user has corrected or confirmed. */
type Basis = TextOrigin | 'person'

/** A place on a page of the file. */
interface PagePlace {
  readonly page: number
  readonly box: Box
}

/** What was read, and where it stands. */
export interface Found<T> {
  readonly value: T
  /** As it is written. */
  readonly text: string
  /** `null` for what the user has added. */
  readonly place: PagePlace | null
  readonly basis: Basis
}

/** A line of a table: what was paid for. */
export interface PaperLine {
  readonly name: string
  readonly detail: string
  /** Yen; of a breakdown ①. `null` where there is none, or it could not be read. */
  readonly amount: number | null
  /** Yen: ② of a breakdown. */
  readonly other: number | null
  readonly place: PagePlace
  readonly basis: Basis
}

/** What a paper says. `null` for what it does not say, or what could not be read. */
interface PaperFacts {
  readonly kind: Found<PaperKind> | null
  readonly addressee: Found<string> | null
  readonly date: Found<Temporal.PlainDate> | null
  /** Yen; of a breakdown ① + ②. */
  readonly total: Found<number> | null
  /** Yen: ①小計 and ②小計 of a breakdown. */
  readonly eligible: Found<number> | null
  readonly ineligible: Found<number> | null
  /** Whether the total is 税込 or 税抜. */
  readonly tax: Found<'included' | 'excluded'> | null
  readonly subtotal: Found<number> | null
  readonly taxAmount: Found<number> | null
  readonly issuer: Found<string> | null
  /** T and 13 digits. */
  readonly registration: Found<string> | null
  /** Digits of the 医療機関等コード: seven, nine or ten. */
  readonly code: Found<string> | null
  /** The first 「一式」. */
  readonly lumpSum: Found<string> | null
}

/** A fact that the user can correct. */
export type FactName = keyof PaperFacts

/** A paper: a page, or some, of a file. */
export interface ReadPaper extends PaperFacts {
  readonly id: string
  readonly fileName: string
  /** Numbers of its pages in the file, from 1. */
  readonly pages: readonly number[]
  readonly lines: readonly PaperLine[]
  /** Whether any of its text was read off a picture. */
  readonly origin: TextOrigin
  /** The user has looked at the whole paper. */
  readonly isConfirmed: boolean
  /** No text could be read. */
  readonly isUnread: boolean
  /** Rows, columns and sheets of a workbook that are not shown. */
  readonly hidden: number
}
