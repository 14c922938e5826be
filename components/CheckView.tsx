import { Lazy } from './Lazy'
import { NoForm } from './NoForm'
import type { PanelState } from './panelState'

const loadChecked = () => import('./CheckedForm').then((module) => module.CheckedForm)

/** 申請チェック: the form in the tab, or why there is nothing to check. */
export function CheckView({ state }: { state: PanelState }) {
  const checked = state.checked.value
  if (checked === null) return <NoForm seen={state.seen.value} />
  const { setAsOf, goToField } = state
  const props = { checked, asOf: state.asOf.value, onSetAsOf: setAsOf, onGoTo: goToField }
  return <Lazy load={loadChecked} props={props} />
}
