import { useMemo } from 'preact/hooks'
import { STAGES } from '../../lib/progress/facility/progressOf'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import { DEADLINES } from '../../lib/progress/table/facilityTable'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { t } from '../../lib/text'
import { FilterSelect } from '../kit/FilterSelect'
import { DEADLINE_TITLES, STAGE_TITLES } from './columns'
import { stepLabel } from './stepLabel'

interface FacilityFiltersProps {
  readonly state: FacilitiesState
  readonly all: readonly FacilityRow[]
}

/** Search and filters. */
export function FacilityFilters({ state, all }: FacilityFiltersProps) {
  const steps = useMemo(() => stepsIn(all), [all])
  const { query, step, deadline, stage, archived } = state.filter.value
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
        title={t('nextTitle')}
        value={step}
        choices={steps.map((value) => ({ value, label: stepLabel(value) }))}
        onPick={(value) => state.setFilter({ step: value })}
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

/** The current steps of all facilities, in the handbook's order. */
function stepsIn(rows: readonly FacilityRow[]): string[] {
  const places = new Map<string, number>()
  for (const { next } of rows) {
    if (next && !places.has(next.step)) places.set(next.step, next.place)
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([step]) => step)
}
