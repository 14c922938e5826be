import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { checkReading } from '../lib/portal/checkReading'
import { askBeforeSending } from '../lib/portal/dialog'
import { readForms } from '../lib/portal/form'
import { goToField } from '../lib/portal/goto'
import { createMarks } from '../lib/portal/marks'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviForm = {
    readForms: ({ vocabulary }) => readForms(vocabulary, () => new Map()),
    outcomesOf: ({ reading }, { guide, beside, asOf }) =>
      checkReading(reading, beside, guide, asOf).outcomes,
    createMarks,
    askBeforeSending,
    goToField: ({ controls }, fieldId) => {
      const control = controls.get(fieldId)
      if (control) goToField(control)
    },
  }
})
