import { coalesce } from '../../async/coalesce'
import { browser } from '../../browser'
import { PORTAL_ORIGIN } from '../address/links'
import type { PageContext } from './message'

/**
 * Tells the portal's open pages what they have to know to check by themselves. The last they are told
 * is the latest, and many changes at once are told of once or twice.
 * @returns a function to be called when something of it has changed. Where it cannot be read, pages
 * stay with what they know until the next change.
 */
export function contextBroadcaster(readContext: () => Promise<PageContext>): () => void {
  const tell = async () => {
    const context = await readContext()
    const tabs = await browser.tabs.query({ url: `${PORTAL_ORIGIN}/*` })
    for (const { id } of tabs) {
      // A page without our end, one that was open before the installation, has nobody to listen.
      if (id !== undefined) browser.tabs.sendMessage(id, context).catch(() => {})
    }
  }
  const telling = coalesce(() => tell().catch(() => {}))
  return () => void telling()
}
