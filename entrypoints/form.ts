import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { todayInTokyo } from '../lib/notation/tokyoDay'
import { allowedBy, assignedFields } from '../lib/portal/assignment/assignment'
import { verdictFor } from '../lib/portal/assignment/formVerdict'
import { pageOutcomes } from '../lib/portal/check/pageOutcomes'
import { readForms } from '../lib/portal/form/pageForms'
import { openSendDialog } from '../lib/portal/guard/sendDialog'
import { watchSends } from '../lib/portal/guard/sendGuard'
import { goToField } from '../lib/portal/overlay/goToField'
import { createMarks } from '../lib/portal/overlay/marks'
import { showPageNotice } from '../lib/portal/overlay/pageNotice'
import { createPointer } from '../lib/portal/overlay/pointer'
import { t } from '../lib/text'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviForm = {
    readForms: ({ vocabulary, assignments, guide }) =>
      readForms({
        vocabulary,
        assignedIn: (fields) => assignedFields(fields, assignments, allowedBy(vocabulary)),
        saidOf: (fields, kind) => verdictFor(fields, kind, assignments),
        guideTitle: guide.title,
      }),
    outcomesOf: (reading, { guide, checkContext, asOf }) =>
      pageOutcomes(reading, checkContext, guide, asOf, todayInTokyo()),
    createMarks,
    createPointer,
    watchSends: (hooks, signal) => {
      const showPressAgain = () => showPageNotice(t('dialogPressAgain'))
      return watchSends({ ...hooks, openDialog: openSendDialog, showPressAgain }, signal)
    },
    goToField: ({ controls }, fieldId) => {
      const control = controls.get(fieldId)
      if (control) goToField(control)
    },
  }
})
