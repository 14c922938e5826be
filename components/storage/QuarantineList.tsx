import { useEffect, useRef } from 'preact/hooks'
import type { Quarantined } from '../../lib/progress/recovery/quarantine'
import type { StorageState } from '../../lib/state/workspace/storageState'
import { t } from '../../lib/text'
import { QuarantineItem } from './QuarantineItem'

interface AsideListProps {
  readonly state: StorageState
  readonly aside: readonly Quarantined[]
}

/** What was put aside, each with the way to try it again, and what has come back. */
export function QuarantineList({ state, aside }: AsideListProps) {
  const back = useRef<HTMLDivElement>(null)
  const retried = state.retried.value
  const came = retried?.said === 'back' ? retried : null
  const before = useRef(came)
  // The button that was pressed is gone with what came back.
  useEffect(() => {
    if (came !== null && came !== before.current) back.current?.focus()
    before.current = came
  }, [came])
  return (
    <>
      <div ref={back} tabIndex={-1} role="status">
        {came !== null && (
          <div class="notice">
            <p>{t('asideBack', came.name || t('facilityUnnamed'))}</p>
            {came.id !== null && <UseButton state={state} id={came.id} />}
          </div>
        )}
      </div>
      {aside.length === 0 ? (
        <p>{t('asideNone')}</p>
      ) : (
        <>
          <p>{t('asideLead', String(aside.length))}</p>
          {aside.map((one) => (
            <QuarantineItem key={one.key} state={state} aside={one} />
          ))}
        </>
      )}
    </>
  )
}

/** A facility that is back is not the one in use: another one has taken its place. */
function UseButton({ state, id }: { state: StorageState; id: string }) {
  if (state.inUse.value === id) return <p>{t('asideUsed')}</p>
  return (
    <button type="button" onClick={() => state.use(id)}>
      {t('asideUse')}
    </button>
  )
}
