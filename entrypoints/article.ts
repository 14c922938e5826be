import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { markPlaces } from '../lib/portal/highlight'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviArticle = { markPlaces }
})
