import type { Facility } from '../../lib/progress/facility/facility'
import { t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'

interface FacilityFilterProps {
  readonly ids: readonly string[]
  readonly facilities: ReadonlyMap<string, Facility>
  /** `null` for all. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** Filters the changes by facility. */
export function FacilityFilter({ ids, facilities, chosen, onChoose }: FacilityFilterProps) {
  return (
    <label class="text">
      <span>{t('logFacility')}</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{t('logAllFacilities')}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {facilityTitle(facilities.get(id) ?? null)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** @returns a facility's name in the log. */
export function facilityTitle(facility: Facility | null): string {
  return facility === null ? t('logFacilityGone') : facilityLabel(facility)
}
