import { browser as native } from 'wxt/browser'
import { browser } from '../../browser'

/**
 * Opens the panel beside the workspace; to be called within a click. Where the browser does not
 * allow it, nothing happens: the toolbar button opens it as well.
 */
export function panelOpener(): () => void {
  if (import.meta.env.FIREFOX) {
    return () => {
      void browser.sidebarAction.open().catch(() => {})
    }
  }
  // Asked for beforehand: after a wait it would be no click any more.
  let windowId: number | undefined
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id
  })
  return () => {
    // The polyfill does not know the side panel.
    if (windowId !== undefined) void native.sidePanel.open({ windowId }).catch(() => {})
  }
}
