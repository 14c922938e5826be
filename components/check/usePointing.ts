import { useEffect, useState } from 'preact/hooks'

/** Props of a list entry whose field is highlighted on the page. */
export interface Pointing {
  readonly onMouseEnter: () => void
  readonly onMouseLeave: () => void
  readonly onFocusIn: (event: FocusEvent) => void
  readonly onFocusOut: () => void
}

/**
 * Shows on the page the field whose entry is under the mouse, or else has the keyboard focus,
 * until the list is removed.
 * @returns a function that gives the props for the entry of a field.
 */
export function usePointing(onPointAt: (fieldId: string | null) => void) {
  const [hovered, setHovered] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const shown = hovered ?? focused
  useEffect(() => {
    if (shown === null) return
    onPointAt(shown)
    return () => onPointAt(null)
  }, [shown, onPointAt])
  return (fieldId: string): Pointing => ({
    onMouseEnter: () => setHovered(fieldId),
    onMouseLeave: () => setHovered(null),
    onFocusIn: ({ target }) => {
      // A click leaves the mouse on the entry; only the keyboard needs the focus.
      if (target instanceof Element && target.matches(':focus-visible')) setFocused(fieldId)
    },
    onFocusOut: () => setFocused(null),
  })
}
