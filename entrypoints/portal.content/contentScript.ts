import { browser } from 'wxt/browser'
import { retry } from '../../lib/async/retry'
import type { Outcome } from '../../lib/check'
import {
  type ContextRequest,
  isFromExtension,
  isGoToField,
  isGoToPlace,
  isPageContext,
  isPointAtField,
  isReadAgain,
  type PageContext,
} from '../../lib/portal/channel/message'
import { openPanelPorts } from '../../lib/portal/channel/pagePorts'
import type { PageState } from '../../lib/portal/channel/pageState'
import { query } from '../../lib/portal/dom/dom'
import { listen, reservePlaces, watchRewrites } from '../../lib/portal/dom/listen'
import { GUARDED_EVENTS } from '../../lib/portal/guard/guardedEvents'
import type { Marks } from '../../lib/portal/overlay/marks'
import type { Pointer } from '../../lib/portal/overlay/pointer'
import { removeHosts } from '../../lib/portal/overlay/shadowHost'
import { shieldEvents } from '../../lib/portal/overlay/shieldEvents'
import { openPlaces } from '../../lib/portal/page/articleScript'
import type { FormScript } from '../../lib/portal/page/formScript'
import { lateScript } from '../../lib/portal/page/lateScript'
import { NO_PARTS, type ReadPage, readPage } from '../../lib/portal/page/readPage'
import { watchUserInput } from '../../lib/portal/page/userInput'
import { watchPage } from '../../lib/portal/page/watchPage'
import type { Reading } from '../../lib/portal/reading/reading'

/**
 * Both browsers have it. A checker of packages knows an import as the extension's own only by this
 * name, which no minifier shortens.
 */
declare const chrome: { readonly runtime: { readonly getURL: (path: string) => string } }

/**
 * Runs in each frame of the portal: reports the page to the panels, marks fields and guards the
 * send. It checks the form itself instead of asking the background, because a send has to be
 * decided within its event, also while no panel is open.
 * @param ending aborted from outside, or from here once the extension is gone.
 * @returns a function that schedules a read of the page.
 */
export function startContentScript(ending: Pick<AbortController, 'signal' | 'abort'>): () => void {
  const { signal } = ending
  shieldEvents(signal)
  // The guard is loaded with the form script, but its listeners have to run before the page's.
  reservePlaces(GUARDED_EVENTS, signal)
  const { markTyped } = watchUserInput(signal)
  let context: PageContext | null = null
  let formScript: FormScript | undefined
  let marks: Marks | undefined
  let pointer: Pointer | undefined
  let pointedAt: string | null = null
  /** Whether an application was on this page. */
  let after = false
  let sends: ReturnType<FormScript['watchSends']> | undefined

  // The content script stays in the page after the extension was updated or removed.
  const isAlive = () => {
    if (browser.runtime?.id === undefined) ending.abort()
    return !signal.aborted
  }
  const read = (): ReadPage => {
    const [script, by] = [formScript, context]
    const receipts = by?.receipt ? { words: by.receipt, after } : null
    return readPage(
      script && by ? (roots) => script.readForms(by, roots) : null,
      markTyped,
      receipts,
    )
  }
  let page: ReadPage | null = null
  const outcomesOf = (reading: Reading | undefined): readonly Outcome[] =>
    reading && context && formScript ? formScript.outcomesOf(reading, context) : []
  const update = () => {
    // The context can arrive before the page has a body.
    if (query('body') === null) return page ?? NO_PARTS
    const current = (page && formScript?.readTyped(page, context, markTyped)) ?? read()
    page = { ...current, state: withFailedLoad(places.add(current.state, context?.places ?? [])) }
    after ||= page.form !== null
    panels.report(page.state)
    marks?.show(outcomesOf(page.form?.reading), page.form?.controls ?? new Map())
    pointAt(pointedAt)
    for (const root of page.roots) sends?.watchRoot(root)
    sends?.note(page)
    return page
  }
  const places = openPlaces(
    (query) => import(/* @vite-ignore */ chrome.runtime.getURL(`/article.js${query}`)),
    () => scheduleRead(),
    signal,
  )
  const lateForm = lateScript(
    {
      load: (query) => import(/* @vite-ignore */ chrome.runtime.getURL(`/form.js${query}`)),
      find: () => globalThis.junbiNaviForm,
      onLoaded: (script) => {
        formScript = script
        marks = script.createMarks(panels.openField, signal)
        pointer = script.createPointer(signal)
        sends = script.watchSends({ read: readNow, outcomesOf }, signal)
        scheduleRead()
      },
      onFailed: () => scheduleRead(),
    },
    signal,
  )
  /** Loads the form script where the page has fields, and reports that it could not be loaded. */
  const withFailedLoad = (state: PageState): PageState => {
    if (formScript !== undefined || state.form.found !== 'reading') return state
    lateForm.need()
    return lateForm.hasFailed() ? { ...state, form: { found: 'unloaded' } } : state
  }
  const pointAt = (fieldId: string | null) => {
    pointedAt = fieldId
    pointer?.at((fieldId !== null && page?.form?.controls.get(fieldId)) || null)
  }
  const setContext = (message: unknown): boolean => {
    if (!isPageContext(message)) return false
    context = message
    scheduleRead()
    return true
  }
  const requestContext = () => {
    const request: ContextRequest = { type: 'context-request' }
    const ask = async () => !isAlive() || setContext(await browser.runtime.sendMessage(request))
    retry(ask, signal)
  }
  const goTo = (fieldId: string | undefined) => {
    if (page?.form && fieldId !== undefined) formScript?.goToField(page.form, fieldId)
  }
  const readNow = () => {
    if (!isAlive()) return null
    page = read()
    return page
  }

  removeHosts()
  const panels = openPanelPorts({
    onMessage: (message) => {
      if (isGoToField(message)) goTo(message.fieldId)
      if (isPointAtField(message)) pointAt(message.fieldId)
      if (isGoToPlace(message)) places.goTo(message)
      if (isReadAgain(message)) scheduleRead()
    },
    onDisconnect: () => pointAt(null),
  })
  browser.runtime.onMessage.addListener((message, sender) => {
    if (isFromExtension(sender, browser.runtime)) setContext(message)
  })
  const scheduleRead = watchPage({ read: update, isAlive }, signal)
  requestContext()
  // A page in the bfcache receives no context, and its ports to the panels are closed: the request
  // makes panels connect again.
  const requestAnew = ({ persisted }: PageTransitionEvent) => {
    if (persisted) requestContext()
  }
  listen('pageshow', requestAnew, { signal })
  watchRewrites(scheduleRead, signal)
  return scheduleRead
}
