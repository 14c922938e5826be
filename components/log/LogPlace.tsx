import { useState } from 'preact/hooks'
import type { LogState } from '../../lib/state/workspace/logState'
import { t } from '../../lib/text'
import { NotRead } from '../kit/LoadFailed'
import { Troubles } from '../kit/TroubleList'
import { WriterName } from './AuthorName'
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
      <Troubles state={state} />
      <section aria-labelledby="log" class="records">
        <h2 id="log">{t('placeLog')}</h2>
        <p>{t('logLead')}</p>
        <WriterName state={state} />
        {records === null && <NotRead state={state} />}
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
