import { type ReadonlySignal, signal } from '@preact/signals'
import { follow } from '../../async/follow'
import { hasSiteAccess, requestSiteAccess, watchSiteAccess } from '../../portal/channel/siteAccess'

/** Whether the extension has access to the portal's pages. */
export interface AccessState {
  /** The browser withholds it: the user has to allow it. */
  readonly withheld: ReadonlySignal<boolean>
  /** Has the browser ask for access; to be called within a click. */
  readonly requestAccess: () => void
}

/** Follows the access, which the user can change in the browser's settings at any time. */
export function openAccess(): AccessState {
  const withheld = signal(false)
  const show = (hasAccess: boolean) => {
    withheld.value = !hasAccess
  }
  follow({ read: hasSiteAccess, watch: watchSiteAccess, show }, (work) => void work.catch(() => {}))
  return {
    withheld,
    // If the browser does not even ask, the notice says where to allow it.
    requestAccess: () => void requestSiteAccess().catch(() => {}),
  }
}
