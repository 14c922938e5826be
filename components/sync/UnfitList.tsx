import type { MessageKey } from '../../lib/message'
import type { UnfitFacility } from '../../lib/progress/sync/planNow'
import { t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'

/** The number shown at once. */
const MOST_SHOWN = 20

const WHY: readonly (readonly [UnfitFacility['why'], MessageKey])[] = [
  ['room', 'syncWhyRoom'],
  ['register', 'syncWhyRegister'],
  ['otherVersion', 'syncWhyOtherVersion'],
]

/** The facilities that do not fit into the synced storage as a whole, the last changed first. */
export function UnfitList({ unfit }: { unfit: readonly UnfitFacility[] }) {
  if (unfit.length === 0) return null
  return (
    <section aria-labelledby="unfit">
      <h3 id="unfit">{t('syncUnfit', String(unfit.length))}</h3>
      <p>{t('syncUnfitMore')}</p>
      {WHY.map(([why, reason]) => (
        <Reason
          key={why}
          reason={reason}
          unfit={unfit.filter((facility) => facility.why === why)}
        />
      ))}
    </section>
  )
}

interface ReasonProps {
  readonly reason: MessageKey
  readonly unfit: readonly UnfitFacility[]
}

function Reason({ reason, unfit }: ReasonProps) {
  if (unfit.length === 0) return null
  const rest = unfit.slice(MOST_SHOWN)
  return (
    <>
      <p>{t(reason, String(unfit.length))}</p>
      <Names unfit={unfit.slice(0, MOST_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('syncUnfitAll', String(rest.length))}</summary>
          <Names unfit={rest} />
        </details>
      )}
    </>
  )
}

function Names({ unfit }: Pick<ReasonProps, 'unfit'>) {
  return (
    <ul>
      {unfit.map(({ id, name, code }) => (
        <li key={id}>
          {facilityName(name)}
          {code && <span class="help"> {t('codeAs', code)}</span>}
        </li>
      ))}
    </ul>
  )
}
