import type { RefObject } from 'preact'
import type { MessageKey } from '../../lib/message'
import type { PanelState, View } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'

const VIEWS: readonly (readonly [View, MessageKey])[] = [
  ['steps', 'viewSteps'],
  ['check', 'viewCheck'],
  ['materials', 'viewMaterials'],
]

interface ViewSwitchProps {
  readonly state: PanelState
  /** The button of the view that is shown. */
  readonly here: RefObject<HTMLButtonElement | null>
}

/** The three views; the number says what waits in the check. */
export function ViewSwitch({ state, here }: ViewSwitchProps) {
  useFocusRecovery(null, here)
  const outcomes = state.checked.value?.outcomes ?? []
  const waiting = outcomes.filter(({ answer, unfilled }) => answer === 'fail' && !unfilled).length
  return (
    <nav aria-label={t('views')}>
      {VIEWS.map(([view, label]) => (
        <button
          type="button"
          key={view}
          ref={state.view.value === view ? here : null}
          aria-current={state.view.value === view ? 'page' : undefined}
          onClick={() => state.choose(view)}
        >
          {t(label)}
          {view === 'check' && waiting > 0 && (
            <span class="count">
              <span class="hidden">{t('answerFail')}</span>
              {waiting}
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
