import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { allowedBy, assignedIn } from '../lib/portal/assignment/assignment'
import { saidOf } from '../lib/portal/assignment/formVerdict'
import { checkReading } from '../lib/portal/check/checkReading'
import { readForms } from '../lib/portal/form/pageForms'
import { askBeforeSending } from '../lib/portal/guard/sendDialog'
import { goToField } from '../lib/portal/overlay/goToField'
import { createMarks } from '../lib/portal/overlay/marks'
import { sayOnPage } from '../lib/portal/overlay/pageNotice'
import { createPointing } from '../lib/portal/overlay/pointer'
import { t } from '../lib/text'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviForm = {
    readForms: ({ vocabulary, assignments, guide }) =>
      readForms({
        vocabulary,
        assignedIn: (fields) => assignedIn(fields, assignments, allowedBy(vocabulary)),
        saidOf: (fields, kind) => saidOf(fields, kind, assignments),
        guideTitle: guide.title,
      }),
    outcomesOf: (reading, { guide, beside, asOf }) =>
      checkReading(reading, beside, guide, asOf).outcomes,
    createMarks,
    createPointing,
    askBeforeSending,
    sayPressAgain: () => sayOnPage(t('dialogPressAgain')),
    goToField: ({ controls }, fieldId) => {
      const control = controls.get(fieldId)
      if (control) goToField(control)
    },
  }
})
