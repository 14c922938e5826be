import type { BookSheet } from './readWorkbook'

/** What the workspace asks of the worker for workbooks; each worker answers once. */
export type ToBookWorker =
  | {
      readonly type: 'read'
      readonly file: Blob
      readonly noValue: string
      readonly isList: boolean
    }
  | {
      readonly type: 'write'
      readonly csv: Blob
      readonly name: string
      readonly numberColumns: readonly number[]
    }

/** Its answer. */
export type FromBookWorker =
  | {
      readonly type: 'sheets'
      readonly sheets: readonly BookSheet[]
      readonly hiddenSheets: number
    }
  | { readonly type: 'refused'; readonly tooLarge: boolean; readonly isLocked: boolean }
  | { readonly type: 'written'; readonly file: Blob }
  | { readonly type: 'failed' }
