import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerPlaces } from '../lib/progress/share/loadPlaces'
import { shareChanged, syncFolderNow } from '../lib/progress/share/syncFolder'
import { differsFromSynced, readOwnMark } from '../lib/progress/sync/planNow'
import { syncOnce } from '../lib/progress/sync/syncOnce'

/** 同期 and the shared folder, which the background loads once one of them is switched on. */
export default defineUnlistedScript(() => {
  offerPlaces({ differsFromSynced, readOwnMark, syncOnce, shareChanged, syncFolderNow })
})
