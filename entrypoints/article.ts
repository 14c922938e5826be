import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { markPlaces } from '../lib/portal/article/markedPlaces'

export default defineUnlistedScript(() => {
  globalThis.junbiNaviArticle = { markPlaces }
})
