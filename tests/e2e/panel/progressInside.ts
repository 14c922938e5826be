/**
 * The extension's own storage code, to be run inside one of its real pages: see `runInside`. Tests
 * write by it what no panel of a size that can be clicked would write.
 */
export { readLog } from '../../../lib/progress/facilities/changeLog'
export { openCurrent } from '../../../lib/progress/facilities/currentFacility'
export { mergeFacilities } from '../../../lib/progress/facilities/mergeFacilities'
export { scanFacilities } from '../../../lib/progress/facilities/scanFacilities'
export { addFacility, updateFacility } from '../../../lib/progress/facilities/updateFacility'
export { newFacility } from '../../../lib/progress/facility/facility'
export { emptyStored, facilityOf, withChanges } from '../../../lib/progress/facility/facilityRecord'
export { askBackground } from '../../../lib/progress/guides/guideCheck'
export { findPieces, piecesOf } from '../../../lib/progress/sync/items'
export { withNote, withTick } from '../../progress/ticked'
