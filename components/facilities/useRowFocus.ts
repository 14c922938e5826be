import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The control that has the focus, and its row. */
interface Focused {
  readonly id: string
  readonly control: Element
}

/**
 * The focus in the rows of a table: arrow keys, Home and End go to the same control of another row,
 * and if a control is removed, the focus stays in its row, or on the table.
 * @returns the event listeners for the body of the table.
 */
export function useRowFocus(table: RefObject<HTMLElement | null>) {
  const last = useRef<Focused | null>(null)
  useLayoutEffect(() => {
    const { current } = last
    if (current === null || current.control.isConnected) return
    last.current = null
    if (document.activeElement !== document.body) return
    const row = table.current?.querySelector(`[data-facility="${current.id}"]`)
    ;(row?.querySelector<HTMLElement>('th button') ?? table.current)?.focus()
  })
  return {
    onFocusIn: ({ target }: FocusEvent) => {
      last.current = focusedIn(target)
    },
    onFocusOut: ({ target }: FocusEvent) => {
      // Chromium also fires focusout for an element that is being removed, Firefox does not.
      const forget = () => {
        if (target instanceof Element && target === last.current?.control && target.isConnected) {
          last.current = null
        }
      }
      queueMicrotask(forget)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof HTMLElement)) return
      const from = rowOf(target)
      const to = from && rowFor(event.key, from)
      if (from === null || !to) return
      event.preventDefault()
      const place = controlsOf(from).indexOf(target)
      const controls = controlsOf(to)
      // Not every row has the last control.
      ;(controls[place] ?? controls.at(-1))?.focus()
    },
  }
}

/** @returns the row that a key moves to; `null` for another key, or if there is no row. */
function rowFor(key: string, row: Element): Element | null {
  switch (key) {
    case 'ArrowDown':
      return row.nextElementSibling
    case 'ArrowUp':
      return row.previousElementSibling
    case 'Home':
      return row.parentElement?.firstElementChild ?? null
    case 'End':
      return row.parentElement?.lastElementChild ?? null
    default:
      return null
  }
}

function rowOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-facility]')
}

function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('input, button')]
}

function focusedIn(target: EventTarget | null): Focused | null {
  const control = target instanceof Element ? target : null
  const id = control && rowOf(control)?.dataset.facility
  return id ? { id, control } : null
}
