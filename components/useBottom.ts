import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Says how much of the lower edge is covered, as `--bottom`, and keeps what has the keyboard's focus
 * above it: to Firefox what lies below is in sight, and it can grow.
 * @returns to be given to the part that stays in sight there.
 */
export function useBottom(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0
      document.documentElement.style.setProperty('--bottom', `${height}px`)
      showFocused()
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
 * Not whenever something gets the focus: a press on the panel first gives back to the window what had
 * it, and what came to lie under the mouse then would be pressed.
 */
function showAfterTab({ key }: KeyboardEvent): void {
  if (key === 'Tab') showFocused()
}

function showFocused(): void {
  const { activeElement } = document
  if (activeElement?.matches('main :focus-visible')) {
    activeElement.scrollIntoView({ block: 'nearest' })
  }
}
