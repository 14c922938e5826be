import type { SharePageState } from '../../lib/state/workspace/share'
import { formatCount, t } from '../../lib/text'
import { Confirm } from '../kit/Confirm'
import { TroubleNotice } from './TroubleNotice'
import { WhatIsShared } from './WhatIsShared'

interface TestResultProps {
  readonly state: SharePageState
  readonly onStart: () => void
}

/** What the test of a folder found; of a sound one what is shared with whom, and the switch. */
export function TestResult({ state, onStart }: TestResultProps) {
  const result = state.tested.value?.result
  return (
    <>
      <div role="status">
        {state.isRunning.value && <p>{t('shareTesting')}</p>}
        {result?.ok === true && (
          <p class="notice">
            {result.facilities === 0
              ? t('shareSoundEmpty')
              : t('shareSound', formatCount(result.facilities))}
          </p>
        )}
        {result?.ok === false && <TroubleNotice {...result} isSafe={false} />}
      </div>
      {result?.ok === true && (
        <Confirm title={t('shareAskTitle')}>
          <WhatIsShared />
          <div class="actions">
            <button
              type="button"
              class="primary"
              onClick={() => {
                state.start()
                onStart()
              }}
            >
              {t('shareBegin')}
            </button>
            <button type="button" class="link" onClick={state.cancel}>
              {t('syncCancel')}
            </button>
          </div>
        </Confirm>
      )}
    </>
  )
}
