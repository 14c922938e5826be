import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { checkReading } from '../lib/portal/checkReading'
import { askBeforeSending } from '../lib/portal/dialog'
import { createMarks } from '../lib/portal/marks'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviApplication = {
    outcomesOf: (reading, { guide, beside, asOf }) =>
      checkReading(reading, beside, guide, asOf).outcomes,
    createMarks,
    askBeforeSending,
  }
})
