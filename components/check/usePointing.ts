import { useEffect, useState } from 'preact/hooks'

/** What an entry of a list needs so that its field is shown on the page. */
interface Pointing {
  readonly onMouseEnter: () => void
  readonly onMouseLeave: () => void
  readonly onFocusIn: (event: FocusEvent) => void
  readonly onFocusOut: () => void
}

/**
 * Shows on the page the field whose entry is under the mouse, or else has the keyboard's focus,
 * until the list goes away.
 * @returns what to give to the entry of a field.
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
      // A person who clicked has the mouse to point with.
      if (target instanceof Element && target.matches(':focus-visible')) setFocused(fieldId)
    },
    onFocusOut: () => setFocused(null),
  })
}
