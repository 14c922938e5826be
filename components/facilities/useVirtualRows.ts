import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'

/** The height of a row before it is measured, and of the head that covers the first rows, pixels. */
const ROW = 72
const HEAD = 64
/** Rows rendered above and below the visible ones, so that the Tab key always finds a next one. */
const BEYOND = 6

interface Rows {
  readonly count: number
  readonly keyOf: (index: number) => string
  /** The focused row, which stays rendered out of sight; -1 for none. */
  readonly kept: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Renders only the visible ones of many rows. */
export function useVirtualRows({ count, keyOf, kept, scroller }: Rows) {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)
  const options = {
    count,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollPaddingStart: HEAD,
    // Assumed until the table has been laid out.
    initialRect: { width: 0, height: 800 },
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept, count),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  }
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLTableRowElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  return virtualizer
}

function withKept(indexes: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((a, b) => a - b)
}
