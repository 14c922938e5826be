import type { Guide } from '../../lib/guide/schema'
import { panelFormValuesOf } from '../../lib/portal/check/panelForm'
import type { PanelState } from '../../lib/state/panel/panelTypes'
import { t } from '../../lib/text'
import { CheckedForm } from './CheckedForm'
import { NoForm } from './NoForm'
import { PapersSection } from './PapersSection'
import { PanelFormCheck } from './typed/PanelFormCheck'

/** 申請チェック: the form and the papers. */
export function CheckView({ state, guide }: { state: PanelState; guide: Guide }) {
  return (
    <>
      <FormCheck state={state} guide={guide} />
      <PapersSection state={state} />
    </>
  )
}

/** The form in the tab, the panel's own, or why there is nothing to check. */
function FormCheck({ state, guide }: { state: PanelState; guide: Guide }) {
  const typed = state.panelFormValues.value
  if (typed !== null) return <PanelFormCheck state={state} guide={guide} typed={typed} />
  const checked = state.checked.value
  if (checked !== null) return <CheckedForm checked={checked} state={state} />
  // The first check of this form is still running.
  if (state.form.value !== null) return <p class="lead">{t('loading')}</p>
  return (
    <NoForm
      seen={state.seen.value}
      withheld={state.withheld.value}
      onType={() => state.setPanelFormValues(panelFormValuesOf(state.facility.value))}
      loadAssigning={state.loadAssigning}
    />
  )
}
