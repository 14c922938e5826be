import { useEffect, useRef } from 'preact/hooks'
import type { Quarantined } from '../../lib/progress/recovery/quarantine'
import type { StorageState } from '../../lib/state/workspace/storage'
import { t } from '../../lib/text'
import { facilityName } from '../../lib/wording/facilityLabel'
import { QuarantineItem } from './QuarantineItem'

interface QuarantineListProps {
  readonly state: StorageState
  readonly quarantined: readonly Quarantined[]
}

/** The quarantined values, each with a button to try again, and the restored ones. */
export function QuarantineList({ state, quarantined }: QuarantineListProps) {
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
                came.result === 'back' ? 'quarantineRestored' : 'quarantineAhead',
                facilityName(came.name),
              )}
            </p>
            {came.id !== null && <UseButton state={state} id={came.id} />}
          </div>
        )}
      </div>
      {quarantined.length === 0 ? (
        <p>{t('quarantineNone')}</p>
      ) : (
        <>
          <p>{t('quarantineLead', String(quarantined.length))}</p>
          {quarantined.map((one) => (
            <QuarantineItem key={one.key} state={state} quarantined={one} />
          ))}
        </>
      )}
    </>
  )
}

/** Switches to a restored facility, because another one has become the current one meanwhile. */
function UseButton({ state, id }: { state: StorageState; id: string }) {
  if (state.inUse.value === id) return <p>{t('quarantineUsed')}</p>
  return (
    <button type="button" onClick={() => state.use(id)}>
      {t('quarantineUse')}
    </button>
  )
}
