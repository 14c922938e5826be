import { STAGES } from '../../lib/progress/facility/progressOf'
import { DEADLINES } from '../../lib/progress/table/facilityTable'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { t } from '../../lib/text'
import { DEADLINE_TITLES, STAGE_TITLES } from './columns'
import { FilterSelect } from './FilterSelect'

interface FacilityFiltersProps {
  readonly state: FacilitiesState
}

/** Search and filters. */
export function FacilityFilters({ state }: FacilityFiltersProps) {
  const { query, deadline, stage, archived } = state.filter.value
  return (
    <search class="filters">
      <label class="text">
        <span>{t('searchFacilities')}</span>
        <input
          type="search"
          value={query}
          autocomplete="off"
          onInput={({ currentTarget }) => state.setFilter({ query: currentTarget.value })}
        />
      </label>
      <FilterSelect
        title={t('progressLabel')}
        value={stage}
        choices={STAGES.map((value) => ({ value, label: t(STAGE_TITLES[value]) }))}
        onPick={(value) => state.setFilter({ stage: value })}
      />
      <FilterSelect
        title={t('partDeadline')}
        value={deadline}
        choices={DEADLINES.map((value) => ({ value, label: t(DEADLINE_TITLES[value]) }))}
        onPick={(value) => state.setFilter({ deadline: value })}
      />
      <label class="option">
        <input
          type="checkbox"
          checked={archived}
          onChange={() => state.setFilter({ archived: !archived })}
        />
        <span>{t('showArchived')}</span>
      </label>
    </search>
  )
}
