import { follow } from '../../async/follow'
import { followActiveTab } from '../../portal/channel/followActiveTab'
import { followCurrent } from '../../progress/facilityStore/followCurrent'
import { keepUnsaved, takeUnsaved } from '../../progress/facilityStore/unsavedChanges'
import { saveRegisters, undo } from '../../progress/facilityStore/updateFacility'
import { guideInUse, guidesInForce, watchEditions } from '../../progress/guides/editions'
import { checkDate } from '../../progress/session/checkDate'
import { panelFormValues } from '../../progress/session/panelFormValues'
import { prepareStorage } from '../../progress/storage/lockedWrite'
import { openNews } from '../news'
import { openNotes } from '../notes/notes'
import { openQuestions } from '../share/openQuestions'
import { followArticles } from './articles'
import { openMaterials } from './materials'

/** The code that a panel needs right after its first paint: one script. */
export const STARTUP = {
  checkDate,
  follow,
  followActiveTab,
  followArticles,
  followCurrent,
  guideInUse,
  guidesInForce,
  keepUnsaved,
  openMaterials,
  openNews,
  openNotes,
  openQuestions,
  panelFormValues,
  prepareStorage,
  saveRegisters,
  takeUnsaved,
  undo,
  watchEditions,
}
