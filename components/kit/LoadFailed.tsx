import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { ReloadButton } from './ReloadButton'

/** Stands where something is not read yet; once that failed, which `TroubleList` says: the way out. */
export function LoadFailed({ state }: { state: Pick<PanelState, 'troubles'> }) {
  return state.troubles.value.length > 0 ? <ReloadButton /> : <p class="lead">{t('loading')}</p>
}
