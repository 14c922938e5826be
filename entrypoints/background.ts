import { browser as native } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { config } from 'zod/mini'
import { browser, type Runtime } from '../lib/browser'
import { checkedPart } from '../lib/check/rule'
import { parseGuide } from '../lib/guide/parse'
import { subsidyInEnglish } from '../lib/guide/translation/subsidy'
import { placesOf } from '../lib/portal/article/articlePlaces'
import {
  isContextRequest,
  isFromOurPage,
  isFromPortal,
  type PageContext,
} from '../lib/portal/channel/message'
import { contextBroadcaster } from '../lib/portal/channel/tellPages'
import { answerAddressBar, asMarkup } from '../lib/portal/omnibox/omnibox'
import { openCurrent } from '../lib/progress/facilities/currentFacility'
import { watchFacilityChanges } from '../lib/progress/facilities/facilityChanges'
import { scanFacilities } from '../lib/progress/facilities/scanFacilities'
import { pageCheckContext } from '../lib/progress/facility/checkContext'
import { facilityOf } from '../lib/progress/facility/facilityRecord'
import { guideInUse, watchEditions } from '../lib/progress/guides/editions'
import { type GuideCheck, isGuideCheckRequest } from '../lib/progress/guides/guideCheck'
import { readAssignments, watchAssignments } from '../lib/progress/guides/storedForms'
import { type FacilityWithGuide, watchDeadline } from '../lib/progress/reminders/watchDeadline'
import { readCheckDate, watchCheckDate } from '../lib/progress/session/checkDate'
import { denyPagesAccess, replayLostWrites } from '../lib/progress/storage/lockedWrite'
import { scheduleSync } from '../lib/progress/sync/schedule'
import { language } from '../lib/text'

// The extension's content security policy forbids the code that zod would otherwise make.
config({ jitless: true })

/** The background is where the schema is. */
const checkHere: GuideCheck = async (value) => parseGuide(value, language())

/** The facility in use, and its guide. */
async function currentWork(): Promise<FacilityWithGuide> {
  const facility = facilityOf((await openCurrent()).stored)
  const { guide } = (await guideInUse(facility.guide, checkHere)).edition
  return { facility, guide }
}

/** What a page has to know to check by itself. */
async function pageContext(): Promise<PageContext> {
  const { facility, guide } = await currentWork()
  const checked = checkedPart(guide)
  return {
    type: 'context',
    guide:
      language() === 'ja' ? checked : { ...checked, subsidy: subsidyInEnglish(checked.subsidy) },
    vocabulary: guide.form.fields,
    assignments: { own: (await readAssignments()).forms, guide: guide.form.assignments ?? [] },
    beside: pageCheckContext(facility, guide),
    places: placesOf(guide),
    asOf: await readCheckDate(),
  }
}

function openPanelByAction(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => {
      void browser.sidebarAction.toggle()
    })
  } else {
    // The polyfill does not know the side panel.
    void native.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  }
}

export default defineBackground(() => {
  openPanelByAction()
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { runtime } = browser
    if (isContextRequest(message) && isFromPortal(sender, runtime)) {
      return pageContext()
    }
    if (isGuideCheckRequest(message) && isFromOurPage(sender, runtime)) {
      return checkHere(message.value)
    }
    return undefined
  })
  void denyPagesAccess()
  void replayLostWrites()
  // Another version can read more, or less, than the one before.
  browser.runtime.onInstalled.addListener(() => void scanFacilities())
  const tellPages = contextBroadcaster(pageContext)
  // What an unchanged page shows as fine may not be any more.
  const refreshDeadline = watchDeadline(currentWork, tellPages)
  const show = import.meta.env.FIREFOX ? (text: string) => text : asMarkup
  answerAddressBar(async () => (await currentWork()).guide, show)
  const refresh = () => {
    tellPages()
    refreshDeadline()
  }
  watchFacilityChanges(refresh)
  watchEditions(refresh)
  watchCheckDate(tellPages)
  watchAssignments(tellPages)
  scheduleSync()
})
