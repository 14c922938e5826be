import { browser } from 'wxt/browser'
import type { Outcome } from '../../lib/check'
import type { FormEnd } from '../../lib/portal/formEnd'
import { guardSending } from '../../lib/portal/guard'
import type { Marks } from '../../lib/portal/marks'
import {
  type ContextRequest,
  isGoToField,
  isPageContext,
  isPointAtField,
  PANEL_PORT,
  type PageContext,
} from '../../lib/portal/message'
import { type ReadPage, readPage } from '../../lib/portal/page'
import type { Pointing } from '../../lib/portal/pointing'
import { watchPage } from '../../lib/portal/watch'

/**
 * The extension's end in the page: tells the panels what the page shows, marks fields, and
 * guards the send. It checks by itself, as a send has to be decided within its event, and also
 * while no panel is open.
 */
export function startPageEnd(signal: AbortSignal): void {
  const panels = new Set<ReturnType<typeof browser.runtime.connect>>()
  let context: PageContext | null = null
  let formEnd: FormEnd | undefined
  let marks: Marks | undefined
  let pointing: Pointing | undefined
  let pointedAt: string | null = null
  let asked = false

  const read = (): ReadPage => {
    const [end, by] = [formEnd, context]
    return readPage(end && by ? () => end.readForms(by) : null)
  }
  let page = read()
  const outcomes = (): readonly Outcome[] =>
    page.form && context && formEnd ? formEnd.outcomesOf(page.form, context) : []
  const refresh = () => {
    // The context can be there before the page is.
    if (!document.body) return
    page = read()
    for (const panel of panels) panel.postMessage(page.state)
    if (page.state.form.found === 'reading' && !asked) void loadFormEnd()
    marks?.show(outcomes(), page.form?.controls ?? new Map())
    point(pointedAt)
  }
  const point = (fieldId: string | null) => {
    pointedAt = fieldId
    pointing?.at((fieldId !== null && page.form?.controls.get(fieldId)) || null)
  }
  const loadFormEnd = async () => {
    asked = true
    await import(/* @vite-ignore */ browser.runtime.getURL('/form.js'))
    formEnd = globalThis.junbiNaviForm
    marks = formEnd?.createMarks(signal)
    pointing = formEnd?.createPointing(signal)
    refresh()
  }
  const takeContext = (message: unknown) => {
    if (!isPageContext(message)) return
    context = message
    refresh()
  }
  const goTo = (fieldId: string | undefined) => {
    if (page.form && fieldId !== undefined) formEnd?.goToField(page.form, fieldId)
  }

  browser.runtime.onMessage.addListener(takeContext)
  browser.runtime.onConnect.addListener((panel) => {
    if (panel.name !== PANEL_PORT) return
    panels.add(panel)
    panel.onDisconnect.addListener(() => {
      panels.delete(panel)
      point(null)
    })
    panel.onMessage.addListener((message: unknown) => {
      if (isGoToField(message)) goTo(message.fieldId)
      else if (isPointAtField(message)) point(message.fieldId)
    })
    panel.postMessage(page.state)
  })
  const request: ContextRequest = { type: 'context-request' }
  browser.runtime.sendMessage(request).then(takeContext, () => {})

  guardSending(
    {
      wrong: (by) => {
        page = read()
        if (page.form?.isAnotherForm(by)) return []
        return outcomes().filter(({ answer }) => answer === 'fail')
      },
      ask: (wrong, decisions) => formEnd?.askBeforeSending(wrong, decisions),
      goBack: ([first]) => goTo(first?.fieldIds[0]),
    },
    signal,
  )
  watchPage(refresh, signal)
}
