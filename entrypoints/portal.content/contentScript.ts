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
import { openPanelPorts } from '../../lib/portal/channel/panelPorts'
import { query } from '../../lib/portal/dom/dom'
import { watchSends } from '../../lib/portal/guard/sendGuard'
import type { Marks } from '../../lib/portal/overlay/marks'
import type { Pointer } from '../../lib/portal/overlay/pointer'
import { removeHosts } from '../../lib/portal/overlay/shadowHost'
import { shieldEvents } from '../../lib/portal/overlay/shieldEvents'
import { openPlaces } from '../../lib/portal/page/articleScript'
import type { FormScript } from '../../lib/portal/page/formScript'
import { type ReadPage, readPage } from '../../lib/portal/page/readPage'
import { watchPage } from '../../lib/portal/page/watchPage'
import type { Reading } from '../../lib/portal/reading/reading'

/**
 * The extension's end in the page, or in a frame of it: tells the panels what the page shows,
 * marks fields, and guards the send. It checks by itself, as a send has to be decided within its
 * event, and also while no panel is open.
 * @param ending ends it for good, from here as well.
 * @returns has the page looked at again.
 */
export function startContentScript(ending: Pick<AbortController, 'signal' | 'abort'>): () => void {
  const { signal } = ending
  shieldEvents(signal)
  let context: PageContext | null = null
  let formEnd: FormScript | undefined
  let marks: Marks | undefined
  let pointing: Pointer | undefined
  let pointedAt: string | null = null
  let asked = false

  // After an update or a removal of the extension its old end is still in the page.
  const isAlive = () => {
    if (browser.runtime?.id === undefined) ending.abort()
    return !signal.aborted
  }
  const read = (): ReadPage => {
    const [end, by] = [formEnd, context]
    return readPage(end && by ? () => end.readForms(by) : null)
  }
  let page = read()
  const outcomesOf = (reading: Reading | undefined): readonly Outcome[] =>
    reading && context && formEnd ? formEnd.outcomesOf(reading, context) : []
  const look = () => {
    // The context can be there before the page is.
    if (query('body') === null) return null
    const now = read()
    page = { ...now, state: places.add(now.state, context?.places ?? []) }
    panels.tell(page.state)
    if (page.state.form.found === 'reading' && !asked) loadFormEnd().catch(() => {})
    marks?.show(outcomesOf(page.form?.reading), page.form?.controls ?? new Map())
    point(pointedAt)
    return page.part
  }
  const places = openPlaces(
    () => import(/* @vite-ignore */ browser.runtime.getURL('/article.js')),
    () => lookAgain(),
    signal,
  )
  const point = (fieldId: string | null) => {
    pointedAt = fieldId
    pointing?.at((fieldId !== null && page.form?.controls.get(fieldId)) || null)
  }
  const loadFormEnd = async () => {
    asked = true
    await import(/* @vite-ignore */ browser.runtime.getURL('/form.js'))
    formEnd = globalThis.junbiNaviForm
    marks = formEnd?.createMarks(signal)
    pointing = formEnd?.createPointer(signal)
    lookAgain()
  }
  const takeContext = (message: unknown): boolean => {
    if (!isPageContext(message)) return false
    context = message
    lookAgain()
    return true
  }
  const askForContext = () => {
    const request: ContextRequest = { type: 'context-request' }
    const ask = async () => !isAlive() || takeContext(await browser.runtime.sendMessage(request))
    retry(ask, signal)
  }
  const goTo = (fieldId: string | undefined) => {
    if (page.form && fieldId !== undefined) formEnd?.goToField(page.form, fieldId)
  }

  removeHosts()
  const panels = openPanelPorts({
    hear: (message) => {
      if (isGoToField(message)) goTo(message.fieldId)
      if (isPointAtField(message)) point(message.fieldId)
      if (isGoToPlace(message)) places.goTo(message)
      if (isReadAgain(message)) lookAgain()
    },
    left: () => point(null),
  })
  browser.runtime.onMessage.addListener((message, sender) => {
    if (isFromExtension(sender, browser.runtime)) takeContext(message)
  })
  watchSends(
    {
      wrong: (by) => {
        if (!isAlive()) return []
        page = read()
        const sent = page.form?.sentWith(by) ?? []
        return sent.flatMap(outcomesOf).filter(({ answer }) => answer === 'fail')
      },
      ask: (wrong, decisions) => {
        if (!formEnd) throw new Error('There is nothing yet to ask with')
        return formEnd.openSendDialog(wrong, decisions)
      },
      sayPressAgain: () => formEnd?.sayPressAgain(),
      goBack: ([first]) => goTo(first?.fieldIds[0]),
    },
    signal,
  )
  const lookAgain = watchPage({ look, isAlive }, signal)
  askForContext()
  // Nothing reached the page while it was kept aside, and its panels are gone.
  const greetAgain = ({ persisted }: PageTransitionEvent) => {
    if (persisted && isAlive()) askForContext()
  }
  window.addEventListener('pageshow', greetAgain, { signal })
  return lookAgain
}
