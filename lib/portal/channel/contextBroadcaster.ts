import { coalesce } from '../../async/coalesce'
import { browser } from '../../browser'
import { PORTAL_ORIGIN } from '../address/links'
import type { PageContext } from './message'

/**
 * Sends the current context to every open page of the portal. Calls during a broadcast are
 * coalesced into one more, so that the last context sent is the latest.
 * @param readContext if it fails, pages keep their context until the next call.
 * @returns starts a broadcast; to be called when the context has changed.
 */
export function contextBroadcaster(readContext: () => Promise<PageContext>): () => void {
  const broadcast = async () => {
    const context = await readContext()
    const tabs = await browser.tabs.query({ url: `${PORTAL_ORIGIN}/*` })
    for (const { id } of tabs) {
      // A page that was open before the installation has no content script to receive it.
      if (id !== undefined) browser.tabs.sendMessage(id, context).catch(() => {})
    }
  }
  const coalesced = coalesce(() => broadcast().catch(() => {}))
  return () => void coalesced()
}
