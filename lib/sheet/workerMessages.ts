import type { MessageKey } from '../message'
import type { Block } from './checkSheet'
import type { Job } from './job'
import type { Templates } from './sentences'

/** Messages from the workspace to the worker that checks a file. */
export type ToWorker =
  | { readonly type: 'check'; readonly job: Job }
  | { readonly type: 'templates'; readonly templates: Templates }

/** Messages from the worker to the workspace. */
export type FromWorker =
  /** A request for templates, as a worker cannot access the browser's messages. */
  | { readonly type: 'ask'; readonly keys: readonly MessageKey[] }
  | (Omit<Block, 'csv'> & {
      readonly type: 'block'
      /** The rows as CSV, stored by the browser outside the page's memory. */
      readonly part: Blob
    })
  | { readonly type: 'done' }
  /** The file was removed or changed, or the extension has a fault. */
  | { readonly type: 'failed' }
