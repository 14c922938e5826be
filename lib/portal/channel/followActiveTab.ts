import { browser, type Runtime, type Tabs } from '../../browser'
import { type Address, parseAddress, withoutTextFragment } from '../address/address'
import {
  addressToResume,
  followTrail,
  NO_TRAIL,
  type Trail,
  type TrailStep,
} from '../address/loginTrail'
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
import { watchSiteAccess } from './siteAccess'

/** The active tab of the panel's window, and what it shows. */
export interface ActiveTab {
  /** The browser's id of the tab; `undefined` for none. */
  readonly tab: number | undefined
  /** The tab's address, known before its page can be read. */
  readonly href: string
  readonly address: Address
  /** `null` until the page at this address has reported its state. */
  readonly page: PageState | null
  /** The page loaded without our content script: it was open before the installation. */
  readonly unreachable: boolean
  /** The address the tab wanted before a login, to be offered now; `null` for none. */
  readonly resume: string | null
}

/** The commands that the panel sends to the tab it follows. */
export interface TabCommands {
  readonly goToField: (fieldId: string) => void
  /** Frames a field on the page without scrolling; `null` removes the frame. */
  readonly pointAtField: (fieldId: string | null) => void
  readonly goToPlace: (place: Omit<GoToPlace, 'type'>) => void
  /** Navigates the tab to `ActiveTab.resume`. */
  readonly resume: () => void
}

/** The followed tab as the browser's tab events describe it. */
interface Followable {
  readonly id: number | undefined
  readonly href: string
  readonly loaded: boolean
}

/**
 * Follows the active tab of a window. The panel outlives the pages in its window, so the state of
 * a page is dropped with the connection that reported it. A connection reaches only the frames that
 * exist when it opens; when a later frame requests its context, the panel connects again.
 * @param onChange receives the active tab after each change.
 * @param onOpenField receives the field whose mark the user has pressed.
 * @returns commands for whichever tab is active when they are called.
 */
export function followActiveTab(
  windowId: number,
  onChange: (active: ActiveTab) => void,
  onOpenField: (fieldId: string) => void,
): TabCommands {
  let tab: Followable = { id: undefined, href: '', loaded: false }
  let port: Runtime.Port | null = null
  let frames: Frames = NO_FRAMES
  let unreachable = false

  const trails = new Map<number, Trail>()

  const trailOf = (id: number | undefined) => trails.get(id ?? -1) ?? NO_TRAIL
  const addStep = (id: number, step: TrailStep) => trails.set(id, followTrail(trailOf(id), step))
  const report = () =>
    onChange({
      tab: tab.id,
      href: tab.href,
      address: parseAddress(tab.href),
      page: pageIn(frames, tab.href),
      unreachable,
      resume: addressToResume(trailOf(tab.id)),
    })
  const disconnect = () => {
    port?.disconnect()
    port = null
  }
  const reset = () => {
    disconnect()
    frames = NO_FRAMES
  }
  const connect = (id: number) => {
    disconnect()
    const own = browser.tabs.connect(id, { name: PANEL_PORT })
    let reported = false
    port = own
    own.onMessage.addListener((message) => {
      const received = parseReport(message)
      if (port !== own || received === null) return
      if (received.type === 'open-field') return onOpenField(received.fieldId)
      reported = true
      unreachable = false
      frames = withReport(frames, received, own)
      if (received.type === 'page' && received.top) addStep(id, readStep(received.state))
      report()
    })
    own.onDisconnect.addListener(() => {
      if (port !== own) return
      port = null
      // The frame that reported was replaced or removed; the tab's other frames may still be there.
      if (reported) return connect(id)
      frames = NO_FRAMES
      // In a loading page the content script may not run yet; it requests its context when it does.
      unreachable = tab.loaded
      report()
    })
  }
  const update = (now: Tabs.Tab) => {
    const before = tab
    tab = {
      id: now.id,
      href: withoutTextFragment(now.url ?? ''),
      loaded: now.status === 'complete',
    }
    unreachable = false
    if (tab.id !== undefined) addStep(tab.id, moveTo(tab.href))
    if (tab.id !== before.id) reset()
    if (!isReadable(tab)) reset()
    else if (port === null && tab.id !== undefined) connect(tab.id)
    else if (tab.href !== before.href) send({ type: 'look-again' })
    report()
  }
  const send = (request: GoToField | GoToPlace | ReadAgain | PointAtField) =>
    port?.postMessage(request)
  const updateActive = async () => {
    const [active] = await browser.tabs.query({ active: true, windowId })
    if (active) update(active)
  }

  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void updateActive()
  })
  browser.tabs.onUpdated.addListener((id, { status, url }, updated) => {
    // A tab in the background navigates as well: its trail needs every step.
    if (url !== undefined) addStep(id, moveTo(withoutTextFragment(url)))
    if (!updated.active || updated.windowId !== windowId) return
    if (url !== undefined || status !== undefined || id !== tab.id) update(updated)
  })
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isNewFrame = isContextRequest(message) && isFromPortal(sender, browser.runtime)
    if (isNewFrame && tab.id !== undefined && sender.tab?.id === tab.id) connect(tab.id)
    return undefined
  })
  browser.tabs.onRemoved.addListener((id) => trails.delete(id))
  // Without access not even the address of a tab is known.
  watchSiteAccess(() => void updateActive())
  void updateActive()

  return {
    goToField: (fieldId) => send({ type: 'go-to-field', fieldId }),
    pointAtField: (fieldId) => send({ type: 'point-at-field', fieldId }),
    goToPlace: (place) => send({ type: 'go-to-place', ...place }),
    resume: () => {
      const url = addressToResume(trailOf(tab.id))
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
  return { type: 'read', href: state.href, shows: contentOf(state) }
}

/** The address changes before the page renders: another article's number is the previous page's. */
function contentOf({ href, login, article }: PageState): 'login' | 'article' | 'other' {
  if (login) return 'login'
  const address = parseAddress(href)
  const number = address.place === 'article' ? address.number : null
  const isCurrent = number === null || article?.number === null || article?.number === number
  return article !== null && isCurrent ? 'article' : 'other'
}
