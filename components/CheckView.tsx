import { Lazy } from './Lazy'
import type { PanelState } from './panelState'

const loadNoForm = () => import('./NoForm').then((module) => module.NoForm)
const loadChecked = () => import('./CheckedForm').then((module) => module.CheckedForm)

/** 申請チェック: the form in the tab, or why there is nothing to check. */
export function CheckView({ state }: { state: PanelState }) {
  const checked = state.checked.value
  if (checked === null) return <Lazy load={loadNoForm} props={{ seen: state.seen.value }} />
  return <Lazy load={loadChecked} props={{ checked, state }} />
}
