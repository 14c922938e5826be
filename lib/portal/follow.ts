import { browser, type Runtime, type Tabs } from '../browser'
import { type Address, parseAddress } from './address'
import { type GoToField, PANEL_PORT, type PointAtField } from './message'
import { parsePageState } from './pageStateSchema'
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

const NOTHING: Seen = { address: { place: 'elsewhere' }, page: null, deaf: false }

/**
 * Follows the active tab of a window. A panel belongs to its window and outlives the pages in
 * it, so everything seen ends with the port to the page that it came from.
 */
export function followActiveTab(windowId: number, onSeen: (seen: Seen) => void): Followed {
  let tabId: number | undefined
  let href = ''
  let loaded = false
  let port: Runtime.Port | null = null
  let seen = NOTHING

  const show = (change: Partial<Seen>) => {
    seen = { ...seen, ...change }
    onSeen(seen)
  }
  const disconnect = () => {
    port?.disconnect()
    port = null
  }
  const connect = (id: number) => {
    const own = browser.tabs.connect(id, { name: PANEL_PORT, frameId: 0 })
    let heard = false
    port = own
    own.onMessage.addListener((message) => {
      const page = parsePageState(message)
      if (port !== own || page === null) return
      heard = true
      show({ page: page.href === href ? page : null, deaf: false })
    })
    own.onDisconnect.addListener(() => {
      if (port !== own) return
      port = null
      // While a page is loading, our end may not be in it yet: the end of the loading comes here.
      show({ page: null, deaf: loaded && !heard })
    })
  }
  const look = (tab: Tabs.Tab) => {
    const moved = tab.id !== tabId
    if (moved) disconnect()
    tabId = tab.id
    href = tab.url ?? ''
    loaded = tab.status === 'complete'
    const address = parseAddress(href)
    const page = seen.page?.href === href && !moved ? seen.page : null
    show({ address, page, deaf: false })
    const readable = address.place === 'article' || address.place === 'page'
    if (!readable) disconnect()
    else if (port === null && tab.id !== undefined) connect(tab.id)
  }
  const lookAgain = async () => {
    const [tab] = await browser.tabs.query({ active: true, windowId })
    if (tab) look(tab)
  }

  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void lookAgain()
  })
  browser.tabs.onUpdated.addListener((id, { status, url }, tab) => {
    if (!tab.active || tab.windowId !== windowId) return
    if (url !== undefined || status !== undefined || id !== tabId) look(tab)
  })
  void lookAgain()

  return {
    goToField: (fieldId) => {
      const request: GoToField = { type: 'go-to-field', fieldId }
      port?.postMessage(request)
    },
    pointAtField: (fieldId) => {
      const request: PointAtField = { type: 'point-at-field', fieldId }
      port?.postMessage(request)
    },
  }
}
