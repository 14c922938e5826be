import { useState } from 'preact/hooks'
import type { LogState } from '../../lib/state/workspace/logState'
import { t } from '../../lib/text'
import { LoadFailed } from '../kit/LoadFailed'
import { TroubleList } from '../kit/TroubleList'
import { AuthorName } from './AuthorName'
import { FacilityFilter } from './FacilityFilter'
import { LogItem } from './LogItem'

/** 変更の記録: what was changed, when and by whom, the latest first, and the way back. */
export function LogPlace({ state }: { state: LogState }) {
  const [chosen, choose] = useState<string | null>(null)
  const records = state.records.value
  const all = records?.entries ?? []
  const ids = [...new Set(all.map(({ facilityId }) => facilityId))]
  // The chosen one's last change can have made room for newer ones.
  const only = chosen !== null && ids.includes(chosen) ? chosen : null
  const shown = only === null ? all : all.filter(({ facilityId }) => facilityId === only)
  return (
    <>
      <TroubleList state={state} />
      <section aria-labelledby="log" class="records">
        <h2 id="log">{t('placeLog')}</h2>
        <p>{t('logLead')}</p>
        <AuthorName state={state} />
        {records === null && <LoadFailed state={state} />}
        {records !== null && all.length === 0 && <p class="notice">{t('logEmpty')}</p>}
        {records !== null && ids.length > 1 && (
          <FacilityFilter
            ids={ids}
            facilities={records.facilities}
            chosen={only}
            onChoose={choose}
          />
        )}
        {records !== null && (
          <ol class="log">
            {shown.map((entry) => (
              <LogItem
                key={entry.number}
                state={state}
                entry={entry}
                facility={records.facilities.get(entry.facilityId) ?? null}
                named={ids.length > 1}
              />
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
