import { browser, type Runtime, type Tabs } from '../../browser'
import { type Address, asPageTells, parseAddress } from '../address/address'
import { followTrail, NO_TRAIL, resumable, type Trail, type TrailStep } from '../address/loginTrail'
import { type Frames, NO_FRAMES, pageIn, withReport } from './frames'
import {
  type GoToField,
  type GoToPlace,
  isContextRequest,
  isFromPortal,
  PANEL_PORT,
  type PointAtField,
  type ReadAgain,
} from './message'
import type { PageState } from './pageState'
import { parseReport } from './pageStateSchema'

/** What the active tab of the panel's window shows. */
export interface ActiveTab {
  /** The browser's id of the tab; `undefined` for none. */
  readonly tab: number | undefined
  /** Where the tab is, also before anything is there to be read. */
  readonly href: string
  readonly address: Address
  /** `null` while the page has not been read, or belongs to an address that is gone. */
  readonly page: PageState | null
  /** The page finished loading and nobody of ours is in it: it was open before us. */
  readonly deaf: boolean
  /** Where the tab was heading for when a login came, to be offered now; `null` for nothing. */
  readonly resume: string | null
}

/** What the panel can ask of the page that it follows. */
export interface TabCommands {
  readonly goToField: (fieldId: string) => void
  /** Shows on the page which field is meant; `null` for none. Nothing there moves. */
  readonly pointAtField: (fieldId: string | null) => void
  readonly goToPlace: (place: Omit<GoToPlace, 'type'>) => void
  /** Takes the tab to `Seen.resume`. */
  readonly resume: () => void
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
export function followActiveTab(windowId: number, onSeen: (seen: ActiveTab) => void): TabCommands {
  let tab: Followable = { id: undefined, href: '', loaded: false }
  let port: Runtime.Port | null = null
  let frames: Frames = NO_FRAMES
  let deaf = false

  const trails = new Map<number, Trail>()

  const trailOf = (id: number | undefined) => trails.get(id ?? -1) ?? NO_TRAIL
  const note = (id: number, step: TrailStep) => trails.set(id, followTrail(trailOf(id), step))
  const show = () =>
    onSeen({
      tab: tab.id,
      href: tab.href,
      address: parseAddress(tab.href),
      page: pageIn(frames, tab.href),
      deaf,
      resume: resumable(trailOf(tab.id)),
    })
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
      if (report.type === 'page' && report.top) note(id, readStep(report.state))
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
    tab = { id: now.id, href: asPageTells(now.url ?? ''), loaded: now.status === 'complete' }
    deaf = false
    if (tab.id !== undefined) note(tab.id, moveTo(tab.href))
    if (tab.id !== before.id) forget()
    if (!isReadable(tab)) forget()
    else if (port === null && tab.id !== undefined) connect(tab.id)
    else if (tab.href !== before.href) ask({ type: 'look-again' })
    show()
  }
  const ask = (request: GoToField | GoToPlace | ReadAgain | PointAtField) =>
    port?.postMessage(request)
  const lookAgain = async () => {
    const [active] = await browser.tabs.query({ active: true, windowId })
    if (active) look(active)
  }

  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void lookAgain()
  })
  browser.tabs.onUpdated.addListener((id, { status, url }, updated) => {
    // Between two looks the tab can have moved more than once.
    if (url !== undefined) note(id, moveTo(asPageTells(url)))
    if (!updated.active || updated.windowId !== windowId) return
    if (url !== undefined || status !== undefined || id !== tab.id) look(updated)
  })
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const greets = isContextRequest(message) && isFromPortal(sender, browser.runtime)
    if (greets && tab.id !== undefined && sender.tab?.id === tab.id) connect(tab.id)
    return undefined
  })
  browser.tabs.onRemoved.addListener((id) => trails.delete(id))
  void lookAgain()

  return {
    goToField: (fieldId) => ask({ type: 'go-to-field', fieldId }),
    pointAtField: (fieldId) => ask({ type: 'point-at-field', fieldId }),
    goToPlace: (place) => ask({ type: 'go-to-place', ...place }),
    resume: () => {
      const url = resumable(trailOf(tab.id))
      if (tab.id !== undefined && url !== null) void browser.tabs.update(tab.id, { url })
    },
  }
}

function isReadable({ href }: Followable): boolean {
  const { place } = parseAddress(href)
  return place === 'article' || place === 'page'
}

function moveTo(href: string): TrailStep {
  return { type: 'moved', href, now: performance.now() }
}

function readStep(state: PageState): TrailStep {
  return { type: 'read', href: state.href, shows: whatShows(state) }
}

/** An address runs ahead of its page: another article's number is of the page before. */
function whatShows({ href, login, article }: PageState): 'login' | 'article' | 'other' {
  if (login) return 'login'
  const address = parseAddress(href)
  const asked = address.place === 'article' ? address.number : null
  const own = asked === null || article?.number === null || article?.number === asked
  return article !== null && own ? 'article' : 'other'
}
