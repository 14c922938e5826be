import { browser as native } from 'wxt/browser'
import { browser } from '../../browser'

/**
 * Opens the panel next to the workspace; to be called within a click. If the browser refuses,
 * nothing happens: the toolbar button opens it as well.
 */
export function panelOpener(): () => void {
  if (import.meta.env.FIREFOX) {
    return () => {
      void browser.sidebarAction.open().catch(() => {})
    }
  }
  // Read beforehand: after a wait, the browser would no longer count the click.
  let windowId: number | undefined
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id
  })
  return () => {
    // Firefox's types have no sidePanel.
    if (windowId !== undefined) void native.sidePanel.open({ windowId }).catch(() => {})
  }
}
