import { browser } from '../../browser'
import type { Deadline } from '../../check/rule'
import type { Guide } from '../../guide/schema'
import { facilityOf } from '../facility/facilityRecord'
import { guideFor } from '../facility/ownDeadline'
import { readFacilities } from './readFacilities'

/**
 * Reads the deadlines that facilities have entered for this guide.
 * @returns them by the facility's code; none for a code whose facilities entered different ones.
 */
export async function readDeadlines(guide: Guide): Promise<ReadonlyMap<string, Deadline>> {
  const { facilities } = await readFacilities(await browser.storage.local.get(null))
  const byCode = new Map<string, Deadline | undefined>()
  for (const stored of facilities) {
    const facility = facilityOf(stored)
    const { code, archived } = facility
    if (code === '' || archived) continue
    const { deadline } = guideFor(guide, facility).subsidy
    const isOther = byCode.has(code) && byCode.get(code)?.date !== deadline?.date
    byCode.set(code, isOther ? undefined : deadline)
  }
  return new Map(
    [...byCode].flatMap(([code, deadline]): [string, Deadline][] =>
      deadline === undefined || deadline === guide.subsidy.deadline ? [] : [[code, deadline]],
    ),
  )
}
