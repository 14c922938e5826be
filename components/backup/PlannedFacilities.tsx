import type { MessageKey } from '../../lib/message'
import type { PlannedFacility } from '../../lib/progress/backup/planParts'
import { formatCount, listed, t } from '../../lib/text'
import { facilityLabel } from '../../lib/wording/facilityLabel'

/** Number of facilities that are listed; of the rest only the number is shown. */
const MOST_SHOWN = 100

const GROUPS: readonly (readonly [PlannedFacility['state'], MessageKey])[] = [
  ['blocked', 'backupBlocked'],
  ['ahead', 'backupAhead'],
  ['changed', 'backupChanged'],
  ['added', 'backupAdded'],
  ['kept', 'backupKept'],
]

/** The facilities of a file, grouped by added, changed and unchanged; the last group is folded. */
export function PlannedFacilities({ facilities }: { facilities: readonly PlannedFacility[] }) {
  return (
    <>
      {GROUPS.map(([state, title]) => {
        const some = facilities.filter((facility) => facility.state === state)
        if (some.length === 0) return null
        return (
          <details key={state} open={state !== 'kept'} data-state={state}>
            <summary>
              {t(title)} {formatCount(some.length)}
            </summary>
            {state === 'blocked' && <p>{t('backupBlockedMore')}</p>}
            {state === 'ahead' && <p>{t('backupAheadMore')}</p>}
            <ul>
              {some.slice(0, MOST_SHOWN).map((facility) => (
                <Line key={facility.id} facility={facility} />
              ))}
            </ul>
            {some.length > MOST_SHOWN && (
              <p>{t('backupMore', formatCount(some.length - MOST_SHOWN))}</p>
            )}
          </details>
        )
      })}
    </>
  )
}

function Line({ facility }: { facility: PlannedFacility }) {
  const { state, taken, stays, held, sameCode } = facility
  return (
    <li>
      {facilityLabel(facility)}
      {state === 'changed' && (
        <span class="help change">{t('backupNewerItems', String(taken))}</span>
      )}
      {stays > 0 && <span class="help change">{t('backupStays', String(stays))}</span>}
      {held > 0 && <span class="help change">{t('backupHeld', String(held))}</span>}
      {sameCode.length > 0 && (
        <span class="help change">{t('backupSameCode', listed(sameCode))}</span>
      )}
    </li>
  )
}
