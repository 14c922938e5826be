import type { Guide } from '../../lib/guide/schema'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { Lazy } from '../kit/Lazy'

const loadNoForm = () => import('./NoForm').then((module) => module.NoForm)
const loadChecked = () => import('./CheckedForm').then((module) => module.CheckedForm)
const loadTyped = () => import('./PanelFormCheck').then((module) => module.PanelFormCheck)

/** 申請チェック: the form in the tab, the panel's own, or why there is nothing to check. */
export function CheckView({ state, guide }: { state: PanelState; guide: Guide }) {
  const typed = state.typed.value
  if (typed !== null) return <Lazy load={loadTyped} props={{ state, guide, typed }} />
  const checked = state.checked.value
  if (checked !== null) return <Lazy load={loadChecked} props={{ checked, state }} />
  const { loadAssigning } = state
  const props = { seen: state.seen.value, onType: () => state.type({}), loadAssigning }
  // There is one, and it is being checked for the first time.
  if (state.form.value !== null) return <p class="lead">{t('loading')}</p>
  return <Lazy load={loadNoForm} props={props} />
}
