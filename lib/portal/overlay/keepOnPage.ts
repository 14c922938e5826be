import { pageElement } from '../dom/dom'

/** After the page has removed our element this many times, it is not added again. */
const MAX_RETURNS = 5

/**
 * Returns our element to a page that has removed it, a few times.
 * @param onReturn is called after it was returned.
 * @returns moves our element to the page's root: a page that is written anew has another one.
 */
export function keepOnPage(
  hostNow: () => Element | null,
  onReturn: () => void,
  signal: AbortSignal,
): () => void {
  let page: Element | null = null
  let returns = 0
  const removals = new MutationObserver(() => {
    const host = hostNow()
    if (!host || host.parentNode === pageElement() || returns >= MAX_RETURNS) return
    returns += 1
    pageElement().append(host)
    onReturn()
  })
  signal.addEventListener('abort', () => removals.disconnect())
  return () => {
    if (page === pageElement()) return
    page = pageElement()
    removals.disconnect()
    removals.observe(page, { childList: true })
    const host = hostNow()
    if (host) page.append(host)
  }
}
