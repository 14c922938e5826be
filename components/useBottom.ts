import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Says how much of the lower edge is covered, as `--bottom`, so that what gets the focus is scrolled
 * to above it.
 * @returns to be given to the part that stays in sight there.
 */
export function useBottom(): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0
      document.documentElement.style.setProperty('--bottom', `${height}px`)
      // It can have grown over what has the keyboard's focus.
      const { activeElement } = document
      if (activeElement?.matches('main :focus-visible')) {
        activeElement.scrollIntoView({ block: 'nearest' })
      }
    })
    observer.observe(part.current)
    return () => observer.disconnect()
  }, [])
  return part
}
