import type { RefObject } from 'preact'
import { placesToSee } from '../../lib/check/places'
import type { MessageKey } from '../../lib/message'
import type { PanelState, View } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { useFocusRecovery } from '../hooks/useFocusRecovery'

const VIEWS: readonly (readonly [View, MessageKey])[] = [
  ['steps', 'viewSteps'],
  ['check', 'viewCheck'],
  ['materials', 'viewMaterials'],
]

interface ViewSwitchProps {
  readonly state: PanelState
  /** The button of the current view. */
  readonly currentViewButton: RefObject<HTMLButtonElement | null>
}

/** Switches between the three views; the number counts the places of the form to look at. */
export function ViewSwitch({ state, currentViewButton }: ViewSwitchProps) {
  // Choosing a view closes the settings.
  useFocusRecovery(`${state.settingsOpen.value} ${state.facility.value?.asked}`, currentViewButton)
  const places = [...placesToSee(state.checked.value?.outcomes ?? []).values()]
  const hasMistake = places.some(({ is }) => is === 'fail')
  const isShown = (view: View) => state.view.value === view && !state.settingsOpen.value
  return (
    <nav aria-label={t('views')}>
      {VIEWS.map(([view, label]) => (
        <button
          type="button"
          key={view}
          ref={state.view.value === view ? currentViewButton : null}
          aria-current={isShown(view) ? 'page' : undefined}
          onClick={() => state.choose(view)}
        >
          {t(label)}
          {view === 'check' && places.length > 0 && (
            <span class={hasMistake ? 'count fail' : 'count'}>
              <span class="hidden">{t('placesToSee')}</span>
              {places.length}
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
