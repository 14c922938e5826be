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

/** A row's height before it is measured, and that of the head that covers the first rows, pixels. */
const ROW = 72
const HEAD = 64
/** Rows that are there above and below those in sight, so that the Tab key always finds a next one. */
const BEYOND = 6

interface Rows {
  readonly count: number
  readonly keyOf: (index: number) => string
  /** A row that stays, though it is out of sight: the one with the focus; -1 for none. */
  readonly kept: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Of many rows only those are made that can be seen. */
export function useVirtualRows({ count, keyOf, kept, scroller }: Rows) {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0)
  const options = {
    count,
    getItemKey: keyOf,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollPaddingStart: HEAD,
    // Before the place has been laid out there is room for a screen.
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
