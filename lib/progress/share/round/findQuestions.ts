import type { StoredFacility } from '../../facility/facilityRecord'
import { scanFacilities } from '../../facilityStore/scanFacilities'
import type { FileStates } from '../fileStates'
import { findSameCodes } from '../sameCode'
import type { ShareWork } from '../work'
import { findReplaced } from './searchCodes'

/** What a round knows of facilities with one code. */
interface RoundQuestions {
  /** The number of facilities that wait for an answer of the user. */
  readonly sameCode: number
  /** Ids of facilities that are not written to the folder until then, or at all. */
  readonly waiting: ReadonlySet<string>
}

/**
 * Finds what waits for an answer of the user, among all facilities here.
 * @param fresh facilities that are in no file.
 */
export async function findQuestions(
  fresh: readonly StoredFacility[],
  states: Pick<FileStates, 'get'>,
  work: ShareWork,
): Promise<RoundQuestions> {
  const { facilities } = await scanFacilities()
  const questions = await findSameCodes(facilities, states, work)
  const asked = questions.map(({ here }) => here.id)
  const replaced = findReplaced(facilities, fresh, states)
  return { sameCode: questions.length, waiting: new Set([...asked, ...replaced]) }
}
