/**
 * The extension's own storage code, to be run inside one of its real pages: see `runInside`. Tests
 * write by it what no panel of a size that can be clicked would write.
 */
import { config } from 'zod/mini'

config({ jitless: true })

export { addFacility, updateFacility } from '../../lib/progress/change'
export { openCurrent } from '../../lib/progress/current'
export { newFacility, withNote, withTick } from '../../lib/progress/facility'
export { askBackground } from '../../lib/progress/guideCheck'
export { readLog } from '../../lib/progress/log'
export { mergeFacilities } from '../../lib/progress/mergeIn'
export { emptyStored, facilityOf, withChanges } from '../../lib/progress/stored'
export { surveyStore } from '../../lib/progress/survey'
export { findPieces, piecesOf } from '../../lib/progress/syncItem'
