import type { MessageKey } from '../../lib/message'
import type { UnfitFacility } from '../../lib/progress/syncPlan'
import { t } from '../../lib/text'

/** So many stand there at once. */
const SHOWN = 20

const WHY: Readonly<Record<UnfitFacility['why'], MessageKey>> = {
  room: 'syncWhyRoom',
  register: 'syncWhyRegister',
  unknown: 'syncWhyUnknown',
}

/** The facilities that do not travel, or not as a whole, the ones that were changed last first. */
export function UnfitList({ unfit }: { unfit: readonly UnfitFacility[] }) {
  if (unfit.length === 0) return null
  const rest = unfit.slice(SHOWN)
  return (
    <section aria-labelledby="unfit">
      <h3 id="unfit">{t('syncUnfit', String(unfit.length))}</h3>
      <p>{t('syncUnfitMore')}</p>
      <Names unfit={unfit.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{t('syncUnfitAll', String(rest.length))}</summary>
          <Names unfit={rest} />
        </details>
      )}
    </section>
  )
}

function Names({ unfit }: { unfit: readonly UnfitFacility[] }) {
  return (
    <ul>
      {unfit.map(({ id, name, code, why }) => (
        <li key={id}>
          {name || t('facilityUnnamed')}
          {code && ` ${t('codeAs', code)}`} <span class="help">{t(WHY[why])}</span>
        </li>
      ))}
    </ul>
  )
}
