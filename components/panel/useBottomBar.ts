import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Says how much of the lower edge is covered, as `--bottom`, and keeps what has the keyboard's focus
 * above it: to Firefox what lies below is in sight, and it can grow.
 * @returns to be given to the part that stays in sight there.
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
 * Not whenever something gets the focus: a press on the panel first gives back to the window what had
 * it, and what came to lie under the mouse then would be pressed.
 */
function showAfterTab({ key }: KeyboardEvent): void {
  if (key === 'Tab') showFocused()
}

/**
 * Whether what has the focus stood in sight, and the part at the lower edge grew over it. What a
 * person has scrolled away from does not come back by itself.
 * @param top where the covered part begins now; `edge`: where it began. Pixels of the panel.
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
