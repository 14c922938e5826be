import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What had the focus last: Firefox tells nothing of what is taken away with the focus in it. */
let last: EventTarget | null = null
const remember = ({ target }: Event) => {
  last = target
}

/**
 * Where what a person pressed has gone with what it led to, the focus comes to an element, so
 * that keyboard and screen reader go on from here. Who used the mouse sees nothing of it.
 * @param shown what decides about what is there: it is looked at when the component comes, and
 *   whenever this has changed.
 * @param others stands elsewhere, for what leaves nothing in its own place.
 * @returns for the element: a button, or one with a `tabIndex` of -1.
 */
export function useFocusRecovery<E extends HTMLElement>(
  shown?: unknown,
  others?: RefObject<E | null>,
): RefObject<E | null> {
  const own = useRef<E>(null)
  const ref = others ?? own
  useEffect(() => {
    // Each time the same one, which is added once.
    document.addEventListener('focusin', remember)
    const { activeElement, body } = document
    const isLost = last instanceof Element && !last.isConnected
    if (!isLost || !document.hasFocus() || (activeElement ?? body) !== body) return
    ref.current?.focus({ preventScroll: true })
    if (ref.current?.matches(':focus-visible')) ref.current.scrollIntoView({ block: 'nearest' })
  }, [shown, ref])
  return ref
}
