import { defineContentScript } from 'wxt/utils/define-content-script'
import { parseAddress } from '../../lib/portal/address/address'
import { watchAppearances } from '../../lib/portal/page/fieldAppearance'
import '../../lib/portal/page/landmarks.css'
import '../../lib/portal/article/highlight.css'
import { startContentScript } from './contentScript'

export default defineContentScript({
  // A form may stand in a frame with another path, so that the page it stands in decides.
  matches: ['https://iryohokenjyoho.service-now.com/*'],
  allFrames: true,
  // Or in one that has no address: what the page itself wrote into it.
  matchOriginAsFallback: true,
  // Before the page's own listeners: the guard has to be the first to hear of a send.
  runAt: 'document_start',
  main: (ending) => {
    let onAppeared = () => {}
    watchAppearances(() => onAppeared())
    if (standsOnPortal()) onAppeared = startContentScript(ending)
  },
})

/** @returns whether the page around this frame, or this page itself, is the portal's. */
function standsOnPortal(): boolean {
  try {
    const { place } = parseAddress(window.top?.location.href ?? '')
    return place === 'article' || place === 'page'
  } catch {
    // The page around it is none of the portal's.
    return false
  }
}
