import type { MessageKey } from '../lib/message'
import { t } from '../lib/text'
import type { PanelState, View } from './panelState'

const VIEWS: readonly (readonly [View, MessageKey])[] = [
  ['steps', 'viewSteps'],
  ['check', 'viewCheck'],
  ['materials', 'viewMaterials'],
]

/** The three views; the number says what waits in the check. */
export function ViewSwitch({ state }: { state: PanelState }) {
  const outcomes = state.checked.value?.outcomes ?? []
  const waiting = outcomes.filter(({ answer, unfilled }) => answer === 'fail' && !unfilled).length
  return (
    <nav aria-label={t('views')}>
      {VIEWS.map(([view, label]) => (
        <button
          type="button"
          key={view}
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
