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
    document.addEventListener('focusin', showFocused)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', showFocused)
    }
  }, [])
  return part
}

function showFocused(): void {
  const { activeElement } = document
  if (activeElement?.matches('main :focus-visible')) {
    activeElement.scrollIntoView({ block: 'nearest' })
  }
}
