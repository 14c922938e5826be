import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { markPlaces } from '../lib/portal/article/highlightPlaces'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviArticle = { markPlaces }
})
