import type { MessageKey } from '../message'
import type { Job, ResultRow } from './checkSheet'
import type { Templates } from './sentences'

/** What the workspace tells the worker that checks a file. */
export type ToWorker =
  | { readonly type: 'check'; readonly job: Job }
  | { readonly type: 'templates'; readonly templates: Templates }

/** What the worker tells the workspace. */
export type FromWorker =
  /** A worker has no access to the browser's sentences. */
  | { readonly type: 'ask'; readonly keys: readonly MessageKey[] }
  | {
      readonly type: 'block'
      readonly rows: readonly ResultRow[]
      /** The rows as CSV; kept by the browser, outside of the page's memory. */
      readonly part: Blob
      readonly bytes: number
      readonly uncheckedFrom: number | null
    }
  | { readonly type: 'done' }
  /** The file is gone, has changed, or something of ours is broken. */
  | { readonly type: 'failed' }
