import { browser } from 'wxt/browser'
import { listen } from '../dom/listen'
import {
  isFromExtension,
  type OpenField,
  PANEL_PORT,
  type PageGone,
  type PageReport,
} from './message'
import type { PageState } from './pageState'

/** The connections to the panels that follow this frame of the page. */
interface PanelPorts {
  /** Sends the page's state to every panel, unless all of them have it. */
  readonly report: (state: PageState) => void
  /**
   * Has the panels open a field's line; without any panel the next one that connects.
   * @returns whether there is one now.
   */
  readonly openField: (fieldId: string) => boolean
}

interface PanelEvents {
  readonly onMessage: (message: unknown) => void
  readonly onDisconnect: () => void
}

/** Accepts connections from panels, each of which connects to every frame of its tab. */
export function openPanelPorts({ onMessage, onDisconnect }: PanelEvents): PanelPorts {
  const frame = crypto.randomUUID()
  const panels = new Set<ReturnType<typeof browser.runtime.connect>>()
  let last: PageReport | null = null
  /** The state that all panels have, as text; '' for none. */
  let sent = ''
  let wanted: OpenField | null = null
  const broadcast = (message: PageReport | PageGone | OpenField) => {
    for (const panel of panels) {
      try {
        panel.postMessage(message)
      } catch {
        // The port closed during bfcache, without a disconnect event.
        panels.delete(panel)
      }
    }
  }

  browser.runtime.onConnect.addListener((panel) => {
    if (panel.name !== PANEL_PORT || !isFromExtension(panel.sender, browser.runtime)) return
    panels.add(panel)
    panel.onDisconnect.addListener(() => {
      panels.delete(panel)
      onDisconnect()
    })
    panel.onMessage.addListener(onMessage)
    if (last) panel.postMessage(last)
    if (wanted) panel.postMessage(wanted)
    wanted = null
  })
  // Panels get no disconnect for one removed frame: the port ends with the tab's last frame.
  listen('pagehide', () => broadcast({ type: 'gone', frame }))

  return {
    report(state) {
      last = { type: 'page', frame, top: window.top === window, state }
      // Most pages are read without a panel: nothing is compared or sent then.
      const text = panels.size > 0 ? JSON.stringify(state) : ''
      if (text === sent) return
      sent = text
      broadcast(last)
    },
    openField(fieldId) {
      const message: OpenField = { type: 'open-field', fieldId }
      broadcast(message)
      const isHeard = panels.size > 0
      wanted = isHeard ? null : message
      return isHeard
    },
  }
}
