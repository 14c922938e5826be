import { act } from 'preact/test-utils'
import { expect } from 'vitest'
import { waitFor } from '../waitFor'

const named = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  )

/** Presses a button as the keyboard does: focuses it first. */
export async function press(name: string): Promise<void> {
  const button = await waitFor(() => {
    const found = named(name)
    if (found === undefined) throw new Error(`No button ${name} in ${document.body.textContent}`)
    return found
  })
  await act(() => {
    button.focus()
    button.click()
  })
}

/** Waits until the element of this name has the focus; its code may have to load first. */
export async function expectFocusOn(name: string): Promise<void> {
  await waitFor(() => expect(focused()).toBe(name))
}

/** The label or text of the focused element; 'body' for none. */
function focused(): string | null {
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body) return 'body'
  return activeElement.getAttribute('aria-label') ?? activeElement.textContent
}
