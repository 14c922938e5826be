import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { Outcome } from '../lib/check'
import { ownKindsOf } from '../lib/guide'
import { todayInTokyo } from '../lib/notation/tokyoDay'
import { allowedBy, assignedFields } from '../lib/portal/assignment/assignment'
import { verdictFor } from '../lib/portal/assignment/formVerdict'
import type { PageContext, PanelRequest } from '../lib/portal/channel/message'
import { pageOutcomes } from '../lib/portal/check/pageOutcomes'
import { type PageForms, readForms } from '../lib/portal/form/pageForms'
import { createPageReader, type ReadControls } from '../lib/portal/form/pageReader'
import { watchTyping } from '../lib/portal/form/typedOnly'
import { laterLine, openSendDialog } from '../lib/portal/guard/sendDialog'
import { watchSends } from '../lib/portal/guard/sendGuard'
import { goToField } from '../lib/portal/overlay/goToField'
import { createMarks } from '../lib/portal/overlay/marks'
import { showPageNotice } from '../lib/portal/overlay/pageNotice'
import { createPointer } from '../lib/portal/overlay/pointer'
import { withForms } from '../lib/portal/page/readPage'
import { createSendMemory } from '../lib/portal/page/sendMemory'
import { t } from '../lib/text'

/** Opens the panel where the browser lets a page's click do that, else says where to find it. */
async function askForPanel(): Promise<void> {
  const request: PanelRequest = { type: 'panel-request' }
  const isOpen = !import.meta.env.FIREFOX && (await browser.runtime.sendMessage(request))
  if (isOpen !== true) showPageNotice(t('markInPanel'))
}

function formsIn(page: ReadControls, { vocabulary, assignments, guide }: PageContext): PageForms {
  return readForms({
    page,
    vocabulary,
    assignedIn: (fields) => assignedFields(fields, assignments, allowedBy(vocabulary)),
    saidOf: (fields, kind) => verdictFor(fields, kind, assignments),
    guideTitle: guide.title,
    ownKinds: ownKindsOf(guide),
  })
}

export default defineUnlistedScript(() => {
  const reader = createPageReader()
  const hasOnlyTyped = watchTyping()
  globalThis.junbiNaviForm = {
    readForms: (context, roots) => {
      hasOnlyTyped()
      return formsIn(reader.read(roots), context)
    },
    readTyped: (page, context, markTyped) => {
      if (!hasOnlyTyped() || context === null) return null
      try {
        const controls = reader.readTyped()
        return controls && withForms(page, formsIn(controls, context), markTyped)
      } catch {
        // All of the page is read then, and its failure is reported.
        return null
      }
    },
    outcomesOf: (reading, { guide, checkContext, asOf }) =>
      pageOutcomes(reading, checkContext, guide, asOf, todayInTokyo()),
    createMarks: (open, signal) =>
      createMarks(
        (fieldId) => {
          if (!open(fieldId)) void askForPanel()
        },
        reader.times,
        signal,
      ),
    createPointer,
    watchSends: ({ read, outcomesOf }, signal) => {
      const askNow = (found: readonly Outcome[]) => {
        const goBack = () => showPageNotice(t('goBackToForm'))
        openSendDialog(found, { confirms: true, send: () => {}, goBack })
      }
      const readAll = () => {
        reader.forget()
        return read()
      }
      const memory = createSendMemory({ read: readAll, outcomesOf, askNow })
      const { foundIn, hasReadConfirmation } = memory
      const watchRoot = watchSends(
        {
          ...{ foundIn, hasReadConfirmation, openDialog: openSendDialog },
          goBack: ([first]) => {
            const control = read()?.form?.controls.get(first?.fieldIds[0] ?? '')
            if (control) goToField(control)
            else if (first?.answer === 'fail') showPageNotice(t('goBackToForm'))
          },
          askLater: (by, found) => {
            memory.keep(by, found)
            showPageNotice(laterLine(found))
          },
          showPressAgain: () => showPageNotice(t('dialogPressAgain')),
        },
        signal,
      )
      return { watchRoot, note: memory.note }
    },
    goToField: ({ controls }, fieldId) => {
      const control = controls.get(fieldId)
      if (control) goToField(control)
    },
  }
})
