import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What lies over the lower edge of the view. */
interface BottomParts {
  readonly bar: RefObject<HTMLDivElement | null>
  /** Lies above the bar and pushes nothing away. */
  readonly toast: RefObject<HTMLDivElement | null>
}

/**
 * Sets `--bottom` to the covered height of the lower edge, and scrolls the focused element
 * above it: Firefox counts covered elements as visible, and the toast comes and goes.
 * @returns the refs of the bar and of the toast in it.
 */
export function useBottomBar(): BottomParts {
  const bar = useRef<HTMLDivElement>(null)
  const toast = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const parts = [bar.current, toast.current].filter((part) => part !== null)
    let before = 0
    const observer = new ResizeObserver(() => {
      const height = parts.reduce((sum, part) => sum + part.offsetHeight, 0)
      document.documentElement.style.setProperty('--bottom', `${height}px`)
      if (isCovered(innerHeight - height, innerHeight - before)) showFocused()
      before = height
    })
    for (const part of parts) observer.observe(part)
    document.addEventListener('keyup', showAfterTab)
    return () => {
      observer.disconnect()
      document.removeEventListener('keyup', showAfterTab)
    }
  }, [])
  return { bar, toast }
}

/**
 * Only after Tab: a press on the panel first restores the former focus, and scrolling then would
 * move another element under the mouse, which would be pressed.
 */
function showAfterTab({ key }: KeyboardEvent): void {
  if (key === 'Tab') showFocused()
}

/**
 * @param top the upper edge of the bar now; `edge`: before it grew. Pixels of the panel.
 * @returns whether the focused element was visible until the bar grew over it. An element that the user
 * has scrolled away stays there.
 */
function isCovered(top: number, edge: number): boolean {
  const bottom = document.activeElement?.getBoundingClientRect().bottom ?? 0
  return bottom > top && bottom <= edge
}

function showFocused(): void {
  const { activeElement } = document
  if (activeElement?.matches('main :focus-visible')) {
    activeElement.scrollIntoView({ block: 'nearest' })
  }
}
