import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { Filter } from '../../lib/progress/table/facilityTable'
import { stationTotals } from '../../lib/progress/table/stationTotals'
import { t } from '../../lib/text'
import { DEADLINE_TITLES, STAGE_TITLES } from './columns'
import { stationName } from './StationBar'

/** @returns what a filter leaves, in words; nothing where it leaves all. */
export function filterWords(
  { query, station, deadline, stage }: Filter,
  rows: readonly FacilityRow[],
): readonly string[] {
  const at = stationTotals(rows).find((total) => total.station === station)
  return [
    ...(query.trim() === '' ? [] : [`${t('searchFacilities')}「${query.trim()}」`]),
    ...(at === undefined ? [] : [`${t('nextTitle')}「${stationName(at)}」`]),
    ...(stage === null ? [] : [`${t('progressLabel')}「${t(STAGE_TITLES[stage])}」`]),
    ...(deadline === null ? [] : [`${t('partDeadline')}「${t(DEADLINE_TITLES[deadline])}」`]),
  ]
}
