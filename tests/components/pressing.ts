import { act } from 'preact/test-utils'
import { expect } from 'vitest'
import { waitFor } from '../waitFor'

const named = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)

/** Presses the button of that name as the keyboard does: it has the focus before. */
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

/** Waits until what is called so has the focus, in the same turn or once its code has come. */
export async function expectFocusOn(name: string): Promise<void> {
  await waitFor(() => expect(focused()).toBe(name))
}

/** What has the focus: by its label or what it says; 'body' for nothing. */
function focused(): string | null {
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body) return 'body'
  return activeElement.getAttribute('aria-label') ?? activeElement.textContent
}
