import { browser, type Runtime, type Tabs } from '../../browser'
import { type Address, parseAddress, withoutTextFragment } from '../address/address'
import { type GoToPlace, isContextRequest, isFromPortal } from './message'
import type { PageState } from './pageState'
import { watchSiteAccess } from './siteAccess'
import { createTabConnection, type TabConnection } from './tabConnection'
import { createTabTrails, type TabTrails } from './tabTrails'

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
  let unreachable = false

  const trails = createTabTrails()
  const connection = createTabConnection({
    onReport: (tabId, report) => {
      unreachable = false
      if (report.type === 'page' && report.top) trails.read(tabId, report.state)
      reportTab()
    },
    onOpenField,
    onRefused: () => {
      // In a loading page the content script may not run yet; it requests its context when it does.
      unreachable = tab.loaded
      reportTab()
    },
  })
  const reportTab = () =>
    onChange({
      tab: tab.id,
      href: tab.href,
      address: parseAddress(tab.href),
      page: connection.pageAt(tab.href),
      unreachable,
      resume: trails.toResume(tab.id),
    })
  const update = (now: Tabs.Tab) => {
    const before = tab
    tab = {
      id: now.id,
      href: withoutTextFragment(now.url ?? ''),
      loaded: now.status === 'complete',
    }
    unreachable = false
    if (tab.id !== undefined) trails.moved(tab.id, tab.href)
    if (tab.id !== before.id || !isReadable(tab)) connection.reset()
    if (isReadable(tab) && tab.id !== undefined && !connection.isOpen()) connection.open(tab.id)
    else if (tab.href !== before.href) connection.send({ type: 'look-again' })
    reportTab()
  }
  watchTabs({ windowId, current: () => tab.id, trails, connection }, update)
  return commandsFor(() => tab.id, trails, connection)
}

interface Followed {
  readonly windowId: number
  /** The id of the tab that is followed now. */
  readonly current: () => number | undefined
  readonly trails: TabTrails
  readonly connection: TabConnection
}

/** Watches the tabs of a window: `update` receives its active tab at first and after each change. */
function watchTabs(
  { windowId, current, trails, connection }: Followed,
  update: (tab: Tabs.Tab) => void,
) {
  const updateActive = async () => {
    const [active] = await browser.tabs.query({ active: true, windowId })
    if (active) update(active)
  }
  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) void updateActive()
  })
  browser.tabs.onUpdated.addListener((id, { status, url }, updated) => {
    // A tab in the background navigates as well: its trail needs every step.
    if (url !== undefined) trails.moved(id, withoutTextFragment(url))
    if (!updated.active || updated.windowId !== windowId) return
    if (url !== undefined || status !== undefined || id !== current()) update(updated)
  })
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isNewFrame = isContextRequest(message) && isFromPortal(sender, browser.runtime)
    const tabId = current()
    if (isNewFrame && tabId !== undefined && sender.tab?.id === tabId) connection.open(tabId)
    return undefined
  })
  browser.tabs.onRemoved.addListener((id) => trails.forget(id))
  // Without access not even the address of a tab is known.
  watchSiteAccess(() => void updateActive())
  void updateActive()
}

/** @param current gives the id of the tab that is followed when a command is called. */
function commandsFor(
  current: () => number | undefined,
  trails: TabTrails,
  { send }: TabConnection,
): TabCommands {
  return {
    goToField: (fieldId) => send({ type: 'go-to-field', fieldId }),
    pointAtField: (fieldId) => send({ type: 'point-at-field', fieldId }),
    goToPlace: (place) => send({ type: 'go-to-place', ...place }),
    resume: () => {
      const tabId = current()
      const url = trails.toResume(tabId)
      if (tabId !== undefined && url !== null) void browser.tabs.update(tabId, { url })
    },
  }
}

function isReadable({ href }: Followable): boolean {
  const { place } = parseAddress(href)
  return place === 'article' || place === 'page'
}
