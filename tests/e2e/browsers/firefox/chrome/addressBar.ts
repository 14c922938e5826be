/**
 * The address bar.
 * The functions run in Firefox's own window (its chrome), where the toolbar and the sidebar are. Each
 * travels there as text and may use nothing but its argument and Firefox's own globals.
 */

declare const gURLBar: {
  focus(): void
  search(text: string): void
  handleCommand(): void
  lastQueryContextPromise: Promise<{
    results: { payload: { title?: string; content?: string } }[]
  }>
}

/** Types into the address bar, and gives the lines below it: what each says and leads to. */
export async function typeInAddressBar(
  text: string,
): Promise<{ title: string; content: string }[]> {
  gURLBar.focus()
  gURLBar.search(text)
  const { results } = await gURLBar.lastQueryContextPromise
  return results.map(({ payload: { title = '', content = '' } }) => ({ title, content }))
}

/** Presses Enter in the address bar. */
export function enterInAddressBar(): void {
  gURLBar.handleCommand()
}
