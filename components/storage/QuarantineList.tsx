import { useEffect, useRef } from 'preact/hooks'
import type { Quarantined } from '../../lib/progress/recovery/quarantine'
import type { StorageState } from '../../lib/state/workspace/storage'
import { t } from '../../lib/text'
import { QuarantineItem } from './QuarantineItem'

interface QuarantineListProps {
  readonly state: StorageState
  readonly aside: readonly Quarantined[]
}

/** The quarantined values, each with a button to try again, and the restored ones. */
export function QuarantineList({ state, aside }: QuarantineListProps) {
  const back = useRef<HTMLDivElement>(null)
  const retried = state.retried.value
  const came = retried?.result === 'back' || retried?.result === 'ahead' ? retried : null
  const before = useRef(came)
  // The pressed button disappears with the restored value.
  useEffect(() => {
    if (came !== null && came !== before.current) back.current?.focus()
    before.current = came
  }, [came])
  return (
    <>
      <div ref={back} tabIndex={-1} role="status">
        {came !== null && (
          <div class="notice">
            <p>
              {t(
                came.result === 'back' ? 'asideBack' : 'asideAhead',
                came.name || t('facilityUnnamed'),
              )}
            </p>
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

/** Switches to a restored facility, because another one has become the current one meanwhile. */
function UseButton({ state, id }: { state: StorageState; id: string }) {
  if (state.inUse.value === id) return <p>{t('asideUsed')}</p>
  return (
    <button type="button" onClick={() => state.use(id)}>
      {t('asideUse')}
    </button>
  )
}
