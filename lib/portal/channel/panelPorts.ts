import { browser } from 'wxt/browser'
import { isFromExtension, PANEL_PORT, type PageGone, type PageReport } from './message'
import type { PageState } from './pageState'

/** The panels that follow this page, or this frame of it. */
export interface PanelPorts {
  /** Tells them what the page is; what they know already is not told again. */
  readonly tell: (state: PageState) => void
}

interface PanelEvents {
  /** Takes what a panel asks of the page. */
  readonly hear: (message: unknown) => void
  readonly left: () => void
}

/** Listens for panels, each of which connects to every frame of its tab. */
export function openPanelPorts({ hear, left }: PanelEvents): PanelPorts {
  const frame = crypto.randomUUID()
  const panels = new Set<ReturnType<typeof browser.runtime.connect>>()
  let last: PageReport | null = null
  let told = ''
  const tell = (report: PageReport | PageGone) => {
    for (const panel of panels) {
      try {
        panel.postMessage(report)
      } catch {
        // It went while the page was put aside, which nobody told the page.
        panels.delete(panel)
      }
    }
  }

  browser.runtime.onConnect.addListener((panel) => {
    if (panel.name !== PANEL_PORT || !isFromExtension(panel.sender, browser.runtime)) return
    panels.add(panel)
    panel.onDisconnect.addListener(() => {
      panels.delete(panel)
      left()
    })
    panel.onMessage.addListener(hear)
    if (last) panel.postMessage(last)
  })
  // A frame that is taken out of its page ends without a word of its port's.
  window.addEventListener('pagehide', () => tell({ type: 'gone', frame }))

  return {
    tell(state) {
      const report: PageReport = { type: 'page', frame, top: window.top === window, state }
      const text = JSON.stringify(state)
      if (text === told) return
      told = text
      last = report
      tell(report)
    },
  }
}
