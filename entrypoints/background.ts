import { browser as native } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { browser, type Runtime } from '../lib/browser'
import { checkedPart } from '../lib/check/rule'
import { parseGuide } from '../lib/guide/parse'
import { subsidyInEnglish } from '../lib/guide/translation/subsidy'
import { placesOf } from '../lib/portal/article/articlePlaces'
import { contextBroadcaster } from '../lib/portal/channel/contextBroadcaster'
import {
  isContextRequest,
  isFromOurPage,
  isFromPortal,
  isPanelRequest,
  type PageContext,
} from '../lib/portal/channel/message'
import { answerAddressBar, asMarkup } from '../lib/portal/omnibox/omnibox'
import { readAssignments, watchAssignments } from '../lib/progress/assignments/storedForms'
import { pageCheckContext } from '../lib/progress/facility/checkContext'
import { facilityOf } from '../lib/progress/facility/facilityRecord'
import { guideFor } from '../lib/progress/facility/ownDeadline'
import { openCurrent } from '../lib/progress/facilityStore/currentFacility'
import { watchFacilityChanges } from '../lib/progress/facilityStore/facilityChanges'
import { scanFacilities } from '../lib/progress/facilityStore/scanFacilities'
import { guideInUse, watchEditions } from '../lib/progress/guides/editions'
import { type GuideCheck, isGuideCheckRequest } from '../lib/progress/guides/guideCheck'
import type { FacilityWithGuide } from '../lib/progress/reminders/badge'
import { watchDeadline } from '../lib/progress/reminders/watchDeadline'
import { checkDate } from '../lib/progress/session/checkDate'
import { loadPlaces } from '../lib/progress/share/loadPlaces'
import { scheduleShare } from '../lib/progress/share/scheduleShare'
import { denyPagesAccess } from '../lib/progress/storage/lockedWrite'
import { scheduleSync } from '../lib/progress/sync/schedule'
import { language } from '../lib/text'

/** Near the other guides, where they are packed smaller. */
const parts = () => import('../lib/guide/included/parts')

/** Parses a guide here, because only the background loads the schema. */
const checkHere: GuideCheck = async (value) => parseGuide(value, (await parts()).bundledPart)

/** Reads the current facility and its guide. */
async function readCurrent(): Promise<FacilityWithGuide> {
  const facility = facilityOf((await openCurrent()).stored)
  const { guide } = (await guideInUse(facility.guide, checkHere)).edition
  return { facility, guide: guideFor(guide, facility) }
}

/** Reads what a page needs to check a form. */
async function readPageContext(): Promise<PageContext> {
  const { facility, guide } = await readCurrent()
  const checked = checkedPart(guide)
  return {
    type: 'context',
    guide:
      language() === 'ja' ? checked : { ...checked, subsidy: subsidyInEnglish(checked.subsidy) },
    vocabulary: guide.form.fields,
    assignments: { own: (await readAssignments()).forms, guide: guide.form.assignments ?? [] },
    checkContext: pageCheckContext(facility, guide),
    places: placesOf(guide),
    receipt: guide.form.receipt ?? null,
    asOf: await checkDate.read(),
  }
}

function openPanelByAction(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => {
      void browser.sidebarAction.toggle()
    })
  } else {
    // Firefox's types have no sidePanel.
    void native.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  }
}

/**
 * Opens the panel beside a page whose mark the user has pressed.
 * @returns whether the browser lets the extension do that: Firefox does not.
 */
async function openPanelIn(windowId: number | undefined): Promise<boolean> {
  if (import.meta.env.FIREFOX || windowId === undefined) return false
  return native.sidePanel.open({ windowId }).then(
    () => true,
    () => false,
  )
}

export default defineBackground(() => {
  openPanelByAction()
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { runtime } = browser
    if (isContextRequest(message) && isFromPortal(sender, runtime)) {
      return readPageContext()
    }
    if (isPanelRequest(message) && isFromPortal(sender, runtime)) {
      return openPanelIn(sender.tab?.windowId)
    }
    if (isGuideCheckRequest(message) && isFromOurPage(sender, runtime)) {
      return checkHere(message.value)
    }
    return undefined
  })
  void denyPagesAccess()
  // A new version may be able to read more stored facilities, or fewer.
  browser.runtime.onInstalled.addListener(() => void scanFacilities())
  const broadcastContext = contextBroadcaster(readPageContext)
  // At midnight an outcome can change although the page does not.
  const refreshDeadline = watchDeadline(readCurrent, broadcastContext)
  const format = import.meta.env.FIREFOX ? (text: string) => text : asMarkup
  answerAddressBar(async () => (await readCurrent()).guide, format)
  const refresh = () => {
    broadcastContext()
    refreshDeadline()
  }
  watchFacilityChanges(refresh)
  watchEditions(refresh)
  checkDate.watch(broadcastContext)
  watchAssignments(broadcastContext)
  const places = loadPlaces()
  scheduleSync(places)
  scheduleShare(places)
})
