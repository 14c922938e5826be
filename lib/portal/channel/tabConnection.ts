import { browser, type Runtime } from '../../browser'
import { type Frames, NO_FRAMES, pageIn, withReport } from './frames'
import {
  type GoToField,
  type GoToPlace,
  PANEL_PORT,
  type PageGone,
  type PageReport,
  type PointAtField,
  type ReadAgain,
} from './message'
import type { PageState } from './pageState'
import { parseReport } from './pageStateSchema'

/** What the panel asks of a page. */
type PageRequest = GoToField | GoToPlace | ReadAgain | PointAtField

/** What the owner of a connection is told, and what the connection has to know of its tab. */
interface ConnectionEvents {
  readonly onReport: (tabId: number, report: PageReport | PageGone) => void
  readonly onOpenField: (fieldId: string) => void
  /** The page closed the connection before any of its frames reported. */
  readonly onRefused: () => void
}

/** The connection to the frames of one tab at a time, and what they reported on it. */
export interface TabConnection {
  readonly isOpen: () => boolean
  /** @returns the page at this address; `null` until it has reported. */
  readonly pageAt: (href: string) => PageState | null
  /** Connects to the frames that exist now, in place of the former connection. */
  readonly open: (tabId: number) => void
  /** Does nothing while no connection is open. */
  readonly send: (request: PageRequest) => void
  /** Closes the connection and discards what was reported on it. */
  readonly reset: () => void
}

/** Opens nothing yet: see `open`. */
export function createTabConnection(events: ConnectionEvents): TabConnection {
  let port: Runtime.Port | null = null
  let frames: Frames = NO_FRAMES

  const disconnect = () => {
    port?.disconnect()
    port = null
  }
  const open = (tabId: number) => {
    disconnect()
    const own = browser.tabs.connect(tabId, { name: PANEL_PORT })
    let reported = false
    port = own
    own.onMessage.addListener((message) => {
      const received = parseReport(message)
      if (port !== own || received === null) return
      if (received.type === 'open-field') return events.onOpenField(received.fieldId)
      reported = true
      frames = withReport(frames, received, own)
      events.onReport(tabId, received)
    })
    own.onDisconnect.addListener(() => {
      if (port !== own) return
      port = null
      // The frame that reported was replaced or removed; the tab's other frames may still be there.
      if (reported) return open(tabId)
      frames = NO_FRAMES
      events.onRefused()
    })
  }

  return {
    isOpen: () => port !== null,
    pageAt: (href) => pageIn(frames, href),
    open,
    send: (request) => port?.postMessage(request),
    reset: () => {
      disconnect()
      frames = NO_FRAMES
    },
  }
}
