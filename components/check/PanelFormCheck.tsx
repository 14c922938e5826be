import type { Guide } from '../../lib/guide/schema'
import {
  type PanelFormValues,
  panelFormFields,
  panelFormValuesFrom,
} from '../../lib/portal/check/panelForm'
import type { PanelState } from '../../lib/state/panel/panelState'
import { t } from '../../lib/text'
import { fieldTitle } from '../../lib/wording/fieldTitles'
import { UnfoundLine } from './assign/UnfoundFields'
import { CheckDateField } from './CheckDateField'
import { CheckSummary } from './CheckSummary'
import { EstimateView } from './EstimateView'
import { FormMirror } from './FormMirror'
import { PanelForm } from './PanelForm'

interface PanelFormCheckProps {
  readonly state: PanelState
  readonly guide: Guide
  readonly typed: PanelFormValues
}

/** The check without the portal's form: the panel's own fields, and the outcomes of the same rules. */
export function PanelFormCheck({ state, guide, typed }: PanelFormCheckProps) {
  const checked = state.checked.value
  const form = state.form.value
  return (
    <>
      <PanelForm
        typed={typed}
        fields={panelFormFields(guide)}
        titleOf={(name) => fieldTitle(name, guide)}
        onType={(name, values) => state.type({ ...typed, [name]: values })}
      />
      <div class="actions">
        {form && (
          <button
            type="button"
            onClick={() => state.type({ ...typed, ...panelFormValuesFrom(form) })}
          >
            {t('typedTake')}
          </button>
        )}
        <button type="button" class="link" onClick={() => state.type(null)}>
          {t(form ? 'typedBackToForm' : 'typedEnd')}
        </button>
      </div>
      {checked && (
        <>
          <CheckSummary checked={checked} />
          <UnfoundLine outcomes={checked.outcomes} />
          <FormMirror checked={checked} onGoTo={goToPanelField} onPointAt={() => {}} />
          <EstimateView estimate={checked.estimate} />
          <button type="button" onClick={state.print}>
            {t('printOutcomesButton')}
          </button>
        </>
      )}
      <CheckDateField asOf={state.asOf.value} onSet={state.setAsOf} />
      <p class="help">{t('checkLimits')}</p>
    </>
  )
}

/** The extension may focus the panel's own fields, unlike the portal's. */
function goToPanelField(fieldId: string): void {
  const field = document.getElementById(fieldId)
  field?.closest('details')?.setAttribute('open', '')
  field?.closest('.text')?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
