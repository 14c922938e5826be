import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { ReloadButton } from './ReloadButton'

/** Shown until storage has been read; after a failure, which `TroubleList` names, a button to reload. */
export function LoadFailed({ state }: { state: Pick<PanelState, 'troubles'> }) {
  return state.troubles.value.length > 0 ? <ReloadButton /> : <p class="lead">{t('loading')}</p>
}
