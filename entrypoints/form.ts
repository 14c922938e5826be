import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { allowedBy, assignedIn } from '../lib/portal/assignment'
import { checkReading } from '../lib/portal/checkReading'
import { askBeforeSending } from '../lib/portal/dialog'
import { readForms } from '../lib/portal/form'
import { goToField } from '../lib/portal/goto'
import { createMarks } from '../lib/portal/marks'
import { sayOnPage } from '../lib/portal/notice'
import { createPointing } from '../lib/portal/pointing'
import { saidOf } from '../lib/portal/said'
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
