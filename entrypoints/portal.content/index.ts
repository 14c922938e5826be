import { defineContentScript } from 'wxt/utils/define-content-script'
import { parseAddress } from '../../lib/portal/address/address'
import { watchAppearances } from '../../lib/portal/page/fieldAppearance'
import { forbidsScripts } from '../../lib/portal/page/sandbox'
import '../../lib/portal/page/landmarks.css'
import '../../lib/portal/article/highlight.css'
import { startContentScript } from './contentScript'

export default defineContentScript({
  // A form may be in a frame with another path, so `isOnPortal` tests the top frame's address.
  matches: ['https://iryohokenjyoho.service-now.com/*'],
  allFrames: true,
  // Or in an about:blank frame into which the page writes.
  matchOriginAsFallback: true,
  // The guard's listeners have to come before the page's own.
  runAt: 'document_start',
  main: (ending) => {
    let onAppeared = () => {}
    watchAppearances(() => onAppeared())
    if (isOnPortal()) onAppeared = startContentScript(ending)
  },
})

/** @returns whether the top frame is a page of the portal, and no frame forbids scripts. */
function isOnPortal(): boolean {
  try {
    const { place } = parseAddress(window.top?.location.href ?? '')
    return (place === 'article' || place === 'page') && !forbidsScripts()
  } catch {
    // Reading the address throws: the top frame has another origin.
    return false
  }
}
