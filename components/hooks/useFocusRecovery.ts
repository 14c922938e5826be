import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/** The last focused element: Firefox fires no event when the focused element is removed. */
let last: EventTarget | null = null
const remember = ({ target }: Event) => {
  last = target
}

/**
 * When a press removes the button that was pressed, moves the focus to the returned element, so
 * that keyboard and screen reader continue from there. Mouse users see no focus ring.
 * @param shown decides what is rendered: the focus is checked when the component is mounted and
 *   whenever this value changes.
 * @param others an element elsewhere, for components that disappear as a whole: these take no focus
 *   when they are mounted, or `shown` is first known, as another press may have just been made.
 * @returns for the element: a button, or one with a `tabIndex` of -1.
 */
export function useFocusRecovery<E extends HTMLElement>(
  shown?: unknown,
  others?: RefObject<E | null>,
): RefObject<E | null> {
  const own = useRef<E>(null)
  const ref = others ?? own
  const before = useRef<unknown>(undefined)
  // At once, and always the same function, so that it is registered once.
  useLayoutEffect(() => document.addEventListener('focusin', remember), [])
  useEffect(() => {
    const isFirst = before.current === undefined
    before.current = shown
    if (others !== undefined && isFirst) return
    const { activeElement, body } = document
    const isLost = last instanceof Element && !last.isConnected
    if (!isLost || !document.hasFocus() || (activeElement ?? body) !== body) return
    ref.current?.focus({ preventScroll: true })
    if (ref.current?.matches(':focus-visible')) ref.current.scrollIntoView({ block: 'nearest' })
  }, [shown, ref, others])
  return ref
}
