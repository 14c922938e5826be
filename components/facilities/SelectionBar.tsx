import { useState } from 'preact/hooks'
import type { FacilityRow } from '../../lib/progress/table/facilityRow'
import type { FacilitiesState } from '../../lib/state/workspace/facilitiesTypes'
import { formatCount, renderMessage, t } from '../../lib/text'
import { translated } from '../../lib/wording/translation'

interface SelectionBarProps {
  readonly state: FacilitiesState
  /** The selected rows. */
  readonly rows: readonly FacilityRow[]
}

/** Actions on several facilities at once, and the result of the last one. */
export function SelectionBar({ state, rows }: SelectionBarProps) {
  const batch = state.batch.value
  const announcement = state.announced.value
  return (
    <div class="below">
      <p role="status">{announcement && renderMessage(announcement)}</p>
      {batch !== null && <BatchProgress state={state} {...batch} />}
      {batch === null && rows.length > 0 && <Selection state={state} rows={rows} />}
    </div>
  )
}

function Selection({ state, rows }: SelectionBarProps) {
  const [guide, setGuide] = useState('')
  const ids = rows.map(({ id }) => id)
  const areArchived = rows.every(({ facility }) => facility.archived)
  return (
    <fieldset class="selection">
      <legend>{t('facilitiesSelected', formatCount(rows.length))}</legend>
      <button type="button" onClick={() => state.archive(ids, !areArchived)}>
        {t(areArchived ? 'restoreFacility' : 'archive')}
      </button>
      <label class="text">
        <span>{t('guide')}</span>
        <select value={guide} onChange={({ currentTarget }) => setGuide(currentTarget.value)}>
          <option value="">{t('typedNothing')}</option>
          {state.guides.value.map(({ id, title, shortTitle }) => (
            <option key={id} value={id}>
              {translated(shortTitle ?? title)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        aria-disabled={guide === ''}
        onClick={() => guide !== '' && state.changeGuide(ids, guide)}
      >
        {t('giveGuide')}
      </button>
      <button type="button" class="link" onClick={() => state.select(ids, false)}>
        {t('selectNone')}
      </button>
    </fieldset>
  )
}

interface BatchProgressProps {
  readonly state: FacilitiesState
  readonly done: number
  readonly of: number
}

function BatchProgress({ state, done, of }: BatchProgressProps) {
  const words = t('batchDone', String(of), String(done))
  return (
    <div class="running">
      <progress max={of} value={done} aria-label={words} />
      <p>{words}</p>
      <button type="button" onClick={state.stopBatch}>
        {t('batchStop')}
      </button>
    </div>
  )
}
