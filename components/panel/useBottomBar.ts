import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Sets `--bottom` to the covered height of the lower edge, and scrolls the focused element
 * above it: Firefox counts covered elements as visible, and the bar can grow.
 * @returns the ref of the bar.
 */
export function useBottomBar(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part.current === null) return
    let before = 0
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0
      document.documentElement.style.setProperty('--bottom', `${height}px`)
      if (isCovered(innerHeight - height, innerHeight - before)) showFocused()
      before = height
    })
    observer.observe(part.current)
    document.addEventListener('keyup', showAfterTab)
    return () => {
      observer.disconnect()
      document.removeEventListener('keyup', showAfterTab)
    }
  }, [])
  return part
}

/**
 * Only after Tab: a press on the panel first restores the former focus, and scrolling then would
 * move another element under the mouse, which would be pressed.
 */
function showAfterTab({ key }: KeyboardEvent): void {
  if (key === 'Tab') showFocused()
}

/**
 * Whether the focused element was visible until the bar grew over it. An element that the user
 * has scrolled away stays there.
 * @param top the upper edge of the bar now; `edge`: before it grew. Pixels of the panel.
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
