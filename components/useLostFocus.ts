import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/**
 * Where what a person pressed has gone with what it led to, the focus comes to this element, so
 * that keyboard and screen reader go on from here. It needs a `tabIndex` of -1.
 */
export function useLostFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    const { activeElement, body } = document
    if (document.hasFocus() && (activeElement === null || activeElement === body)) {
      ref.current?.focus()
    }
  }, [])
  return ref
}
