/**
 * The extension's own storage code, to be run inside one of its real pages: see `runInside`. Tests use
 * it for amounts of data that cannot be clicked in a panel.
 */

export { newFacility } from '../../../lib/progress/facility/facility'
export { emptyStored, facilityOf, withChanges } from '../../../lib/progress/facility/facilityRecord'
export { deadlinePatch } from '../../../lib/progress/facility/ownDeadline'
export { readKnown } from '../../../lib/progress/facilityStore/addFacilities'
export { archiveMany } from '../../../lib/progress/facilityStore/archive'
export { readLog } from '../../../lib/progress/facilityStore/changeLog'
export { chooseFacility, openCurrent } from '../../../lib/progress/facilityStore/currentFacility'
export { mergeFacilities } from '../../../lib/progress/facilityStore/mergeFacilities'
export { scanFacilities } from '../../../lib/progress/facilityStore/scanFacilities'
export { addFacility, updateFacility } from '../../../lib/progress/facilityStore/updateFacility'
export { askBackground } from '../../../lib/progress/guides/guideCheck'
export { findPieces, piecesOf } from '../../../lib/progress/sync/pieces'
export { withNote, withTick } from '../../progress/ticked'
