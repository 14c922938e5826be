import { browser as native } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { config } from 'zod/mini'
import { browser, type Runtime } from '../lib/browser'
import { checkedPart } from '../lib/check/rule'
import { parseGuide } from '../lib/guide/parse'
import { subsidyInEnglish } from '../lib/guide/translation/subsidy'
import {
  isContextRequest,
  isFromOurPage,
  isFromPortal,
  type PageContext,
} from '../lib/portal/message'
import { answerAddressBar, asMarkup } from '../lib/portal/omnibox'
import { placesOf } from '../lib/portal/places'
import { keepFromPages, putBackLost } from '../lib/progress/area'
import { readAsOf, watchAsOf } from '../lib/progress/asOf'
import { readAssignments, watchAssignments } from '../lib/progress/assignments'
import { besideOf } from '../lib/progress/beside'
import { openCurrent } from '../lib/progress/current'
import { type Work, watchDeadline } from '../lib/progress/deadlineWatch'
import { guideInUse, watchEditions } from '../lib/progress/editions'
import { type GuideCheck, isGuideCheckRequest } from '../lib/progress/guideCheck'
import { facilityOf } from '../lib/progress/stored'
import { surveyStore } from '../lib/progress/survey'
import { watchForSync } from '../lib/progress/syncWatch'
import { openTelling } from '../lib/progress/tellPages'
import { watchStored } from '../lib/progress/watch'
import { language } from '../lib/text'

// The extension's content security policy forbids the code that zod would otherwise make.
config({ jitless: true })

/** The background is where the schema is. */
const checkHere: GuideCheck = async (value) => parseGuide(value, language())

/** The facility in use, and its guide. */
async function currentWork(): Promise<Work> {
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
    beside: besideOf(facility, guide),
    places: placesOf(guide),
    asOf: await readAsOf(),
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
  void keepFromPages()
  void putBackLost()
  // Another version can read more, or less, than the one before.
  browser.runtime.onInstalled.addListener(() => void surveyStore())
  const tellPages = openTelling(pageContext)
  // What an unchanged page shows as fine may not be any more.
  const refreshDeadline = watchDeadline(currentWork, tellPages)
  const show = import.meta.env.FIREFOX ? (text: string) => text : asMarkup
  answerAddressBar(async () => (await currentWork()).guide, show)
  const refresh = () => {
    tellPages()
    refreshDeadline()
  }
  watchStored(refresh)
  watchEditions(refresh)
  watchAsOf(tellPages)
  watchAssignments(tellPages)
  watchForSync()
})
