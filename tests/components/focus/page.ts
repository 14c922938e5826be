import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach } from 'vitest'

export const nothing = () => {}
/** Shows this alone in the page. */
export const show = (what: ComponentChild) => act(() => render(what, document.body))

/**
 * Before each test of a file: as in Firefox, no event is fired when the focused element is removed.
 * After it: nothing is shown any more.
 */
export function removeFocusSilently(): void {
  beforeEach(() => {
    const silence = (event: Event) => event.stopImmediatePropagation()
    window.addEventListener('focusout', silence, { capture: true })
    return () => window.removeEventListener('focusout', silence, { capture: true })
  })
  afterEach(() => {
    render(null, document.body)
  })
}
