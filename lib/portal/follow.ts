import { browser, type Runtime, type Tabs } from '../browser'
import { type Address, parseAddress } from './address'
import { type Frames, NO_FRAMES, pageIn, withReport } from './frames'
import {
  type GoToField,
  isContextRequest,
  isFromPortal,
  type LookAgain,
  PANEL_PORT,
  type PointAtField,
} from './message'
import { parseReport } from './pageStateSchema'
import type { PageState } from './reading'

/** What the active tab of the panel's window shows. */
export interface Seen {
  readonly address: Address
  /** `null` while the page has not been read, or belongs to an address that is gone. */
  readonly page: PageState | null
  /** The page finished loading and nobody of ours is in it: it was open before us. */
  readonly deaf: boolean
}

/** What the panel can ask of the page that it follows. */
export interface Followed {
  readonly goToField: (fieldId: string) => void
  /** Shows on the page which field is meant; `null` for none. Nothing there moves. */
  readonly pointAtField: (fieldId: string | null) => void
}

/** The tab that is being followed, as the browser tells of it. */
interface Followable {
  readonly id: number | undefined
  readonly href: string
  readonly loaded: boolean
}

/**
 * Follows the active tab of a window. A panel belongs to its window and outlives the pages in
 * it, so everything seen ends with the connection to the page that it came from. One connection
 * reaches every frame that is there when it is made; a frame that comes later asks for its
 * context, at which the connection is made anew.
 */
export function followActiveTab(windowId: number, onSeen: (seen: Seen) => void): Followed {
  let tab: Followable = { id: undefined, href: '', loaded: false }
  let port: Runtime.Port | null = null
  let frames: Frames = NO_FRAMES
  let deaf = false

  const show = () =>
    onSeen({ address: parseAddress(tab.href), page: pageIn(frames, tab.href), deaf })
  const disconnect = () => {
    port?.disconnect()
    port = null
  }
  const forget = () => {
    disconnect()
    frames = NO_FRAMES
  }
  const connect = (id: number) => {
    disconnect()
    const own = browser.tabs.connect(id, { name: PANEL_PORT })
    let heard = false
    port = own
    own.onMessage.addListener((message) => {
      const report = parseReport(message)
      if (port !== own || report === null) return
      heard = true
      deaf = false
      frames = withReport(frames, report, own)
      show()
    })
    own.onDisconnect.addListener(() => {
      if (port !== own) return
      port = null
      // What spoke may have been left for another page, or be one frame among others.
      if (heard) return connect(id)
      frames = NO_FRAMES
      // While a page is loading, our end may not be in it yet: it tells when it is.
      deaf = tab.loaded
      show()
    })
  }
  const look = (now: Tabs.Tab) => {
    const before = tab
    tab = { id: now.id, href: now.url ?? '', loaded: now.status === 'complete' }
    deaf = false
    if (tab.id !== before.id) forget()
    if (!isReadable(tab)) forget()
    else if (port === null && tab.id !== undefined) connect(tab.id)
    else if (tab.href !== before.href) ask({ type: 'look-again' })
    show()
  }
  const ask = (request: GoToField | LookAgain | PointAtField) => port?.postMessage(request)
  const lookAgain = async () => {
    const [active] = await browser.tabs.query({ active: true, windowId })
    if (active) look(active)
  }

  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void lookAgain()
  })
  browser.tabs.onUpdated.addListener((id, { status, url }, updated) => {
    if (!updated.active || updated.windowId !== windowId) return
    if (url !== undefined || status !== undefined || id !== tab.id) look(updated)
  })
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const greets = isContextRequest(message) && isFromPortal(sender, browser.runtime)
    if (greets && tab.id !== undefined && sender.tab?.id === tab.id) connect(tab.id)
    return undefined
  })
  void lookAgain()

  return {
    goToField: (fieldId) => ask({ type: 'go-to-field', fieldId }),
    pointAtField: (fieldId) => ask({ type: 'point-at-field', fieldId }),
  }
}

function isReadable({ href }: Followable): boolean {
  const { place } = parseAddress(href)
  return place === 'article' || place === 'page'
}
